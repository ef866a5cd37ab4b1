// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace storage {
class Connection;
}

namespace bench {

// Where to search for a person: opening a request, with its plan over the whole register.
[[nodiscard]] std::vector<Row> measureSearches(storage::Connection &connection);

} // namespace bench
