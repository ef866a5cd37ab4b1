// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;

namespace storage {

class RawKey;

struct CloseSqlite {
    void operator()(sqlite3 *handle) const;
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;

enum class OpenMode { ReadWrite, ReadOnly };

// Opens an existing file with its key and the limits that a file of unknown origin needs: no extensions, no
// double-quoted strings, no writable schema, small limits. Reads nothing from the file yet, so a wrong key shows
// at the first query. The path must be absolute and free of symbolic links. Errors: Io, NotFound.
[[nodiscard]] core::Result<SqliteHandle> openVaultFile(const QString &path, const RawKey &key, OpenMode mode);

// A plain database in memory with the same limits, to compare schemas with.
[[nodiscard]] core::Result<SqliteHandle> openMemory();

struct FileStart {
    QByteArray bytes; // fewer than asked for when the file is shorter
    qint64 fileSize = 0;
};

// The first bytes of a file as they stand on disk. Goes through the database's own descriptor: opening and closing
// another one would drop the locks that this process holds on the file. Errors: Io.
[[nodiscard]] core::Result<FileStart> readFileStart(sqlite3 *handle, int size);

// The same for a file that is not open, without any key.
[[nodiscard]] core::Result<FileStart> inspectFile(const QString &path, int size);

// Writes a file's bytes, as they stand on disk, to a descriptor; through the database's own for the same reason.
[[nodiscard]] core::Result<> copyBytes(const QString &path, int descriptor);

} // namespace storage
