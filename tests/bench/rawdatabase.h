// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/connection.h"

#include <QString>

namespace bench {

// The same database reached through the C interface alone: what the store is measured against.

// Milliseconds of a transaction that inserts one small row, with the pragmas of a vault.
[[nodiscard]] double rawCommitMs(storage::Connection &connection, int runs);
// Milliseconds for stepping through all rows of a query.
[[nodiscard]] double rawQueryMs(storage::Connection &connection, const QString &sql, int runs);
// Copies all rows of all tables from one vault into another, empty one, in one transaction, and returns the milliseconds
// of the inserts: raw statements that write the same bytes.
[[nodiscard]] double rawCopyMs(storage::Connection &from, storage::Connection &to);

} // namespace bench
