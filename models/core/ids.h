// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace core {

// A record's internal id, the same for all types; unique in its vault and never used again. 0: none.
enum class RecordId : qint64 {};
inline constexpr RecordId kNoRecord {0};

[[nodiscard]] constexpr qint64 toInt(RecordId id)
{
    return static_cast<qint64>(id);
}

// An entry of the chain (see storage/versions.h). 0: none.
enum class VersionId : qint64 {};

[[nodiscard]] constexpr qint64 toInt(VersionId id)
{
    return static_cast<qint64>(id);
}

} // namespace core
