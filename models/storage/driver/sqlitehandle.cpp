// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/driver/sqlitehandle.h"

#include "models/storage/driver/sqliteapi.h"
#include "models/storage/sqlerror.h"
#include "models/storage/vaultkey.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <utility>

#include <unistd.h>

namespace storage {

namespace {

// Verbs that take (int onoff, int *state).
constexpr std::array<std::pair<int, int>, 5> kSettings {{
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
}};

constexpr std::array<std::pair<int, int>, 7> kLimits {{
    {SQLITE_LIMIT_ATTACHED, 1},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 20},
    {SQLITE_LIMIT_VDBE_OP, 250'000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
}};

core::Result<> harden(sqlite3 *handle)
{
    for (const auto &[verb, wanted] : kSettings) {
        int state = -1;
        if (sqlite3_db_config(handle, verb, wanted, &state) != SQLITE_OK || state != wanted)
            return core::fail(sqliteError(SQLITE_MISUSE));
    }
    for (const auto &[limit, value] : kLimits)
        sqlite3_limit(handle, limit, value);
    return {};
}

core::Result<SqliteHandle> openHardened(const QByteArray &name, int flags)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &raw, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
                                     nullptr);
    SqliteHandle handle(raw); // even a failed open hands out something to close
    if (code != SQLITE_OK)
        return core::fail(sqliteError(code));
    if (auto hardened = harden(raw); !hardened)
        return core::fail(std::move(hardened.error()));
    return handle;
}

core::Result<> giveKey(sqlite3 *handle, const RawKey &key)
{
    const Secret literal = key.literal();
    Q_ASSERT(literal.size() == RawKey::kLiteralSize);
    if (const int code = sqlite3_key_v2(handle, "main", literal.data(), static_cast<int>(literal.size()));
        code != SQLITE_OK)
        return core::fail(sqliteError(code));
    return {};
}

} // namespace

void CloseSqlite::operator()(sqlite3 *handle) const
{
    [[maybe_unused]] const int code = sqlite3_close(handle);
    Q_ASSERT_X(code == SQLITE_OK, "sqlite3_close", "a statement outlived its connection");
}

core::Result<SqliteHandle> openVaultFile(const QString &path, const RawKey &key, OpenMode mode)
{
    Q_ASSERT(path.startsWith(u'/'));
    // No SQLITE_OPEN_CREATE: whoever makes a new file does it with the right mode. No SQLITE_OPEN_URI: a path is a path.
    const int flags = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    auto handle = openHardened(QFile::encodeName(path), flags);
    if (!handle)
        return handle;
    if (mode == OpenMode::ReadWrite && sqlite3_db_readonly(handle->get(), "main") != 0)
        return core::fail(sqliteError(SQLITE_READONLY)); // SQLite falls back to reading without a word
    if (auto keyed = giveKey(handle->get(), key); !keyed)
        return core::fail(std::move(keyed.error()));
    return handle;
}

core::Result<SqliteHandle> openMemory()
{
    return openHardened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY);
}

core::Result<FileStart> readFileStart(sqlite3 *handle, int size)
{
    sqlite3_file *file = nullptr;
    sqlite3_int64 total = 0;
    int code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xFileSize(file, &total);
    if (code != SQLITE_OK)
        return core::fail(sqliteError(code));
    QByteArray bytes(qsizetype(std::min<qint64>(size, total)), '\0');
    if (!bytes.isEmpty())
        code = file->pMethods->xRead(file, bytes.data(), int(bytes.size()), 0);
    if (code != SQLITE_OK)
        return core::fail(sqliteError(code));
    return FileStart {bytes, total};
}

core::Result<> copyBytes(const QString &path, int descriptor)
{
    constexpr qint64 kChunk = 1'000'000;
    const auto handle = openHardened(QFile::encodeName(path), SQLITE_OPEN_READONLY);
    if (!handle)
        return core::fail(handle.error());
    const auto start = readFileStart(handle->get(), 0);
    if (!start)
        return core::fail(start.error());
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle->get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    QByteArray chunk(kChunk, '\0');
    for (qint64 done = 0; done < start->fileSize; done += kChunk) {
        const auto count = std::min(kChunk, start->fileSize - done);
        if (const int code = file->pMethods->xRead(file, chunk.data(), int(count), done); code != SQLITE_OK)
            return core::fail(sqliteError(code));
        if (::write(descriptor, chunk.constData(), std::size_t(count)) != count)
            return core::fail(sqliteError(SQLITE_FULL));
    }
    return {};
}

core::Result<FileStart> inspectFile(const QString &path, int size)
{
    const auto handle = openHardened(QFile::encodeName(path), SQLITE_OPEN_READONLY);
    if (!handle)
        return core::fail(handle.error());
    return readFileStart(handle->get(), size);
}

} // namespace storage
