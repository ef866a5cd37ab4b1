// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordstore.h"

#include <QUuid>

namespace exchange {

// Puts the shipped entries of every catalogue into a new vault. They are records like any other; their UUIDs follow from
// their keys, so that the same entry is the same record in every vault.
[[nodiscard]] core::Result<> fillCatalogues(storage::RecordStore &store);

// The UUID that the shipped entry of that key has in every vault.
[[nodiscard]] QUuid catalogueUuid(const QByteArray &type, const QString &key);

} // namespace exchange
