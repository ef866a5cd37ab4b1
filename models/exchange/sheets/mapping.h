// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/sheets/workbook.h"
#include "models/records/dateinput.h"
#include "models/records/recordtype.h"

#include <QHash>

#include <optional>
#include <vector>

namespace sheets {

// Targets of a column beside the paths of fields ("name", "purposes.basis").
inline constexpr const char *kReferenceTarget = "reference";
inline constexpr const char *kNotesTarget = "@notes"; // kept as written, behind its heading
// What a value may be mapped to beside a code or reference.
inline constexpr QLatin1StringView kNoneValue("@none");
inline constexpr QLatin1StringView kUnknownValue("@unknown");
inline constexpr QLatin1StringView kNewValue("@new"); // a record of that name is made
inline constexpr QLatin1StringView kNotesValue("@notes");
inline constexpr QLatin1StringView kEntryValue("@entry "); // and the key of an entry that catalogues ship with

// Where a column of a sheet goes.
struct ColumnMapping {
    QString heading; // as the sheet has it
    std::vector<QByteArray> targets = {}; // none: the column is left out
    QString separators = {}; // each of these characters parts items; empty: a cell is one item
    QHash<QString, QString> values = {}; // by the words of a cell (wordsOf()): what they mean
    bool isExact = false; // the words of the values are those of a closed list: a record that they mean says all they do
};

// How one sheet is read: a row for each record, or several that follow each other and have the same name.
struct SheetMapping {
    QString sheet;
    QByteArray type; // of the records
    int headerRow = 1; // the number of the last row of headings
    int headerRows = 1;
    bool continues = false; // a row without a name goes on with the record above
    bool isOneRecord = false; // all of its rows are one record
    QString partOf = {}; // a sheet with one record, to which the rows of this one belong
    std::optional<records::DateOrder> dateOrder = {}; // of dates such as 3/4/2026; else such dates are not taken
    std::vector<ColumnMapping> columns = {};
    QHash<QByteArray, QString> constants = {}; // answers that all records of the sheet get, in the text form of CSV
};

// How a spreadsheet becomes records. What people decide about one is saved as text and found again by its headings.
struct Mapping {
    QString name;
    std::vector<SheetMapping> sheets;
};

[[nodiscard]] QByteArray toJson(const Mapping &mapping);
// Errors: Invalid when it is none, or of another version.
[[nodiscard]] core::Result<Mapping> mappingFromJson(const QByteArray &json);

// What keeps a mapping from being used, each at the path "SHEET.HEADING": types, fields and columns that there are not,
// two columns for one field that takes one answer, no name.
[[nodiscard]] core::Problems check(const Mapping &mapping, const Workbook &book);

// True when every sheet of the mapping is in the workbook, with its headings where they should be.
[[nodiscard]] bool fits(const Mapping &mapping, const Workbook &book);

// Adds the columns that the mapping says nothing of, for the notes, so that nothing is lost unseen; the notes of the workbook
// name them. A column without targets is left out on purpose.
void takeNewColumns(Mapping &mapping, Workbook &book);

// The sheets that hold something and that the mapping takes nothing of.
[[nodiscard]] QStringList sheetsLeftOut(const Mapping &mapping, const Workbook &book);
// The sheets of the mapping with more than titles above their headings: labels and answers, which the mapping does not take.
[[nodiscard]] QStringList sheetsWithMoreAbove(const Mapping &mapping, const Workbook &book);

// What stands for the heading of a column that has none: "(no heading: D)" for 3. Not translated, so that kept mappings fit.
[[nodiscard]] QString headingWithout(int column);
[[nodiscard]] bool isWithoutHeading(const QString &heading);
// The headings of a sheet, and such names for columns without one that hold something below.
[[nodiscard]] QStringList columnNamesOf(const Sheet &sheet, int headerRow, int headerRows);
// The cells with comments that belong to no row that the mapping takes: "Register!B2"; of a mapping without sheets all.
[[nodiscard]] QStringList commentsLeftOut(const Mapping &mapping, const Workbook &book);

// The headings of a sheet, by column: of several rows those of one column below each other.
[[nodiscard]] QStringList headingsOf(const Sheet &sheet, int headerRow, int headerRows);
// Columns of those headings; -1: there is none. Columns without a heading are known by their place. The second of two columns of the same heading is that of the second mapping.
[[nodiscard]] std::vector<int> columnsOf(const SheetMapping &mapping, const QStringList &headings);
[[nodiscard]] const Sheet *sheetOf(const Workbook &book, const QString &name); // null: there is none

// Where a target leads.
struct Target {
    const records::Field *field = nullptr; // of the record
    const records::Field *inner = nullptr; // of its rows
    const records::RecordType *side = nullptr; // of the record beside it that is made; the fields are of that type
};
// Nothing for a path that leads nowhere or to what no cell can hold; reference and notes are no fields either.
[[nodiscard]] std::optional<Target> targetOf(const records::RecordType &type, const QByteArray &path);

} // namespace sheets
