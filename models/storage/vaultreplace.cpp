// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultreplace.h"

#include "models/storage/connection.h"
#include "models/storage/schemacheck.h"
#include "models/storage/vault.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "models/storage/vaultrecovery.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultReplace)
};

// Whatever a crash left half done is put right by opening for writing once.
core::Result<> settle(const QString &path, const RawKey &key)
{
    if (auto rehearsed = rehearseRecovery(path, key); !rehearsed)
        return rehearsed;
    const auto connection = connectVault(path, key, OpenMode::ReadWrite);
    if (!connection)
        return core::fail(connection.error());
    return {};
}

core::Result<> requireOurContent(const QString &path, const RawKey &key, const Migrations &migrations)
{
    if (const auto header = Vault::readHeader(path); !header)
        return core::fail(header.error());
    const auto connection = connectVault(path, key, OpenMode::ReadOnly);
    if (!connection)
        return core::fail(connection.error());
    if (const auto version = checkContent(**connection, migrations); !version)
        return core::fail(version.error());
    return {};
}

} // namespace

core::Result<QString> changeKey(const QString &vaultPath, const RawKey &key, const RawKey &newKey,
                                const Progress &progress)
{
    const auto path = existingFile(vaultPath);
    if (!path)
        return core::fail(path.error());
    const auto lock = VaultLock::acquire(*path);
    if (!lock)
        return core::fail(lock.error());
    if (auto settled = settle(*path, key); !settled)
        return core::fail(std::move(settled.error()));
    auto draft = checkedDraft(*path, key, *path, newKey, progress);
    if (!draft)
        return core::fail(std::move(draft.error()));
    return draft->replace(*path + u".before-rekey"_s);
}

core::Result<QString> restoreVault(const QString &backupPath, const RawKey &key, const QString &vaultPath,
                                   const Migrations &migrations, const Progress &progress)
{
    const auto backup = existingFile(backupPath);
    if (!backup)
        return core::fail(backup.error());
    const auto existing = existingFile(vaultPath);
    if (!existing && existing.error().code != core::ErrorCode::NotFound)
        return core::fail(existing.error());
    const auto path = existing ? existing : newFile(vaultPath);
    if (!path)
        return core::fail(path.error());
    if (*path == *backup)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("A vault cannot be restored from itself."));
    const auto lock = VaultLock::acquire(*path);
    if (!lock)
        return core::fail(lock.error());
    if (auto ours = requireOurContent(*backup, key, migrations); !ours)
        return core::fail(std::move(ours.error()));
    auto draft = checkedDraft(*backup, key, *path, key, progress);
    if (!draft)
        return core::fail(std::move(draft.error()));
    if (existing)
        return draft->replace(*path + u".before-restore"_s);
    if (auto published = draft->publish(); !published)
        return core::fail(std::move(published.error()));
    return QString();
}

} // namespace storage
