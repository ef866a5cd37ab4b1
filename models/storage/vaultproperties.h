// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace storage {

class Connection;

// Settings that belong to a vault and travel with it: "time_zone" (IANA id, in which days end), "created_at", "user_name"
// (whose name the history shows for what is done in a window).
[[nodiscard]] core::Result<QString> property(Connection &connection, const QString &key); // empty when not set
// The time zone of the vault; that of the machine when none is set or it cannot be read.
[[nodiscard]] QByteArray zoneOf(Connection &connection);
[[nodiscard]] core::Result<> setProperty(Connection &connection, const QString &key, const QString &value);

} // namespace storage
