// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/driver/sqlitehandle.h"
#include "models/storage/migration.h"
#include "models/storage/vaultkey.h"
#include "models/storage/vaultlock.h"

#include <functional>
#include <memory>
#include <optional>

namespace storage {

class Connection;

struct VaultOptions {
    const Migrations *migrations = nullptr; // null: those built in; tests bring their own

    // Runs on a new vault before its file gets its name, so that a failure leaves no half-filled vault.
    std::function<core::Result<>(Connection &)> fill = {};
};

// One open vault: its file, its key, its connection and, for a writer, its lock. Used by the thread that opened it.
class Vault
{
public:
    // Makes a new file. Errors: Conflict (the name is taken), NotFound (the folder), Io, Locked; no file is left then.
    [[nodiscard]] static core::Result<std::unique_ptr<Vault>> create(const QString &path, const Secret &passphrase,
                                                                     const std::optional<Secret> &keyFileHash,
                                                                     KeyProfile profile,
                                                                     const VaultOptions &options = {});
    [[nodiscard]] static core::Result<std::unique_ptr<Vault>> createWithRawKey(const QString &path, RawKey key,
                                                                               const VaultOptions &options = {});

    // Opens an existing file. A vault of an older version is copied aside, checked and upgraded first. Errors: NotFound,
    // NotAVault, Damaged, TooNew, WrongKey, Locked (writers only), Io; the file is as it was then.
    [[nodiscard]] static core::Result<std::unique_ptr<Vault>> open(const QString &path, const Secret &passphrase,
                                                                   const std::optional<Secret> &keyFileHash,
                                                                   OpenMode mode, const VaultOptions &options = {});
    [[nodiscard]] static core::Result<std::unique_ptr<Vault>>
    openWithRawKey(const QString &path, const RawKey &key, OpenMode mode, const VaultOptions &options = {});

    // The header of a file, for deriveKey() in another thread: cheap, and needs no key. Errors: NotFound, NotAVault,
    // Damaged (also: cut off), TooNew (unknown key profile), Io.
    [[nodiscard]] static core::Result<VaultHeader> readHeader(const QString &path);

    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] const QString &path() const { return m_path; } // absolute, without symbolic links
    [[nodiscard]] OpenMode mode() const { return m_mode; }
    [[nodiscard]] const RawKey &key() const { return m_key; }

private:
    [[nodiscard]] static core::Result<std::unique_ptr<Vault>> openLocked(const QString &path, RawKey key, OpenMode mode,
                                                                         std::optional<VaultLock> lock,
                                                                         const VaultOptions &options);

    Vault(QString path, RawKey key, OpenMode mode, std::optional<VaultLock> lock,
          std::unique_ptr<Connection> connection);

    QString m_path;
    RawKey m_key;
    OpenMode m_mode;
    std::optional<VaultLock> m_lock; // declared before the connection, which must go first
    std::unique_ptr<Connection> m_connection;
};

} // namespace storage
