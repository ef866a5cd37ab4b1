// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace ui {

// Sets a table up as all tables of records are: whole rows of one height, no grid, no editing in cells, the keyboard leaves
// it by Tab; a RecordDelegate paints its cells. How many rows can be chosen and how columns share the width is its own.
void setUpRecordTable(QTableView &table);

} // namespace ui
