// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

class QSqlError;

namespace storage {

// What an (extended) SQLite result code means to a caller: full, read-only, unreadable -> Io; busy -> Locked;
// not a database, malformed -> Damaged; interrupted -> Cancelled; the rest, constraints included -> Internal.
// `detail` must not hold bound values.
[[nodiscard]] core::Error sqliteError(int code, const QString &detail = {});
[[nodiscard]] core::Error sqliteError(const QSqlError &error);

} // namespace storage
