// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vault.h"

#include "models/storage/connection.h"
#include "models/storage/migrator.h"
#include "models/storage/schemacheck.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "models/storage/vaultrecovery.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 kPageSize = 4096;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::Vault)
};

const Migrations &migrationsOf(const VaultOptions &options)
{
    return options.migrations ? *options.migrations : builtinMigrations();
}

// A crash may leave a piece of a page at the end, which the journal beside the file takes back: no damage.
core::Result<> checkSize(const QString &path, qint64 size)
{
    if (size >= kPageSize && (size % kPageSize == 0 || hasJournal(path)))
        return {};
    return core::fail(core::ErrorCode::Damaged, Tr::tr("The vault is cut off."), u"%1 bytes"_s.arg(size));
}

// Opens the file as it is and makes sure that all of it is what this program made.
core::Result<std::unique_ptr<Connection>> openChecked(const QString &path, const RawKey &key, OpenMode mode,
                                                      const Migrations &migrations)
{
    auto connection = connectVault(path, key, mode);
    if (!connection)
        return connection;
    const auto start = readFileStart((*connection)->sqlite(), 0); // again: a journal may just have been rolled back
    if (!start)
        return core::fail(start.error());
    if (auto whole = checkSize(path, start->fileSize); !whole)
        return core::fail(std::move(whole.error()));
    if (const auto version = checkContent(**connection, migrations); !version)
        return core::fail(version.error());
    return connection;
}

core::Result<bool> isCurrent(Connection &connection, const Migrations &migrations)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return core::fail(version.error());
    return *version == lastNumber(migrations);
}

core::Result<> upgrade(const QString &path, const RawKey &key, Connection &connection, const Migrations &migrations)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return core::fail(version.error());
    if (auto copied = backupBeforeUpgrade(path, key, *version + 1); !copied)
        return core::fail(std::move(copied.error()));
    if (auto done = migrate(connection, migrations, lastNumber(migrations)); !done)
        return done;
    if (const auto same = checkContent(connection, migrations); !same)
        return core::fail(same.error());
    return {};
}

core::Result<std::unique_ptr<Connection>> openForWriting(const QString &path, const RawKey &key,
                                                         const Migrations &migrations)
{
    if (auto rehearsed = rehearseRecovery(path, key); !rehearsed)
        return core::fail(std::move(rehearsed.error()));
    auto connection = openChecked(path, key, OpenMode::ReadWrite, migrations);
    if (!connection)
        return connection;
    const auto current = isCurrent(**connection, migrations);
    if (!current)
        return core::fail(current.error());
    if (!*current) {
        if (auto done = upgrade(path, key, **connection, migrations); !done)
            return core::fail(std::move(done.error()));
    }
    return connection;
}

// What a reader cannot do himself: take back what a crashed writer left half done, and bring an old vault up to date.
core::Result<> prepareForReading(const QString &path, const RawKey &key, const Migrations &migrations)
{
    const auto lock = VaultLock::acquire(path);
    if (!lock)
        return core::fail(lock.error());
    const auto writer = openForWriting(path, key, migrations);
    if (!writer)
        return core::fail(writer.error());
    return {};
}

core::Result<std::unique_ptr<Connection>> openForReading(const QString &path, const RawKey &key,
                                                         const Migrations &migrations)
{
    auto connection = openChecked(path, key, OpenMode::ReadOnly, migrations);
    bool usable = connection.has_value();
    if (!usable && (connection.error().code != core::ErrorCode::Io || !hasJournal(path)))
        return connection;
    if (usable) {
        const auto current = isCurrent(**connection, migrations);
        if (!current)
            return core::fail(current.error());
        usable = *current;
    }
    if (usable)
        return connection;
    connection = nullptr;
    if (auto done = prepareForReading(path, key, migrations); !done)
        return core::fail(std::move(done.error()));
    return openChecked(path, key, OpenMode::ReadOnly, migrations);
}

// The last line of defence against a plain-text file: reads back what is on disk, while nobody has it open.
core::Result<> requireOurHeader(const QString &path, const RawKey &key)
{
    QFile file(path);
    const auto size = qint64(VaultHeader::kSize);
    const QByteArray start = file.open(QIODevice::ReadOnly) ? file.read(size) : QByteArray();
    const auto header = VaultHeader::parse(start);
    if (header && *header == key.salt())
        return {};
    return core::fail(core::ErrorCode::Internal,
                      Tr::tr("The new vault is not encrypted as it must be and was not kept."), u"first bytes"_s);
}

core::Result<std::optional<VaultLock>> lockFor(const QString &path, OpenMode mode)
{
    std::optional<VaultLock> lock;
    if (mode == OpenMode::ReadOnly)
        return lock;
    const auto resolved = existingFile(path);
    if (!resolved)
        return core::fail(resolved.error());
    auto acquired = VaultLock::acquire(*resolved);
    if (!acquired)
        return core::fail(std::move(acquired.error()));
    lock.emplace(std::move(*acquired));
    return lock;
}

