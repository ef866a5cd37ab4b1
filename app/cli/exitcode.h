// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

namespace cli {

// 2 usage, 3 wrong key, 4 damaged, 5 input or output, 6 invalid or conflicting data, 7 locked, 8 newer version, 9 not a vault.
[[nodiscard]] int exitCodeOf(core::ErrorCode code);

} // namespace cli
