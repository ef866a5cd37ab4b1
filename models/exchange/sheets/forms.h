// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/workbook.h"

namespace sheets {

// The heading of a form's table stands above its first row.
inline constexpr int kFormHeader = 0;

// Some registers have a sheet for each record, with labels and answers all over it. Puts every sheet that is such a form
// (resources/mapping/layouts) as a table: a row of headings, and below it the answers under them, with the numbers of the
// rows they stand in. What has no heading of its own stands under that of the notes; nothing is dropped but the template's
// own words. Forms that hold no answers stay as they are, and so do examples and the sheet that is there to be copied;
// the workbook's notes say so.
void tabulateForms(Workbook &book);

} // namespace sheets
