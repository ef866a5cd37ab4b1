// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QTimeZone>

namespace storage {

// That a statement was carried out, where nobody asks how many rows it changed.
[[nodiscard]] inline core::Result<> done(const core::Result<qint64> &changed)
{
    return changed ? core::Result<>() : core::fail(changed.error());
}

// Moments are kept as milliseconds since 1970, UTC.
[[nodiscard]] inline QDateTime fromMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
}

} // namespace storage
