// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/mapping.h"
#include "models/exchange/sheets/names.h"

namespace sheets {

// What was found out about one column of a proposed mapping.
struct ColumnProposal {
    int column = 0; // of the sheet
    double score = 0; // how sure it is, from 0 to 1
    QString doubt = {}; // translated: what to look at; empty when there is nothing
    QStringList samples = {}; // of its cells, each once
    QStringList notUnderstood = {}; // words in cells that mean no known value of the field; they would go to the notes
};

struct SheetProposal {
    QString sheet;
    std::vector<ColumnProposal> columns = {}; // beside those of the sheet's mapping
    QStringList doubts = {}; // about the sheet as a whole
    bool isTaken = false; // there is a mapping of it
};

// A mapping that people look at before it is used.
struct Proposal {
    Mapping mapping;
    std::vector<SheetProposal> sheets; // all of the workbook; those taken are in the order of the mapping
};

// Finds the headings of each sheet, the kind of record its rows are, and a field for each column, by what the heading says
// and by what the cells hold. A column that nothing is known of goes to the notes, so that nothing is lost.
[[nodiscard]] Proposal proposeMapping(const Workbook &book, const Names &names);

// What somebody has said about a sheet beforehand.
struct SheetWishes {
    const records::RecordType *type = nullptr; // null: found by the headings
    int headerRow = 0; // 0: found
};
// The same for one sheet. Nothing when no headings or no kind of record are found.
[[nodiscard]] std::optional<SheetMapping> proposeSheet(const Sheet &sheet, const Names &names, const SheetWishes &wishes, SheetProposal &proposal);

// The separators that part the items of such a target, when nobody said otherwise.
[[nodiscard]] QString separatorsFor(const records::RecordType &type, const QByteArray &path);

} // namespace sheets
