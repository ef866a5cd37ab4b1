// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/attachments.h"

#include "models/core/readupto.h"
#include "models/storage/connection.h"
#include "models/storage/sqlresult.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace storage {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::Attachments)
};

tl::unexpected<core::Error> tooLarge()
{
    return core::fail(ErrorCode::Invalid, Tr::tr("A file of more than 64 MiB cannot be attached."));
}

} // namespace

QString Attachments::hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

core::Result<StoredAttachment> Attachments::add(QIODevice &device)
{
    const QByteArray content = device.isReadable() ? core::readUpTo(device, kMaxAttachmentBytes + 1) : QByteArray();
    // A device that fails halfway hands out what it has; only its end or an oversized file may stop the reading.
    if (!device.isReadable() || (content.size() <= kMaxAttachmentBytes && !device.atEnd()))
        return core::fail(ErrorCode::Io, Tr::tr("The file to attach cannot be read."));
    return add(content);
}

core::Result<StoredAttachment> Attachments::add(const QByteArray &content)
{
    if (content.size() > kMaxAttachmentBytes)
        return tooLarge();
    StoredAttachment stored {hashOf(content)};
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    const auto known = contains(stored.sha256);
    const auto before = total();
    if (!known || !before)
        return core::fail(known ? before.error() : known.error());
    const qint64 after = *before + (*known ? 0 : content.size());
    stored.vaultIsLarge = after >= m_manyBytes;
    if (*known)
        return stored;
    if (after > m_maxBytes)
        return core::fail(ErrorCode::Invalid,
                          Tr::tr("The vault holds as many attached files as it can; the file was not added."));
    auto inserted = insert(stored.sha256, content);
    if (inserted)
        inserted = transaction->commit();
    return inserted ? core::Result<StoredAttachment>(stored) : core::fail(inserted.error());
}

core::Result<> Attachments::insert(const QString &sha256, const QByteArray &content)
{
    static const QString insertFile = u"INSERT INTO attachment (sha256, size) VALUES (?, ?)"_s;
    static const QString insertContent = u"INSERT INTO attachment_content (sha256, content) VALUES (?, ?)"_s;
    const QByteArray bytes = content.isNull() ? QByteArray("") : content;
    auto inserted = done(m_connection.exec(insertFile, sha256, bytes.size()));
    return inserted ? done(m_connection.exec(insertContent, sha256, bytes)) : inserted;
}

core::Result<qint64> Attachments::total()
{
    const auto sum = m_connection.value(u"SELECT sum(size) FROM attachment"_s);
    return sum ? core::Result<qint64>(sum->toLongLong()) : core::fail(sum.error());
}

core::Result<bool> Attachments::contains(const QString &sha256)
{
    const auto there = m_connection.value(u"SELECT 1 FROM attachment WHERE sha256 = ?"_s, sha256);
    return there ? core::Result<bool>(there->isValid()) : core::fail(there.error());
}

core::Result<qint64> Attachments::sizeOf(const QString &sha256)
{
    const auto size = m_connection.value(u"SELECT size FROM attachment WHERE sha256 = ?"_s, sha256);
    if (!size)
        return core::fail(size.error());
    if (!size->isValid())
        return core::fail(ErrorCode::NotFound, Tr::tr("The attached file is not in the vault."));
    return size->toLongLong();
}

core::Result<QByteArray> Attachments::read(const QString &sha256)
{
    const auto content = m_connection.value(u"SELECT content FROM attachment_content WHERE sha256 = ?"_s, sha256);
    if (!content)
        return core::fail(content.error());
    if (!content->isValid())
        return core::fail(ErrorCode::NotFound, Tr::tr("The attached file is not in the vault."));
    QByteArray bytes = content->toByteArray();
    if (hashOf(bytes) != sha256)
        return core::fail(ErrorCode::Damaged, Tr::tr("An attached file in the vault is damaged."));
    return bytes;
}

core::Result<qint64> Attachments::dropUnused()
{
    static const QString unused =
        u" WHERE sha256 NOT IN (SELECT sha256 FROM record_attachment UNION SELECT sha256 FROM version_attachment)"_s;
    static const QString isThereAny = "SELECT 1 FROM attachment"_L1 + unused + " LIMIT 1"_L1;
    static const QString dropContents = "DELETE FROM attachment_content"_L1 + unused;
    static const QString dropFiles = "DELETE FROM attachment"_L1 + unused;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    const auto any = m_connection.value(isThereAny); // mostly not, and contents take long to walk through
    if (!any || !any->isValid())
        return any ? core::Result<qint64>(0) : core::fail(any.error());
    auto contents = m_connection.exec(dropContents);
    auto files = contents ? m_connection.exec(dropFiles) : std::move(contents);
    if (!files)
        return files;
    auto committed = transaction->commit();
    return committed ? files : core::fail(committed.error());
}

} // namespace storage
