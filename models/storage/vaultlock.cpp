// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kAttempts = 100; // each one lost to a holder that has just let go

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultLock)
};

struct flock wholeFile()
{
    struct flock request {
    };
    request.l_type = F_WRLCK;
    request.l_whence = SEEK_SET;
    return request;
}

bool lockWhole(const FileDescriptor &file)
{
    struct flock request = wholeFile();
    return fcntl(file.number(), F_OFD_SETLK, &request) == 0;
}

// The holder removes its file before it lets go: a lock on a file that has no name any more holds nobody off.
bool isStillNamed(const FileDescriptor &file, const QByteArray &name)
{
    struct stat own {
    };
    struct stat named {
    };
    return fstat(file.number(), &own) == 0 && stat(name.constData(), &named) == 0 && own.st_dev == named.st_dev
           && own.st_ino == named.st_ino;
}

QString holder(const FileDescriptor &file)
{
    std::array<char, 300> text {};
    const ssize_t count = pread(file.number(), text.data(), text.size(), 0);
    const QStringList lines = QString::fromUtf8(text.data(), count > 0 ? count : 0).split(u'\n');
    return lines.size() < 2 || lines.at(0).isEmpty() ? QString()
                                                     : Tr::tr("process %1 on %2").arg(lines.at(0), lines.at(1));
}

void signFile(const FileDescriptor &file)
{
    const QByteArray text = QByteArray::number(getpid()) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
    // Only for the message of whoever comes second: a full disk must not keep anybody from opening the vault.
    if (ftruncate(file.number(), 0) == 0) [[maybe_unused]]
        const ssize_t written = pwrite(file.number(), text.constData(), std::size_t(text.size()), 0);
}

core::Error lockedError(const FileDescriptor &file)
{
    const QString who = holder(file);
    return {core::ErrorCode::Locked,
            who.isEmpty() ? Tr::tr("Another program has this vault open for writing.")
                          : Tr::tr("Another program has this vault open for writing (%1).").arg(who),
            u"lock held"_s};
}

core::Error lockFileError(int number)
{
    const QString detail = u"lock file, errno %1"_s.arg(number);
    if (number == EROFS || number == EACCES || number == EPERM)
        return {core::ErrorCode::Io, Tr::tr("The vault cannot be opened for writing: its folder is read-only."),
                detail};
    if (number == ENOSPC || number == EDQUOT)
        return {core::ErrorCode::Io, Tr::tr("The vault cannot be opened for writing: the disk is full."), detail};
    return {core::ErrorCode::Io, Tr::tr("The vault cannot be locked for writing."), detail};
}

} // namespace

VaultLock::VaultLock(FileDescriptor file, QString path) : m_file(std::move(file)), m_path(std::move(path)) { }

VaultLock::VaultLock(VaultLock &&other) noexcept : m_file(std::move(other.m_file)), m_path(std::move(other.m_path)) { }

VaultLock::~VaultLock()
{
    if (m_file.isOpen())
        unlink(QFile::encodeName(m_path).constData());
}

QString VaultLock::pathFor(const QString &vaultPath)
{
    return vaultPath + u".lock"_s;
}

core::Result<VaultLock> VaultLock::acquire(const QString &vaultPath)
{
    const QString path = pathFor(vaultPath);
    const QByteArray name = QFile::encodeName(path);
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        FileDescriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.isOpen())
            return core::fail(lockFileError(errno));
        if (!lockWhole(file))
            return core::fail(errno == EAGAIN || errno == EACCES ? lockedError(file) : lockFileError(errno));
        if (!isStillNamed(file, name))
            continue;
        signFile(file);
        return VaultLock(std::move(file), path);
    }
    return core::fail(core::ErrorCode::Locked, Tr::tr("Another program has this vault open for writing."),
                      u"lock contended"_s);
}

core::Result<> VaultLock::requireFree(const QString &vaultPath)
{
    const FileDescriptor file(::open(QFile::encodeName(pathFor(vaultPath)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen())
        return errno == ENOENT ? core::Result<>() : core::fail(lockFileError(errno));
    struct flock found = wholeFile();
    if (fcntl(file.number(), F_OFD_GETLK, &found) != 0)
        return core::fail(lockFileError(errno));
    return found.l_type == F_UNLCK ? core::Result<>() : core::fail(lockedError(file));
}

} // namespace storage
