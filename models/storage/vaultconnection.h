// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/driver/sqlitehandle.h"

#include <memory>

namespace storage {

class Connection;

// "DPOD": says that the content is a vault of ours, whatever the name of the file.
inline constexpr qint32 kApplicationId = 0x44504F44;

// Opens an existing vault file and reads from it once. Every setting is read back; without a working cipher nothing is
// opened at all. The path is absolute, without symbolic links. Errors: WrongKey, Damaged, NotAVault, Io, Locked (a
// writer is at work and does not end), Internal (a setting does not hold).
[[nodiscard]] core::Result<std::unique_ptr<Connection>> connectVault(const QString &path, const RawKey &key,
                                                                     OpenMode mode);

// A further writing connection of the process that holds the vault's lock, for one long transaction in another thread: it
// keeps what it changes in memory as far as it can, so that readers need not wait before it commits. Errors: as above.
[[nodiscard]] core::Result<std::unique_ptr<Connection>> connectBeside(const QString &path, const RawKey &key);

// For one long reading, such as a report: few pages are kept, as hardly any is read twice. Errors: Internal.
[[nodiscard]] core::Result<> keepFewPages(Connection &connection);

// The same for a file of no bytes, which becomes a vault without tables. What is written is not flushed to disk: that is
// left to DraftFile::publish().
[[nodiscard]] core::Result<std::unique_ptr<Connection>> connectNewVault(const QString &path, const RawKey &key);

} // namespace storage
