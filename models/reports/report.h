// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/answer.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QFlags>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

// What a report says, as plain data: writers give it the form of HTML, JSON and so on, and add no words of their own
// but those for answers that are not known or none.
namespace reports {

// One answer. Text is for people; plain is the same for programs where it is a date, a number, a flag or a moment, then in UTC.
struct Cell {
    records::AnswerState state = records::AnswerState::Unknown;
    QStringList items; // one text, or the items of a list
    std::variant<std::monostate, QDate, double, bool, QDateTime> plain = {};
    bool isList = false;
    QString section = {}; // reference of the section of this report that tells more; empty: none
    bool ruledOut = false; // by other answers, so that the question does not arise; the state is None

    [[nodiscard]] bool isNumber() const { return std::holds_alternative<double>(plain); }
    friend bool operator==(const Cell &, const Cell &) = default;
    [[nodiscard]] static Cell of(const QString &text) { return {records::AnswerState::Value, {text}}; }
    [[nodiscard]] static Cell number(int number) { return {records::AnswerState::Value, {QString::number(number)}, double(number)}; }
    [[nodiscard]] static Cell link(const QString &reference) { return {records::AnswerState::Value, {reference}, {}, false, reference}; }
    [[nodiscard]] static Cell none() { return {records::AnswerState::None, {}}; }
    [[nodiscard]] static Cell notApplicable() { return {records::AnswerState::None, {}, {}, false, {}, true}; }
    [[nodiscard]] static Cell list(records::AnswerState state, const QStringList &items) { return {state, items, {}, true}; }
};

struct Fact {
    QByteArray key;
    QString label;
    Cell cell;
    QByteArray article = {}; // the legal reference it answers
    bool ifAnswered = false; // nobody asks for it: a page leaves it out when it is not known
};

struct Facts {
    QByteArray key;
    QString title; // may be empty
    std::vector<Fact> facts;
    bool foldsUnknown = false; // a page names in one line those that are not known
};

// Positions of the facts that a page tells by themselves, and the labels of those that it folds.
[[nodiscard]] std::vector<std::size_t> factsOnPage(const Facts &facts);
[[nodiscard]] QStringList labelsFolded(const Facts &facts);

struct Column {
    // Sheets and data take every column; on a page, where room is short, some stay away.
    // Always: unless no row answers it and paper is short; then it is named below the table. Asked: by law, so that it
    // stays whatever happens. Named: like IfAnswered, but what stays away is named below the table as not known yet.
    // What other answers rule out in every row stays away, too.
    enum class OnPage { Asked, Always, IfAnswered, Named, Never };
    QByteArray key;
    QString label;
    int weight = 1; // share of the width
    OnPage onPage = OnPage::Always;
    QString sheet = {}; // title of a sheet of the same workbook that has a row for each item of these lists; empty: none
};

using TableRow = std::vector<Cell>; // as many cells as the table has columns

// Gives the next rows of a table, at least one; none: that was all.
using RowFeed = std::function<core::Result<std::vector<TableRow>>()>;

struct Table {
    QByteArray key;
    QString title;
    std::vector<Column> columns;
    std::vector<TableRow> rows;
    records::AnswerState state = records::AnswerState::Value; // of the list as a whole: unknown, none, so far or complete
    QByteArray article = {};
    RowFeed feed = {}; // rows that follow, so that a long table needs little memory; they can be had once
    QString ifEmpty = {}; // what to tell people when there is no row; empty: what the state says
    QString sheet = {}; // a short name for a sheet that holds such tables of all sections; empty: the title
    int frozen = 1; // that many first columns stay in view on a sheet
    std::size_t grouped = 0; // that many first cells are the same in rows that follow one another and belong together
};

// Visits the rows of the table and then those of its feed; the first error ends it.
[[nodiscard]] core::Result<> forEachRow(const Table &table, const std::function<core::Result<>(const TableRow &)> &visit);

// Positions of the columns that a page shows; whether one is answered is judged by the rows that are not in the feed.
[[nodiscard]] std::vector<std::size_t> columnsOnPage(const Table &table);

// Positions of the columns that a page only names.
[[nodiscard]] std::vector<std::size_t> columnsNamed(const Table &table);

// Names columns that no row answers; `rows`: how many there are.
[[nodiscard]] QString unknownInRows(const QStringList &labels, std::size_t rows);

struct Paragraph {
    QByteArray key;
    QString text;
    QString title = {}; // of the text and the table behind it, which then has none of its own; may be empty
};

// Numbers as bars, one below the other, for pages; sheets and data have them in a table.
struct Figure {
    struct Bar {
        QString label;
        double value = 0;
        double most = 0; // a lighter bar behind, at least as long
        QString text; // what the bar says
    };
    QByteArray key;
    QString title;
    QByteArray article;
    QString note; // how to read it
    std::vector<Bar> bars;

    [[nodiscard]] double longest() const; // of all bars; 0: none has a length
};

using Block = std::variant<Paragraph, Facts, Table, Figure>;

// What a writer makes: pages to read (HTML, PDF), sheets to sort and filter (XLSX, CSV), data for programs (JSON).
enum class Form { Page = 1, Sheet = 2, Data = 4 };
Q_DECLARE_FLAGS(Forms, Form)
Q_DECLARE_OPERATORS_FOR_FLAGS(Forms)
inline constexpr Forms kAllForms = Forms(Form::Page) | Form::Sheet | Form::Data;

struct Section {
    QByteArray key; // what kind of section: "missing", "activity"
    QString reference; // of the record it is about; may be empty
    QString title;
    std::vector<Block> blocks;
    Forms forms = kAllForms; // writers of other forms never see it
    QString kind = {}; // what sections of this kind are called together: "Activities"; empty: there is only one
};

// The table that a section begins with, where both are called the same: a page says it once, in the heading of the section.
[[nodiscard]] const Table *tableInHeading(const Section &section);
// The block as it stands below that heading: without a title.
[[nodiscard]] Table untitled(Table table);

struct ReportHead {
    QByteArray key; // "ropa"
    QString title;
    QString organisation; // what it covers
    QDate asAt;
    QString chainHead; // of the vault when the report was made
    QString legend; // how to read answers that are not known
    std::size_t sections = 0; // how many will follow, about; 0: not counted
    QStringList notes = {}; // what the reader must know of how the records were chosen
    bool isSheet = false; // one record or one table, which need no cover and no contents
    QByteArray mainTable = {}; // key of the table that stands for the report where there is room for one only, as in CSV
    QString language = {}; // empty: that of the program
    QDate madeOn = {}; // not valid: on the day that it tells of

    [[nodiscard]] bool tellsOfThePast() const { return madeOn.isValid() && madeOn != asAt; }
};

// Takes a report piece by piece, so that no report needs to be in memory as a whole. An error stops the report.
class ReportSink
{
public:
    ReportSink() = default;
    ReportSink(const ReportSink &) = delete;
    ReportSink &operator=(const ReportSink &) = delete;
    virtual ~ReportSink();
    [[nodiscard]] virtual core::Result<> begin(const ReportHead &head) = 0;
    [[nodiscard]] virtual core::Result<> section(const Section &section) = 0;
    [[nodiscard]] virtual core::Result<> end() = 0;
};

} // namespace reports
