// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordhistory.h"

namespace ui {

// What a step of the history was, where that is no list of changes: "Created with 12 answers", "Approved at revision 6".
[[nodiscard]] QString stepWords(const storage::HistoryStep &step);

} // namespace ui
