// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/rules/requests/searchplan.h"

namespace storage {

class Connection;

// The register as search plans read it, as it stands now: a few queries over the tables, where decoding every activity would
// take far longer.
[[nodiscard]] core::Result<rules::SearchRegister> readSearchRegister(Connection &connection);

} // namespace storage
