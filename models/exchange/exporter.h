// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/newfiles.h"
#include "models/exchange/recordexport.h"
#include "models/storage/recordstore.h"

#include <QStringList>

namespace storage {
class ReferenceIndex;
}

namespace exchange {

// Exports records of a vault as they stand now, with the contents of their attachments in the folder "attachments" beside
// the file. Removed records stay behind. The export is whole or not made at all, and its files readable by their owner only.
// Errors of all: those of writeRecords(), and those of the database.
class Exporter
{
public:
    Exporter(storage::Connection &connection, storage::RecordStore &store)
        : m_connection(connection), m_store(store) { }

    [[nodiscard]] core::Result<> writeType(const records::RecordType &type, Format format, const QString &path,
                                           const ExportOptions &options = {});
    // JSON: one file. CSV: a folder with one file for each type; it is made when there is none.
    [[nodiscard]] core::Result<> writeAll(Format format, const QString &path, const ExportOptions &options = {});
    // All records as a workbook, see sheets::writeRecordWorkbook().
    [[nodiscard]] core::Result<> writeWorkbook(const QString &path, const ExportOptions &options = {});

private:
    using WriteVault = std::function<core::Result<>(QIODevice &, const TypeFeed &, const records::References &, const ExportOptions &)>;
    [[nodiscard]] core::Result<> writeVaultFile(const QString &path, const ExportOptions &options, const WriteVault &writeAllTypes);
    // Collects the hashes of what passes by.
    [[nodiscard]] RecordFeed feed(const records::RecordType &type, const storage::ReferenceIndex &index,
                                  QStringList &hashes);
    using Write = std::function<core::Result<>(QIODevice &, const storage::ReferenceIndex &, QStringList &hashes)>;
    [[nodiscard]] core::Result<> writeWith(const QString &path, const ExportOptions &options, const Write &write);
    [[nodiscard]] core::Result<> writeAtOnce(QIODevice &file, const QString &folder, const Write &write, NewFiles &made);
    [[nodiscard]] core::Result<> writeFolder(const QString &path, const ExportOptions &options);
    [[nodiscard]] core::Result<> writeTypes(const QString &folder, const ExportOptions &options);
    [[nodiscard]] core::Result<> writeAttachments(const QString &folder, QStringList hashes, NewFiles &made);

    storage::Connection &m_connection;
    storage::RecordStore &m_store;
};

} // namespace exchange
