// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/record.h"

namespace storage {

class Connection;

// What is wrong with where a record that has just been written points, each at its field: targets that do not exist, are
// removed (unless the record pointed there before), are of a type that the field does not take, chains of links that
// lead back, rows that are not in the list they should be in, files that the vault does not hold; and rows that were
// taken out of the record although others point at them.
[[nodiscard]] core::Result<core::Problems> checkLinks(Connection &connection, const records::Record &record,
                                                      const records::Record *before);

// The records and rows that point at a record, as "PA-0001: owner"; those of removed records do not count.
[[nodiscard]] core::Result<core::Problems> linksTo(Connection &connection, core::RecordId target);

} // namespace storage
