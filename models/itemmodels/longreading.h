// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/recordhistory.h"

#include <functional>

namespace itemmodels {

class VaultSession;

// What takes too long for the window's thread, read in that of the session's reader. `done` comes later, in the thread of the
// window, and not any more once the session is gone.

// All of a record's history, oldest first.
void readHistory(VaultSession &session, const records::RecordType &type, core::RecordId id,
                 std::function<void(core::Result<std::vector<storage::HistoryStep>>)> done);

// See exchange::writeAttachment().
void writeAttachment(VaultSession &session, const QString &sha256, const QString &path, std::function<void(core::Result<>)> done);

} // namespace itemmodels
