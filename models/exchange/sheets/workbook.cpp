// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/workbook.h"

#include <algorithm>

namespace sheets {

const Cell &Row::cell(int column) const
{
    static const Cell empty;
    return column >= 0 && std::size_t(column) < cells.size() ? cells[std::size_t(column)] : empty;
}

bool Row::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.isEmpty() || cell.isCovered; });
}

int Sheet::columnCount() const
{
    std::size_t count = 0;
    for (const Row &row : rows)
        count = std::max(count, row.cells.size());
    return int(count);
}

QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

} // namespace sheets
