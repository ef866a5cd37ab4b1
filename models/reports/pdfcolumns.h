// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"

#include <QtGlobal>

namespace reports::pdf {

// How a table is set: which of its columns side by side and how wide, or row by row when they would be too narrow.
struct ColumnPlan {
    struct Shown {
        std::size_t column = 0;
        qreal x = 0; // from the left of the text
        qreal width = 0;
        bool isNumber = false; // of rows side by side: stands at the right
        bool isBeside = false; // in a stack: on the line of the column before, all answers being short
    };

    std::vector<Shown> columns;
    std::vector<std::size_t> common; // columns with the same answer in every row, said once
    std::vector<std::size_t> unknown; // columns without any answer, left out
    bool isStacked = false; // a row has its answers one below the other; then no widths are set
};

// `rows` are the first rows of the table; `isWhole`: all of them, so that columns without any answer can be left out.
// Columns that the table is grouped by stay out.
[[nodiscard]] ColumnPlan planColumns(const Table &table, const std::vector<TableRow> &rows, bool isWhole);

} // namespace reports::pdf
