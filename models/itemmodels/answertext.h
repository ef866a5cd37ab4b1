// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"

namespace itemmodels {

// The beginning of a text in one line, no longer than any column or message needs.
[[nodiscard]] QString oneLine(const QString &text);

// "3 Mar 2027", and with the time in the zone it was entered in.
[[nodiscard]] QString dayText(const QDate &day);
[[nodiscard]] QString instantText(const records::Instant &instant);

// What an owned row is called: its first answer in words, else its number.
[[nodiscard]] QString rowTitle(const records::Field &list, const records::RowValues &row, const CellContext &context);

} // namespace itemmodels
