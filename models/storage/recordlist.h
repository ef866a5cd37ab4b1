// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/filter.h"

namespace storage {

class Connection;

// The ids of the records that a list shows, in its order: what a list is paged by. The records themselves are loaded a
// page at a time with RecordStore::load(). Errors: Invalid when a field cannot be sorted or filtered by.
[[nodiscard]] core::Result<std::vector<core::RecordId>> listIds(Connection &connection, const records::RecordType &type,
                                                                const records::ListQuery &query);

// How many records of the type there are, removed ones left out.
[[nodiscard]] core::Result<qint64> countOf(Connection &connection, const records::RecordType &type);

} // namespace storage
