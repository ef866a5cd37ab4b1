// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultfile.h"

#include "models/storage/driver/sqlitehandle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultFile)
};

QString errnoText(int number)
{
    return u"errno %1"_s.arg(number);
}

core::Error ioError(int number)
{
    using enum core::ErrorCode;
    const QString detail = errnoText(number);
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return {NotFound, Tr::tr("The file or its folder does not exist."), detail};
    case EACCES:
    case EPERM:
        return {Io, Tr::tr("You do not have the right to use this file or its folder."), detail};
    case EROFS:
        return {Io, Tr::tr("The file lies on a read-only disk."), detail};
    case ENOSPC:
    case EDQUOT:
        return {Io, Tr::tr("The disk is full."), detail};
    case EEXIST:
    case ENOTEMPTY:
        return {Conflict, Tr::tr("A file of this name exists already."), detail};
    case ENAMETOOLONG:
        return {Io, Tr::tr("The name of the file is too long."), detail};
    default:
        return {Io, Tr::tr("The disk reported an error."), detail};
    }
}

core::Result<QString> realPath(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The name of the file is not valid."));
    std::array<char, PATH_MAX> resolved {};
    if (realpath(QFile::encodeName(path).constData(), resolved.data()) == nullptr)
        return core::fail(ioError(errno));
    return QFile::decodeName(resolved.data());
}

QByteArray journalOf(const QString &path)
{
    return QFile::encodeName(path + u"-journal"_s);
}

bool isNetwork(quint32 type)
{
    constexpr std::array<quint32, 5> kTypes {NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, SMB2_SUPER_MAGIC, CIFS_SUPER_MAGIC,
                                             FUSE_SUPER_MAGIC};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

core::Result<> flush(const QByteArray &name, int flags)
{
    const FileDescriptor file(::open(name.constData(), flags | O_CLOEXEC));
    if (file.isOpen() && (fsync(file.number()) == 0 || errno == EINVAL)) // EINVAL: a file system without such a thing
        return {};
    return core::fail(ioError(errno));
}

core::Result<> flushFolderOf(const QString &path)
{
    return flush(QFile::encodeName(QFileInfo(path).path()), O_RDONLY | O_DIRECTORY);
}

void removeWithJournal(const QString &path)
{
    unlink(QFile::encodeName(path).constData());
    unlink(journalOf(path).constData());
}

// On the first byte: those that SQLite locks lie far behind it.
bool lockDraft(int descriptor)
{
    struct flock request {
    };
    request.l_type = F_WRLCK;
    request.l_whence = SEEK_SET;
    request.l_len = 1;
    return fcntl(descriptor, F_OFD_SETLK, &request) == 0;
}

// .NAME.NUMBER.tmp
class DraftName
{
public:
    explicit DraftName(const QString &target)
        : m_folder(QFileInfo(target).path()), m_stem(u'.' + QFileInfo(target).fileName().left(kNameSize) + u'.')
    {
    }

    [[nodiscard]] QString next() const
    {
        return inFolder(m_stem + QString::number(QRandomGenerator::system()->generate64(), kBase) + kSuffix);
    }

    void removeAbandoned() const
    {
        const QStringList names = QDir(m_folder).entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
        for (const QString &name : names) {
            if (isDraft(name) && isAbandoned(inFolder(name)))
                removeWithJournal(inFolder(name));
        }
    }

private:
    static constexpr int kBase = 36;
    static constexpr qsizetype kNameSize = 80; // the whole must not become too long a name
    static constexpr QLatin1StringView kSuffix {".tmp"};

    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder + u'/' + name; }

    [[nodiscard]] bool isDraft(const QString &name) const
    {
        if (!name.startsWith(m_stem) || !name.endsWith(kSuffix))
            return false;
        bool isNumber = false;
        const qsizetype size = name.size() - m_stem.size() - kSuffix.size();
        [[maybe_unused]] const qulonglong number = QStringView(name).mid(m_stem.size(), size).toULongLong(&isNumber, kBase);
        return isNumber;
    }

    static bool isAbandoned(const QString &path)
    {
        const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        return file.isOpen() && lockDraft(file.number());
    }

    QString m_folder;
    QString m_stem;
};

// Never over an existing file. File systems without RENAME_NOREPLACE get the same from a second link.
int renameToNew(const QByteArray &from, const QByteArray &to)
{
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (link(from.constData(), to.constData()) != 0)
        return errno;
    return unlink(from.constData()) == 0 ? 0 : errno;
}

} // namespace

core::Result<QString> existingFile(const QString &path)
{
    auto resolved = realPath(path);
    if (!resolved)
        return resolved;
    struct stat status {
    };
    if (stat(QFile::encodeName(*resolved).constData(), &status) != 0)
        return core::fail(ioError(errno));
    if (!S_ISREG(status.st_mode))
        return core::fail(core::ErrorCode::NotAVault, Tr::tr("This is not a file but a folder or a device."));
    if (access(QFile::encodeName(*resolved).constData(), R_OK) != 0)
        return core::fail(ioError(errno));
    return resolved;
}

