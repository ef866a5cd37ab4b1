// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"
#include "models/storage/recordstore.h"

namespace exchange {

// Takes a whole import back, all or nothing: what it changed gets the answers it had, what it added is removed. The history
// keeps both. Errors: Conflict when records of the import were changed or linked to since (the problems name them);
// those of the database, Cancelled.
[[nodiscard]] core::Result<> undoImport(storage::Connection &connection, storage::RecordStore &store, const ImportReport &report,
                                        const storage::RecordStore::Progress &progress = {});

} // namespace exchange
