// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/difference.h"
#include "models/records/record.h"
#include "models/storage/versions.h"

#include <limits>

namespace storage {

// A version with what it changed; no changes when its content was erased.
struct HistoryStep {
    Version version;
    std::vector<records::Difference> changes;
};

// Every state of the record until then (invalid: now), or the newest so many of them, oldest first. Errors: Io and Damaged as the database says.
[[nodiscard]] core::Result<std::vector<HistoryStep>> historyOf(Connection &connection, const records::RecordType &type, core::RecordId record,
                                                               std::size_t newest = std::numeric_limits<std::size_t>::max(),
                                                               const QDateTime &until = {});

} // namespace storage
