// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultconnection.h"

#include "models/storage/connection.h"
#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/vaultkey.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultConnection)
};

struct Setting {
    const char *name;
    const char *value;
    const char *readBack;
};

// Unknown or refused pragmas give no error, so each is read back.
using Settings = std::initializer_list<Setting>;

// These hold before anything is read from a file of unknown origin, and reading them reads nothing from it.
constexpr Settings kBeforeReading {
    {"temp_store", "MEMORY", "2"}, // a sort must not write plain text to /var/tmp
    {"cell_size_check", "ON", "1"}, {"mmap_size", "0", "0"}, {"busy_timeout", "5000", "5000"}, // milliseconds
    {"foreign_keys", "ON", "1"},
};

constexpr Settings kAfterReading {
    {"secure_delete", "ON", "1"},       {"journal_mode", "DELETE", "delete"}, {"synchronous", "EXTRA", "3"},
    {"cache_size", "-65536", "-65536"}, // KiB: deciphering a page costs more than keeping it
    {"auto_vacuum", "NONE", "0"}, // with it SQLCipher takes a page of zeros for a good one
};

constexpr Setting kSmallCache {"cache_size", "-2048", "-2048"}; // KiB
constexpr Setting kLargeCache {"cache_size", "-262144", "-262144"}; // KiB

// A draft is flushed once, when it is published; until then a crash costs nothing that anybody has seen.
constexpr Settings kForDraft {
    {"secure_delete", "ON", "1"},
    {"journal_mode", "MEMORY", "memory"},
    {"synchronous", "OFF", "0"},
    {"auto_vacuum", "NONE", "0"},
};

core::Error settingError(const char *name, const QString &found)
{
    return {core::ErrorCode::Internal,
            Tr::tr("The vault cannot be opened safely: a protection could not be switched on."),
            u"pragma %1 is %2"_s.arg(QString::fromLatin1(name), found)};
}

core::Result<> readBack(Connection &connection, const Setting &setting)
{
    const auto found = connection.value(u"PRAGMA "_s + QString::fromLatin1(setting.name));
    if (!found)
        return core::fail(found.error());
    if (found->toString() != QLatin1StringView(setting.readBack))
        return core::fail(settingError(setting.name, found->toString()));
    return {};
}

core::Result<> apply(Connection &connection, const Setting &setting)
{
    const auto done = connection.exec(
        u"PRAGMA %1 = %2"_s.arg(QString::fromLatin1(setting.name), QString::fromLatin1(setting.value)));
    if (!done)
        return core::fail(done.error());
    return readBack(connection, setting);
}

core::Result<> applyAll(Connection &connection, const Settings &settings)
{
    for (const Setting &setting : settings) {
        if (auto done = apply(connection, setting); !done)
            return done;
    }
    return {};
}

// Without a cipher behind the interface (a plain SQLite that came first) a key is taken without a word and ignored.
core::Result<> requireCipher(Connection &connection)
{
    if (auto quiet = connection.exec(u"PRAGMA cipher_log = off"_s);
        !quiet) // it would write to the journal of the desktop
        return core::fail(std::move(quiet.error()));
    const auto version = connection.value(u"PRAGMA cipher_version"_s);
    const auto provider = connection.value(u"PRAGMA cipher_provider"_s);
    if (!version || !provider || !version->toString().startsWith(u'4') || provider->toString() != "openssl"_L1)
        return core::fail(core::ErrorCode::Internal,
                          Tr::tr("This program was built without encryption and stops here."), u"no cipher_version"_s);
    return {};
}

// The first read is where a wrong key shows, and it looks the same as a damaged first page: the check byte decides.
core::Result<> readOnce(Connection &connection, const RawKey &key)
{
    const auto header = readFileStart(connection.sqlite(), int(VaultHeader::kSize));
    if (!header)
        return core::fail(header.error());
    const auto &salt = key.salt().bytes();
    const bool belongs = std::equal(salt.begin(), salt.end(), header->bytes.begin(), header->bytes.end(),
                                    [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
    const auto read = connection.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (read && belongs)
        return {};
    if (read)
        return core::fail(core::ErrorCode::Damaged,
                          Tr::tr("The first bytes of the vault are damaged; the rest of it is readable."),
                          u"salt differs"_s);
    if (read.error().code != core::ErrorCode::Damaged)
        return core::fail(read.error());
    if (!belongs)
        return core::fail(core::ErrorCode::WrongKey, Tr::tr("The passphrase is wrong, or the key file is."),
                          read.error().detail);
    return core::fail(core::ErrorCode::Damaged, Tr::tr("The vault is damaged or cut off: its first page cannot be read, or pages are missing. One wrong passphrase in 256 "
                              "looks the same; try yours once more."),
                      read.error().detail);
}

core::Result<> requireApplication(Connection &connection)
{
    const auto id = connection.value(u"PRAGMA application_id"_s);
    if (!id)
        return core::fail(id.error());
    if (id->toInt() != kApplicationId)
        return core::fail(core::ErrorCode::NotAVault, Tr::tr("This file is encrypted but is not a DPO Desk vault."),
                          u"application_id"_s);
    return {};
}

core::Result<std::unique_ptr<Connection>> openProtected(const QString &path, const RawKey &key, OpenMode mode)
{
    auto handle = openVaultFile(path, key, mode);
    if (!handle)
        return core::fail(std::move(handle.error()));
    auto connection = std::make_unique<Connection>(std::make_unique<SqlCipherDriver>(std::move(*handle)));
    if (auto done = requireCipher(*connection); !done)
        return core::fail(std::move(done.error()));
    if (auto done = applyAll(*connection, kBeforeReading); !done)
        return core::fail(std::move(done.error()));
    return connection;
}

} // namespace

core::Result<std::unique_ptr<Connection>> connectVault(const QString &path, const RawKey &key, OpenMode mode)
{
    auto connection = openProtected(path, key, mode);
    if (!connection)
        return connection;
    if (auto read = readOnce(**connection, key); !read)
        return core::fail(std::move(read.error()));
    if (auto ours = requireApplication(**connection); !ours)
        return core::fail(std::move(ours.error()));
    if (auto done = applyAll(**connection, kAfterReading); !done)
        return core::fail(std::move(done.error()));
    return connection;
}

core::Result<std::unique_ptr<Connection>> connectBeside(const QString &path, const RawKey &key)
{
    auto connection = connectVault(path, key, OpenMode::ReadWrite);
    if (!connection)
        return connection;
    if (auto done = apply(**connection, kLargeCache); !done)
        return core::fail(std::move(done.error()));
    return connection;
}

core::Result<> keepFewPages(Connection &connection)
{
    return apply(connection, kSmallCache);
}

core::Result<std::unique_ptr<Connection>> connectNewVault(const QString &path, const RawKey &key)
{
    auto connection = openProtected(path, key, OpenMode::ReadWrite);
    if (!connection)
        return connection;
    if (auto done = applyAll(**connection, kForDraft); !done)
        return core::fail(std::move(done.error()));
    if (auto named = (*connection)->exec(u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !named)
        return core::fail(std::move(named.error()));
    return connection;
}

} // namespace storage
