// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/answer.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

// What a report says, as plain data: writers give it the form of HTML, JSON and so on, and add no words of their own
// but those for answers that are not known or none.
namespace reports {

// One answer. Text is for people; plain is the same for programs where it is a date, a number or a flag.
struct Cell {
    records::AnswerState state = records::AnswerState::Unknown;
    QStringList items; // one text, or the items of a list
    std::variant<std::monostate, QDate, double, bool> plain = {};
    bool isList = false;
    QString section = {}; // reference of the section of this report that tells more; empty: none

    [[nodiscard]] static Cell of(const QString &text) { return {records::AnswerState::Value, {text}}; }
    [[nodiscard]] static Cell link(const QString &reference) { return {records::AnswerState::Value, {reference}, {}, false, reference}; }
    [[nodiscard]] static Cell none() { return {records::AnswerState::None, {}}; }
    [[nodiscard]] static Cell list(records::AnswerState state, const QStringList &items) { return {state, items, {}, true}; }
};

struct Fact {
    QByteArray key;
    QString label;
    Cell cell;
    QByteArray article = {}; // the legal reference it answers
};

struct Facts {
    QByteArray key;
    QString title; // may be empty
    std::vector<Fact> facts;
};

struct Column {
    QByteArray key;
    QString label;
    int weight = 1; // share of the width
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
};

// Visits the rows of the table and then those of its feed; the first error ends it.
[[nodiscard]] core::Result<> forEachRow(const Table &table, const std::function<core::Result<>(const TableRow &)> &visit);

struct Paragraph {
    QByteArray key;
    QString text;
};

using Block = std::variant<Paragraph, Facts, Table>;

struct Section {
    QByteArray key; // what kind of section: "missing", "activity"
    QString reference; // of the record it is about; may be empty
    QString title;
    std::vector<Block> blocks;
};

struct ReportHead {
    QByteArray key; // "ropa"
    QString title;
    QString organisation; // what it covers
    QDate asAt;
    QString chainHead; // of the vault when the report was made
    QString legend; // how to read answers that are not known
    std::size_t sections = 0; // how many will follow; 0: not counted
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
