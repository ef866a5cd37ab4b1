// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace bench {

// The clock of requests; needs no vault.
[[nodiscard]] std::vector<Row> measureDeadlines();

} // namespace bench
