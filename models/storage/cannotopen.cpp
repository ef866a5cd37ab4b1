// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cannotopen.h"

#include "models/storage/driver/sqliteapi.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace storage {

namespace {

// Tries to make a file without a name in the folder; 0: it can be done.
int triedInFolder(const QByteArray &folder)
{
    const int file = open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return errno;
    close(file);
    return 0;
}

} // namespace

int causeOfCannotOpen(const char *path)
{
    struct stat found {
    };
    if (stat(path, &found) != 0 && (errno == ENOENT || errno == ENOTDIR))
        return SQLITE_READONLY_DBMOVED;
    const QString folder = QFileInfo(QFile::decodeName(path)).absolutePath();
    switch (triedInFolder(QFile::encodeName(folder))) {
    case ENOSPC:
    case EDQUOT:
        return SQLITE_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
        return SQLITE_READONLY_DIRECTORY;
    default:
        return SQLITE_CANTOPEN;
    }
}

} // namespace storage
