// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/format.h"
#include "models/records/recordtype.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace exchange {

// Files to import from, already in memory.
struct Source {
    struct File {
        QString name; // for messages
        const records::RecordType *type = nullptr; // null: the file says so itself (JSON only)
        QByteArray content;
    };

    Format format = Format::Json;
    std::vector<File> files;
    QString attachmentFolder; // files named by their hash; empty: the vault must hold all contents already

    // One file of records of that type; null takes a file of any one type or of a whole vault (JSON). Attachments are
    // looked for in the folder "attachments" beside it. Errors: Io, NotFound, Invalid when it is too large.
    [[nodiscard]] static core::Result<Source> fromFile(const QString &path, Format format,
                                                       const records::RecordType *type);
    // A whole vault as a folder with one CSV file for each type, "vendor.csv", and a folder "attachments". Types without
    // a file are left as they are. Errors as above; Invalid also for a CSV file that is named after no type.
    [[nodiscard]] static core::Result<Source> fromFolder(const QString &path);
};

inline constexpr QStringView kAttachmentFolder = u"attachments";

} // namespace exchange
