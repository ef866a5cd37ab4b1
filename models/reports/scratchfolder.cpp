// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/scratchfolder.h"

#include <QFile>
#include <QFileInfo>

#include <array>

#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace reports {

namespace {

constexpr qint64 kRoomyBytes = qint64(512) * 1024 * 1024; // takes the largest register

// Free bytes of a folder in memory that we may write to; 0 for any other folder.
qint64 roomInMemory(const QByteArray &path)
{
    struct statfs info {};
    if (path.isEmpty() || statfs(path.constData(), &info) != 0 || info.f_type != TMPFS_MAGIC
        || access(path.constData(), W_OK | X_OK) != 0)
        return 0;
    return qint64(info.f_bavail) * qint64(info.f_bsize);
}

} // namespace

QByteArray scratchFolder(const QString &target)
{
    const std::array<QByteArray, 2> candidates {"/dev/shm", qgetenv("XDG_RUNTIME_DIR")};
    QByteArray best;
    qint64 room = 0;
    for (const QByteArray &path : candidates) {
        const qint64 here = roomInMemory(path);
        if (here > room) {
            best = path;
            room = here;
        }
    }
    const QFileInfo besides(target);
    if (room < kRoomyBytes && !target.isEmpty() && besides.isDir() && besides.isWritable())
        return QFile::encodeName(besides.absoluteFilePath());
    return best;
}

} // namespace reports
