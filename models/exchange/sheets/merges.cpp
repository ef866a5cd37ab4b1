// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/merges.h"

#include "models/exchange/sheets/budget.h"

#include <algorithm>

namespace sheets {

namespace {

std::vector<Row>::iterator rowFrom(Sheet &sheet, int number)
{
    return std::lower_bound(sheet.rows.begin(), sheet.rows.end(), number, [](const Row &row, int n) { return row.number < n; });
}

bool cover(Row &row, const MergedArea &area, int columns, const Cell &origin, Budget &budget)
{
    for (int column = area.column; column < area.column + columns; ++column) {
        if (!row.cell(column).isEmpty())
            continue;
        if (!budget.takeCell(column, 0))
            return false;
        row.cells.resize(std::max(row.cells.size(), std::size_t(column) + 1));
        row.cells[std::size_t(column)] = origin;
        row.cells[std::size_t(column)].isCovered = true;
    }
    return true;
}

} // namespace

void coverMerged(Sheet &sheet, const std::vector<MergedArea> &areas, Budget &budget)
{
    const int lastColumn = sheet.columnCount();
    for (const MergedArea &area : areas) {
        auto row = rowFrom(sheet, area.row);
        if (row == sheet.rows.end() || row->number != area.row || row->cell(area.column).isEmpty())
            continue;
        const Cell origin = row->cell(area.column);
        const int columns = std::min(area.columns, lastColumn - area.column);
        for (; row != sheet.rows.end() && row->number - area.row < area.rows; ++row) {
            if (!cover(*row, area, columns, origin, budget))
                return;
        }
    }
}

} // namespace sheets
