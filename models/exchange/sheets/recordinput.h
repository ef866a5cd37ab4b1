// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/mapping.h"

#include <map>

namespace sheets {

// A cell that goes to some field.
struct Piece {
    const Cell *cell = nullptr;
    const ColumnMapping *column = nullptr;
    QByteArray target;
    int line = 0;
};

// All that a spreadsheet says of one record, gathered from its rows before any of it is understood.
struct RecordInput {
    const records::RecordType *type = nullptr;
    const SheetMapping *sheet = nullptr;
    std::size_t file = 0; // index of the sheet among those that are read
    int line = 0;
    QString reference;
    QString name;
    QString key; // its reference or handle
    std::map<std::size_t, std::vector<Piece>> fields; // by index: of the record itself
    // What one row of the sheet says of rows of a list, by index of the list; then by that of their field.
    struct Group {
        int line = 0;
        std::map<std::size_t, std::vector<Piece>> fields;
    };
    std::map<std::size_t, std::vector<Group>> lists;
    std::map<const records::RecordType *, std::vector<Piece>> beside; // of a record beside it, by its type
    std::vector<Piece> notes;
    core::Problems problems;
};

// The records of one sheet. Rows that are no records are problems of the sheet.
[[nodiscard]] std::vector<RecordInput> gather(const Sheet &sheet, const SheetMapping &mapping, std::size_t file, core::Problems &problems);

// Adds what a sheet with a record's parts says to that record.
void gatherParts(const Sheet &sheet, const SheetMapping &mapping, RecordInput &record, core::Problems &problems);

} // namespace sheets
