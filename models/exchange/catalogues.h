// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordstore.h"

namespace exchange {

// Puts the shipped entries of every catalogue into a new vault. They are records like any other; their UUIDs follow from
// their keys, so that the same entry is the same record in every vault.
[[nodiscard]] core::Result<> fillCatalogues(storage::RecordStore &store);

} // namespace exchange
