// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/migration.h"
#include "models/storage/vaultcheck.h"

#include <QString>

namespace storage {

class RawKey;

// Enciphers a vault anew: a checked copy with the new key takes its place, and the old file stays beside it under the
// path that is returned (NAME.before-rekey.bak), since it still opens with the old key. Nobody may have the vault open
// for writing, not even the caller. Errors: as opening and copyVault(); the vault is as it was then.
[[nodiscard]] core::Result<QString> changeKey(const QString &vaultPath, const RawKey &key, const RawKey &newKey,
                                              const Progress &progress = {});

// Puts a checked copy of a backup in the place of a vault. The file that stood there, damaged or not, stays beside it
// under the path that is returned (NAME.before-restore.bak); empty when there was none. Errors: WrongKey, Damaged,
// TooNew and NotAVault (the backup), Locked (the vault), Io; nothing has changed then.
[[nodiscard]] core::Result<QString> restoreVault(const QString &backupPath, const RawKey &key, const QString &vaultPath,
                                                 const Migrations &migrations = builtinMigrations(),
                                                 const Progress &progress = {});

} // namespace storage
