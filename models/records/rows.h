// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/value.h"

#include <algorithm>
#include <vector>

namespace records {

using Rows = std::vector<RowValues>;

// The row of that permanent number; null when there is none.
[[nodiscard]] inline const RowValues *findRow(const Rows &rows, int number)
{
    const auto hit = std::find_if(rows.begin(), rows.end(), [number](const RowValues &row) { return row.row == number; });
    return hit == rows.end() ? nullptr : &*hit;
}

} // namespace records
