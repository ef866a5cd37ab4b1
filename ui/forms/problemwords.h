// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

namespace ui {

// What stands below a field: the sentence with a capital, and the provision that asks for it.
[[nodiscard]] QString problemWords(const core::Problem &problem);

} // namespace ui
