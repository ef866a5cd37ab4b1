// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/attachmentfolder.h"

#include "models/exchange/recordexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace exchange {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::AttachmentFolder)
};

} // namespace

core::Result<> writeAttachment(storage::Attachments &attachments, const QString &sha256, const QString &path)
{
    const auto content = attachments.read(sha256);
    if (!content)
        return core::fail(content.error());
    return writeFile(path, [&content](QIODevice &file) {
        return file.write(*content) == content->size() ? core::Result<>() : core::fail(ErrorCode::Io, Tr::tr("An attachment cannot be written."));
    });
}

core::Result<> AttachmentFolder::write(const QStringList &hashes, storage::Attachments &attachments, NewFiles &made) const
{
    if (!hashes.isEmpty() && !QFileInfo(m_path).isDir())
        made.add(m_path);
    if (!hashes.isEmpty() && !makeFolder(m_path))
        return core::fail(ErrorCode::Io, Tr::tr("The folder for attachments cannot be made."));
    for (const QString &hash : hashes) {
        if (read(hash))
            continue;
        made.add(QDir(m_path).filePath(hash));
        if (auto written = writeAttachment(attachments, hash, QDir(m_path).filePath(hash)); !written)
            return written;
    }
    return {};
}

core::Result<QByteArray> AttachmentFolder::read(const QString &sha256) const
{
    const QString path = QDir(m_path).filePath(sha256);
    if (m_path.isEmpty() || sha256.isEmpty() || sha256.contains(u'/') || !QFileInfo(path).isFile())
        return core::fail(ErrorCode::NotFound,
                          Tr::tr("the file is neither in the vault nor in the folder of attachments"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(ErrorCode::Io, Tr::tr("the attachment cannot be read"));
    if (file.size() > storage::kMaxAttachmentBytes)
        return core::fail(ErrorCode::Invalid, Tr::tr("the attachment is larger than 64 MiB"));
    const QByteArray content = file.readAll();
    if (storage::Attachments::hashOf(content) != sha256)
        return core::fail(ErrorCode::Invalid, Tr::tr("the file in the folder of attachments does not have this hash"));
    return content;
}

} // namespace exchange
