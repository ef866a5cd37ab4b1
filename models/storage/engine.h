// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace storage {

// What reads and writes vaults, for those who must say what they run.
struct EngineVersions {
    QString sqlcipher; // such as "4.6.1 community"
    QString sqlite; // the one inside it, such as "3.46.1"
};
[[nodiscard]] EngineVersions engineVersions();

} // namespace storage
