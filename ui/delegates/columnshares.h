// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace ui {

// How wide a column of a table is, in pixels, and what may be done to it.
struct ColumnShare {
    int width;
    int least; // what it can give way to
    int weight; // of what is to spare; 0: it stays as it is
};

// Makes the columns fill `total`: spare room goes to them by weight; where there is too little, all give way alike, none
// below its least, so that the sum may stay above the total.
void shareColumns(std::vector<ColumnShare> &shares, int total);

} // namespace ui