core::Result<> fillNewVault(const QString &path, const RawKey &key, const VaultOptions &options)
{
    const auto connection = connectNewVault(path, key);
    if (!connection)
        return core::fail(connection.error());
    const Migrations &migrations = migrationsOf(options);
    if (auto done = migrate(**connection, migrations, lastNumber(migrations)); !done)
        return done;
    return options.fill ? options.fill(**connection) : core::Result<>();
}

core::Result<> makeFile(const QString &path, const RawKey &key, const VaultOptions &options)
{
    auto draft = DraftFile::create(path);
    if (!draft)
        return core::fail(std::move(draft.error()));
    if (auto filled = fillNewVault(draft->path(), key, options); !filled)
        return filled;
    if (auto enciphered = requireOurHeader(draft->path(), key); !enciphered)
        return enciphered;
    return draft->publish();
}

} // namespace

Vault::Vault(QString path, RawKey key, OpenMode mode, std::optional<VaultLock> lock,
             std::unique_ptr<Connection> connection)
    : m_path(std::move(path)), m_key(std::move(key)), m_mode(mode), m_lock(std::move(lock)),
      m_connection(std::move(connection))
{
}

Vault::~Vault() = default;

core::Result<VaultHeader> Vault::readHeader(const QString &path)
{
    const auto resolved = existingFile(path);
    if (!resolved)
        return core::fail(resolved.error());
    const auto start = inspectFile(*resolved, int(VaultHeader::kSize));
    if (!start)
        return core::fail(start.error());
    auto header = VaultHeader::parse(start->bytes);
    if (!header)
        return header;
    if (auto whole = checkSize(*resolved, start->fileSize); !whole)
        return core::fail(std::move(whole.error()));
    return header;
}

core::Result<std::unique_ptr<Vault>> Vault::create(const QString &path, const Secret &passphrase,
                                                   const std::optional<Secret> &keyFileHash, KeyProfile profile,
                                                   const VaultOptions &options)
{
    const auto target = newFile(path); // before the second that the key takes
    if (!target)
        return core::fail(target.error());
    auto key = deriveKey(VaultHeader::generate(profile), passphrase, keyFileHash);
    if (!key)
        return core::fail(std::move(key.error()));
    return createWithRawKey(*target, std::move(*key), options);
}

core::Result<std::unique_ptr<Vault>> Vault::createWithRawKey(const QString &path, RawKey key,
                                                             const VaultOptions &options)
{
    const auto target = newFile(path);
    if (!target)
        return core::fail(target.error());
    auto lock = VaultLock::acquire(*target);
    if (!lock)
        return core::fail(std::move(lock.error()));
    if (auto made = makeFile(*target, key, options); !made)
        return core::fail(std::move(made.error()));
    auto connection = openForWriting(*target, key, migrationsOf(options));
    if (!connection)
        return core::fail(std::move(connection.error()));
    return std::unique_ptr<Vault>(
        new Vault(*target, std::move(key), OpenMode::ReadWrite, std::move(*lock), std::move(*connection)));
}

core::Result<std::unique_ptr<Vault>> Vault::open(const QString &path, const Secret &passphrase,
                                                 const std::optional<Secret> &keyFileHash, OpenMode mode,
                                                 const VaultOptions &options)
{
    const auto header = readHeader(path);
    if (!header)
        return core::fail(header.error());
    auto lock = lockFor(path, mode); // before the second that the key takes
    if (!lock)
        return core::fail(std::move(lock.error()));
    auto key = deriveKey(*header, passphrase, keyFileHash);
    if (!key)
        return core::fail(std::move(key.error()));
    return openLocked(path, std::move(*key), mode, std::move(*lock), options);
}

core::Result<std::unique_ptr<Vault>> Vault::openWithRawKey(const QString &path, const RawKey &key, OpenMode mode,
                                                           const VaultOptions &options)
{
    if (const auto header = readHeader(path); !header)
        return core::fail(header.error());
    auto lock = lockFor(path, mode);
    if (!lock)
        return core::fail(std::move(lock.error()));
    return openLocked(path, key.clone(), mode, std::move(*lock), options);
}

core::Result<std::unique_ptr<Vault>> Vault::openLocked(const QString &path, RawKey key, OpenMode mode,
                                                       std::optional<VaultLock> lock, const VaultOptions &options)
{
    const auto resolved = existingFile(path);
    if (!resolved)
        return core::fail(resolved.error());
    const Migrations &migrations = migrationsOf(options);
    auto connection = mode == OpenMode::ReadWrite ? openForWriting(*resolved, key, migrations)
                                                  : openForReading(*resolved, key, migrations);
    if (!connection)
        return core::fail(std::move(connection.error()));
    return std::unique_ptr<Vault>(new Vault(*resolved, std::move(key), mode, std::move(lock), std::move(*connection)));
}

} // namespace storage
