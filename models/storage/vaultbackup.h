// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/vaultcheck.h"
#include "models/storage/vaultfile.h"

#include <QString>

#include <memory>

namespace storage {

class Connection;
class RawKey;

// Copies the last saved state of a vault into a new file: 0600, flushed, checked page by page, and only then given its
// name. The vault may be in use. With another `targetKey` the copy is enciphered anew: that is how a key is changed.
// Errors: Conflict (the name is taken), NotFound (folder), Io, Damaged (the vault), Cancelled; no file is left then.
[[nodiscard]] core::Result<> copyVault(const QString &vaultPath, const RawKey &key, const QString &target,
                                       const RawKey &targetKey, const Progress &progress = {});

// Likewise, but read through a connection that is open already: the file of the vault may have been moved or deleted under
// it. No change may be in progress on the connection.
[[nodiscard]] core::Result<> copyOpenVault(Connection &vault, const RawKey &key, const QString &target,
                                           const Progress &progress = {});

// The same bit by bit, so that whoever needs the connection gets in between. No file is left when this goes before the end.
// The connection must live longer.
class OpenVaultCopy
{
public:
    [[nodiscard]] static core::Result<std::unique_ptr<OpenVaultCopy>> begin(Connection &vault, const RawKey &key, const QString &target);
    ~OpenVaultCopy();
    OpenVaultCopy(const OpenVaultCopy &) = delete;
    OpenVaultCopy &operator=(const OpenVaultCopy &) = delete;

    [[nodiscard]] core::Result<bool> step(); // copies about 1 MiB; true when all is there
    [[nodiscard]] qint64 pages() const; // that there are, known after the first step
    [[nodiscard]] qint64 copied() const;
    // Then, from any thread: page by page, against its seals.
    [[nodiscard]] core::Result<> check();
    // At last gives the copy its name.
    [[nodiscard]] core::Result<> publish();

private:
    struct Parts;
    explicit OpenVaultCopy(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// The first half of it: fills an empty draft with the content of a vault, unchecked and not yet named.
[[nodiscard]] core::Result<> fillDraft(const QString &vaultPath, const RawKey &key, const DraftFile &draft,
                                       const RawKey &targetKey, const Progress &progress = {});

// All of it but the naming. The paths are absolute, without symbolic links.
[[nodiscard]] core::Result<DraftFile> checkedDraft(const QString &vaultPath, const RawKey &key, const QString &target,
                                                   const RawKey &targetKey, const Progress &progress = {});

// A checked copy beside a vault before it is upgraded to a version: NAME.before-0002.bak, with "-2" and so on after it
// when there is one already. Returns its path. Errors: as copyVault().
[[nodiscard]] core::Result<QString> backupBeforeUpgrade(const QString &vaultPath, const RawKey &key, int version);

} // namespace storage
