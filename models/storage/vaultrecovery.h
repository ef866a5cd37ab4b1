// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace storage {

class RawKey;

// A vault that was not closed well has a journal beside it, and SQLite writes what it holds back into the file at the
// next opening, whatever it is. When a user has put a backup in the place of a crashed vault, that journal would ruin
// the backup. So the recovery is tried on a copy first, and both files stay as they are when the copy does not come out
// whole. Does nothing without a journal, and lets SQLite have its way where there is no space for a copy.
// For the holder of the vault's lock. Errors: WrongKey, Damaged, NotAVault.
[[nodiscard]] core::Result<> rehearseRecovery(const QString &vaultPath, const RawKey &key);

} // namespace storage
