// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smalldisk.h"

#include <QFile>

#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>

namespace support {

SmallDisk::SmallDisk(int kibibytes)
{
    const QByteArray options = QByteArrayLiteral("size=") + QByteArray::number(kibibytes) + 'k';
    m_mounted = mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, options.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

void limitFileSize(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // NOLINT(cert-err33-c)
    const rlimit limit {static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace support
