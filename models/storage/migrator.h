// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/migration.h"

namespace storage {

class Connection;

// The schema version of an open vault.
[[nodiscard]] core::Result<int> schemaVersion(Connection &connection);

// Takes the steps above `schemaVersion` up to number `last`, each in a transaction of its own, and stops at the first
// statement that fails; what earlier steps did stays. Errors: Internal and Io, as sqliteError(); Damaged (links that
// lead nowhere afterwards).
[[nodiscard]] core::Result<> migrate(Connection &connection, const Migrations &migrations, int last);

} // namespace storage
