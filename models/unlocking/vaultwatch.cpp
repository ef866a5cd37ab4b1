// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/vaultwatch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace unlocking {

namespace {

// The owner's bit is asked for too: root may write everything, but whoever takes the bit away means it.
bool isWritable(const QByteArray &name, const struct stat &file)
{
    return (file.st_mode & S_IWUSR) != 0 && access(name.constData(), W_OK) == 0;
}

} // namespace

VaultWatch::VaultWatch(const QString &path)
    : m_name(QFile::encodeName(path)), m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
    struct stat file {
    };
    if (stat(m_name.constData(), &file) != 0)
        return;
    m_device = file.st_dev;
    m_inode = file.st_ino;
    m_wasWritable = isWritable(m_name, file);
}

VaultWatch::State VaultWatch::check() const
{
    struct stat file {
    };
    struct stat folder {
    };
    if (stat(m_name.constData(), &file) != 0)
        return State::Missing;
    if (file.st_dev != m_device || file.st_ino != m_inode)
        return State::Replaced;
    const bool folderWritable = stat(m_folder.constData(), &folder) == 0 && isWritable(m_folder, folder);
    return !m_wasWritable || (folderWritable && isWritable(m_name, file)) ? State::InOrder : State::ReadOnly;
}

} // namespace unlocking
