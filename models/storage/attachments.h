// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace storage {

class Connection;

inline constexpr qint64 kMaxAttachmentBytes = qint64(64) << 20; // of one file
inline constexpr qint64 kManyAttachmentBytes = qint64(2) << 30; // of all files: from here on the user is warned
inline constexpr qint64 kMaxAttachmentsBytes = qint64(4) << 30; // of all files: no more are taken

// A file that has been put into the vault.
struct StoredAttachment {
    QString sha256; // 64 lower-case hex digits
    bool vaultIsLarge = false; // all files together have passed kManyAttachmentBytes
};

// The contents of attached files, each stored once whatever the number of records that hold it. Records name them by
// hash; a content that no record and no version names goes with dropUnused().
class Attachments
{
public:
    // The limit for all files together is a parameter so that tests can reach it.
    explicit Attachments(Connection &connection, qint64 maxBytes = kMaxAttachmentsBytes,
                         qint64 manyBytes = kManyAttachmentBytes)
        : m_connection(connection), m_maxBytes(maxBytes), m_manyBytes(manyBytes)
    {
    }

    // Errors: Invalid when the file or all files together are too large, Io when the device cannot be read.
    [[nodiscard]] core::Result<StoredAttachment> add(const QByteArray &content);
    [[nodiscard]] core::Result<StoredAttachment> add(QIODevice &device);

    [[nodiscard]] core::Result<qint64> total(); // bytes of all contents
    [[nodiscard]] core::Result<bool> contains(const QString &sha256);
    [[nodiscard]] core::Result<qint64> sizeOf(const QString &sha256); // bytes; NotFound
    // Errors: NotFound, Damaged when the content is not what its hash says.
    [[nodiscard]] core::Result<QByteArray> read(const QString &sha256);
    // Deletes the contents that neither a record nor one of its versions names; says how many.
    [[nodiscard]] core::Result<qint64> dropUnused();

    [[nodiscard]] static QString hashOf(const QByteArray &content);

private:
    [[nodiscard]] core::Result<> insert(const QString &sha256, const QByteArray &content);

    Connection &m_connection;
    qint64 m_maxBytes;
    qint64 m_manyBytes;
};

} // namespace storage
