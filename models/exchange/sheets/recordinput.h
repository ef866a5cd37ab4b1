// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/sheets/mapping.h"

#include <map>

namespace sheets {

// A cell that goes to some field.
struct Piece {
    const Cell *cell = nullptr;
    const ColumnMapping *column = nullptr;
    QByteArray target;
    int line = 0;
    bool isComment = false; // on a cell of the column
};

// All that a spreadsheet says of one record, gathered from its rows before any of it is understood.
struct RecordInput {
    const records::RecordType *type = nullptr;
    const SheetMapping *sheet = nullptr;
    std::size_t file = 0; // index of the sheet among those that are read
    int line = 0;
    QString reference;
    QString number; // as the file has it where a reference would stand: its own, which joins what it says in several places
    QString name;
    QString key; // its reference or handle
    std::map<std::size_t, std::vector<Piece>> fields; // by index: of the record itself
    // What one row of the sheet says of rows of a list, by index of the list; then by that of their field.
    struct Group {
        int line = 0;
        std::map<std::size_t, std::vector<Piece>> fields;
    };
    std::map<std::size_t, std::vector<Group>> lists;
    // What tells of a record of another type beside it.
    struct Beside {
        const records::RecordType *type = nullptr;
        std::vector<Piece> pieces;
    };
    std::vector<Beside> beside;
    std::vector<Piece> notes;
    core::Problems problems;
    core::Problems remarks;
    std::shared_ptr<const exchange::Headings> headings;
};

// The headings of the columns by where they go; of a record beside it, those that go to its type.
[[nodiscard]] std::shared_ptr<const exchange::Headings> headingsByTarget(const SheetMapping &mapping, const records::RecordType *beside = nullptr);

// The records of one sheet. Rows that are no records are problems of the sheet.
[[nodiscard]] std::vector<RecordInput> gather(const Sheet &sheet, const SheetMapping &mapping, std::size_t file, core::Problems &problems);

// Adds what a sheet with a record's parts says to that record.
void gatherParts(const Sheet &sheet, const SheetMapping &mapping, RecordInput &record, core::Problems &problems);

} // namespace sheets
