// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/rownames.h"

#include <QDateTime>

namespace itemmodels {
class VaultSession;
}

namespace ui {

// An answer in words whatever its state: "not known yet", "None", the whole of a text, or how many rows a list has.
[[nodiscard]] QString answerWords(const records::Field &field, const records::Value &value, const itemmodels::CellContext &cells);
// The same, with the names of the rows it points at; `inside` as RowNames has it.
[[nodiscard]] QString answerWords(const records::Field &field, const records::Value &value, const itemmodels::CellContext &cells,
                                  const RowNames &rows, int inside);
// The names of linked records and the day, as they are in the vault now.
[[nodiscard]] itemmodels::CellContext cellsOf(itemmodels::VaultSession &session);

// "today 09:14", "yesterday 17:02", "3 Mar 2026".
[[nodiscard]] QString momentWords(const QDateTime &utc, const itemmodels::VaultSession &session);

} // namespace ui
