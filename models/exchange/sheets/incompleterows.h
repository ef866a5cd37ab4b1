// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"

namespace sheets {

// A row of a list that lacks an answer without which there is no such row.
struct IncompleteRow {
    std::size_t list = 0; // index of the field
    int line = 0;
    core::Problem problem; // at the answer that is missing
};

// Takes such rows out of the lists of a draft. Rows with an answer that is wrong stay.
[[nodiscard]] std::vector<IncompleteRow> takeIncompleteRows(exchange::Draft &draft);

} // namespace sheets
