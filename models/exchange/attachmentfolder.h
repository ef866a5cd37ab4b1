// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/newfiles.h"
#include "models/storage/attachments.h"

#include <QString>

namespace exchange {

// Writes an attached file out of the vault, as writeFile() does. Errors: Io, NotFound, Damaged.
[[nodiscard]] core::Result<> writeAttachment(storage::Attachments &attachments, const QString &sha256, const QString &path);

// A folder beside exported records that holds the contents of their attachments: one file for each, named by its hash.
class AttachmentFolder
{
public:
    explicit AttachmentFolder(QString path) : m_path(std::move(path)) { }

    // Writes the contents out of the vault; makes the folder when there are any. A file that is there already and holds
    // the content is left alone. Errors: Io, NotFound, Damaged.
    [[nodiscard]] core::Result<> write(const QStringList &hashes, storage::Attachments &attachments, NewFiles &made) const;

    // The content of that hash. Errors: NotFound, Io, Invalid when the file is too large or is not what its name says.
    [[nodiscard]] core::Result<QByteArray> read(const QString &sha256) const;

private:
    QString m_path;
};

} // namespace exchange
