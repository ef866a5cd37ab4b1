// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/workbook.h"

namespace sheets {

class Budget;

// An area of merged cells; rows count from 1, columns from 0.
struct MergedArea {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
};

// Gives the cells that a merged one covers its text, as far as the sheet is filled anyway.
void coverMerged(Sheet &sheet, const std::vector<MergedArea> &areas, Budget &budget);

} // namespace sheets
