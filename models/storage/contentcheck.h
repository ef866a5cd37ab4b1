// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/vaultcheck.h"

#include <QDateTime>

namespace storage {

// Whether the content fits what the history says of it, which the seals of the pages cannot tell: whoever has the key may
// have written with another program. Every record is as its newest version, every attached file is there and has its hash.
// `progress` gets the number of records and files done and may answer false to cancel. Errors: those of the database.
[[nodiscard]] core::Result<Findings> checkContent(Connection &connection, const QDateTime &now, const std::function<bool(qint64)> &progress = {});

} // namespace storage
