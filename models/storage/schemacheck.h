// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/migration.h"

namespace storage {

class Connection;

// Refuses a file whose tables, indexes, triggers and views are not exactly those that the steps up to its version make:
// whoever had the passphrase could have added a trigger or a view that runs as soon as the program touches the file.
// Returns the version. Errors: TooNew (a later version than the steps reach), Damaged.
[[nodiscard]] core::Result<int> checkContent(Connection &connection, const Migrations &migrations);

} // namespace storage
