// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"
#include "models/itemmodels/formats.h"

namespace itemmodels {

// The beginning of a text in one line, no longer than any column or message needs.
[[nodiscard]] QString oneLine(const QString &text);

// "3 Mar 2027, 14:30", in the zone it was entered in; days alone by dayText() of formats.h.
[[nodiscard]] QString instantText(const records::Instant &instant);

// What an owned row is called: its first answer in words, with its name where that is a choice, else its number.
[[nodiscard]] QString rowTitle(const records::Field &list, const records::RowValues &row, const CellContext &context);

} // namespace itemmodels
