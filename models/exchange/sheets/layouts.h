// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/mapping.h"

namespace sheets {

// The mapping of a layout that many registers have and that the program knows by its headings (resources/mapping/layouts),
// made to fit this workbook: its sheets, its rows of headings. Further columns go to the notes. Nothing when it is none.
[[nodiscard]] std::optional<Mapping> knownLayout(const Workbook &book);

// Titles of all layouts that are known, for help.
[[nodiscard]] QStringList layoutTitles();

// True for a workbook that one of our reports wrote: it is for people and does not come back.
[[nodiscard]] bool isReportWorkbook(const Workbook &book);

} // namespace sheets