core::Result<QString> newFile(const QString &path)
{
    // Without QFileInfo, to which a name such as ":memory:" is a resource.
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString name = path.mid(slash + 1);
    if (name.isEmpty() || name == "."_L1 || name == ".."_L1 || name.contains(QChar(u'\0')))
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The name of the file is not valid."));
    auto folder = realPath(slash < 0 ? u"."_s : path.left(slash + 1));
    if (!folder)
        return folder;
    QString resolved = (folder->endsWith(u'/') ? *folder : QString(*folder + u'/')) + name;
    struct stat status {
    };
    if (lstat(QFile::encodeName(resolved).constData(), &status) == 0)
        return core::fail(ioError(EEXIST));
    if (errno != ENOENT)
        return core::fail(ioError(errno));
    if (hasJournal(resolved)) // SQLite would take it for the new file's and write what it holds into it
        return core::fail(core::ErrorCode::Conflict,
                          Tr::tr("The journal of an earlier file of this name is still there; move it away first."));
    return resolved;
}

bool looksLikeVault(const QString &path)
{
    constexpr QByteArrayView kStart("\xD9O");
    const auto start = inspectFile(path, int(kStart.size()));
    return start && start->bytes == kStart;
}

bool isSameFile(const QString &path, const QString &other)
{
    struct stat first {
    };
    struct stat second {
    };
    return stat(QFile::encodeName(path).constData(), &first) == 0 && stat(QFile::encodeName(other).constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool hasJournal(const QString &path)
{
    struct stat status {
    };
    return stat(journalOf(path).constData(), &status) == 0 && status.st_size > 0;
}

std::vector<FileCaution> cautionsFor(const QString &path)
{
    std::vector<FileCaution> cautions;
    struct stat file {
    };
    struct stat folder {
    };
    struct statfs system {
    };
    const QByteArray folderName = QFile::encodeName(QFileInfo(path).path());
    if (stat(QFile::encodeName(path).constData(), &file) != 0 || stat(folderName.constData(), &folder) != 0)
        return cautions;
    if ((file.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        cautions.push_back(FileCaution::ReadableByOthers);
    if ((folder.st_mode & (S_IWGRP | S_IWOTH)) != 0 && (folder.st_mode & S_ISVTX) == 0)
        cautions.push_back(FileCaution::OpenFolder);
    if (file.st_uid != geteuid())
        cautions.push_back(FileCaution::OtherOwner);
    if (statfs(folderName.constData(), &system) == 0 && isNetwork(static_cast<quint32>(system.f_type)))
        cautions.push_back(FileCaution::NetworkFolder);
    return cautions;
}

QString freeName(const QString &stem, const QString &suffix)
{
    constexpr int kMost = 1000;
    QString name = stem + suffix;
    for (int number = 2; !newFile(name) && number < kMost; ++number)
        name = stem + u'-' + QString::number(number) + suffix;
    return name;
}

core::Result<DraftFile> DraftFile::create(const QString &target)
{
    const DraftName name(target);
    name.removeAbandoned();
    const QString path = name.next();
    FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return core::fail(ioError(errno));
    DraftFile draft(std::move(file), path, target);
    if (fchmod(draft.descriptor(), S_IRUSR | S_IWUSR) != 0) // an umask of 0777 is odd but possible
        return core::fail(ioError(errno));
    lockDraft(draft.descriptor()); // where locks do not work nothing is taken for abandoned either
    return draft;
}

DraftFile::DraftFile(FileDescriptor file, QString path, QString target)
    : m_file(std::move(file)), m_path(std::move(path)), m_target(std::move(target))
{
}

DraftFile::DraftFile(DraftFile &&other) noexcept
    : m_file(std::move(other.m_file)), m_path(std::exchange(other.m_path, {})), m_target(std::move(other.m_target))
{
}

DraftFile::~DraftFile()
{
    if (!m_path.isEmpty())
        removeWithJournal(m_path);
}

core::Result<> DraftFile::publish()
{
    const QByteArray from = QFile::encodeName(m_path);
    const QByteArray to = QFile::encodeName(m_target);
    if (auto flushed = flush(from, O_RDONLY); !flushed)
        return flushed;
    if (const int number = renameToNew(from, to); number != 0)
        return core::fail(ioError(number));
    m_path.clear();
    // Until its folder is on disk too, a crash could take the new name back.
    auto flushed = flushFolderOf(m_target);
    if (!flushed)
        unlink(to.constData());
    return flushed;
}

core::Result<QString> DraftFile::replace(const QString &aside)
{
    if (auto flushed = flush(QFile::encodeName(m_path), O_RDONLY); !flushed)
        return core::fail(std::move(flushed.error()));
    QString kept = freeName(aside, u".bak"_s);
    const QByteArray target = QFile::encodeName(m_target);
    const QByteArray keptName = QFile::encodeName(kept);
    // A second name for the old file, so that the first is never without one; FAT has none and must do with a rename.
    const bool isLinked = link(target.constData(), keptName.constData()) == 0;
    if (!isLinked && rename(target.constData(), keptName.constData()) != 0)
        return core::fail(ioError(errno));
    const auto takeBack = [&](int number) {
        if (isLinked)
            unlink(keptName.constData());
        else
            rename(keptName.constData(), target.constData());
        return core::fail(ioError(number));
    };
    if (rename(journalOf(m_target).constData(), journalOf(kept).constData()) != 0 && errno != ENOENT)
        return takeBack(errno);
    if (rename(QFile::encodeName(m_path).constData(), target.constData()) != 0) {
        const int number = errno;
        rename(journalOf(kept).constData(), journalOf(m_target).constData());
        return takeBack(number);
    }
    m_path.clear();
    // The new file has its name. Should a crash now take it back, the old one is there again, whole.
    [[maybe_unused]] const auto flushed = flushFolderOf(m_target);
    return kept;
}

} // namespace storage
