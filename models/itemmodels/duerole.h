// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

namespace itemmodels {

// int: days until something is due, below 0 when it is overdue; of cells with a date by which something has to be done.
inline constexpr int DaysLeftRole = EmphasisRole + 1;

} // namespace itemmodels
