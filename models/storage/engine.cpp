// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/engine.h"

#include "models/storage/driver/sqliteapi.h"
#include "models/storage/driver/sqlitehandle.h"

namespace storage {

namespace {

int takeFirst(void *text, int count, char **values, char ** /*names*/)
{
    if (count > 0)
        *static_cast<QString *>(text) = QString::fromUtf8(values[0]);
    return 0;
}

} // namespace

EngineVersions engineVersions()
{
    EngineVersions versions {{}, QString::fromLatin1(sqlite3_libversion())};
    if (const auto handle = openMemory())
        sqlite3_exec(handle->get(), "PRAGMA cipher_version", takeFirst, &versions.sqlcipher, nullptr);
    return versions;
}

} // namespace storage
