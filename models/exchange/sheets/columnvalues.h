// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/mapping.h"
#include "models/exchange/sheets/names.h"

namespace sheets {

// What the cells of a column say, item by item, and what that would become.
struct ColumnValue {
    enum class Meaning {
        Answer, // of the field
        Made, // a record of that name, which there is none of
        None,
        Unknown, // "?", "tbd"
        Words, // not understood: kept as written in the field beside it
        Notes, // not understood, or decided so: kept in the notes
        Several, // records of that name; kept in the notes
    };
    QString item; // as written
    int count = 0; // cells
    Meaning meaning = Meaning::Notes;
    QString answer = {}; // what it becomes, as people read it
    bool isDecided = false; // by the mapping
};

// The items in the order in which they stand in the column, each once and at most `limit`. Empty when the column's words
// stay words. The column is an index into the mapping's.
[[nodiscard]] std::vector<ColumnValue> valuesOf(const Sheet &sheet, const SheetMapping &mapping, std::size_t column, const Names &names, std::size_t limit = 500);

// The first texts of a column below the headings, each once.
[[nodiscard]] QStringList samplesOf(const Sheet &sheet, const SheetMapping &mapping, std::size_t column, int count);

} // namespace sheets
