// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace storage {

class Connection;

// The last reference given out for each prefix, such as "PA-0018" or "DSR-2026-0007", whether its record still stands or
// was removed: none of these and none before them is given out again.
[[nodiscard]] core::Result<QStringList> lastReferences(Connection &connection);

// From now on the reference and those before it count as given out. Inside a transaction of the caller.
[[nodiscard]] core::Result<> keepReference(Connection &connection, const QString &reference);

} // namespace storage
