// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exporter.h"

#include "models/exchange/attachmentfolder.h"
#include "models/exchange/folderdraft.h"
#include "models/exchange/sheets/recordworkbookexport.h"
#include "models/exchange/source.h"
#include "models/records/registry.h"
#include "models/storage/content.h"
#include "models/storage/referencecounters.h"
#include "models/storage/referenceindex.h"
#include "models/storage/transaction.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace exchange {

using records::Record;
using records::RecordType;
using storage::ReferenceIndex;
using storage::Transaction;

namespace {

constexpr std::size_t kBatch = 500;

QString attachmentFolder(const QString &folder)
{
    return QDir(folder).filePath(kAttachmentFolder.toString());
}

} // namespace

RecordFeed Exporter::feed(const RecordType &type, const ReferenceIndex &index, QStringList &hashes)
{
    return [this, &type, &hashes, ids = index.idsOf(type),
            at = std::size_t(0)]() mutable -> core::Result<std::vector<Record>> {
        const auto some = std::span(ids).subspan(at, std::min(kBatch, ids.size() - at));
        at += some.size();
        if (some.empty())
            return std::vector<Record>();
        auto batch = m_store.load(type, some);
        if (!batch)
            return batch;
        for (const Record &record : *batch)
            hashes += storage::attachmentHashes(type.fields, record.values);
        return batch;
    };
}

core::Result<> Exporter::writeType(const RecordType &type, Format format, const QString &path,
                                   const ExportOptions &options)
{
    return writeWith(path, options, [&](QIODevice &file, const ReferenceIndex &index, QStringList &hashes) {
        return writeRecords(file, type, feed(type, index, hashes), format, index, options);
    });
}

core::Result<> Exporter::writeAll(Format format, const QString &path, const ExportOptions &options)
{
    return format == Format::Csv ? writeFolder(path, options) : writeVaultFile(path, options, &writeVault);
}

core::Result<> Exporter::writeWorkbook(const QString &path, const ExportOptions &options)
{
    return writeVaultFile(path, options, &sheets::writeRecordWorkbook);
}

core::Result<> Exporter::writeVaultFile(const QString &path, const ExportOptions &options, const WriteVault &writeAllTypes)
{
    return writeWith(path, options, [&](QIODevice &file, const ReferenceIndex &index, QStringList &hashes) -> core::Result<> {
        auto lastReferences = storage::lastReferences(m_connection);
        if (!lastReferences)
            return core::fail(lastReferences.error());
        ExportOptions all = options;
        all.lastReferences = std::move(*lastReferences);
        const TypeFeed feeds = [&](const RecordType &type) { return feed(type, index, hashes); };
        return writeAllTypes(file, feeds, index, all);
    });
}

core::Result<> Exporter::writeWith(const QString &path, const ExportOptions &options, const Write &write)
{
    NewFiles made;
    auto written = writeFile(path, [&](QIODevice &file) {
        auto done = writeAtOnce(file, QFileInfo(path).path(), write, made);
        return done && options.whenWhole ? options.whenWhole() : done;
    });
    if (written)
        made.keep();
    return written;
}

// One moment for all: what others save meanwhile is not half in.
core::Result<> Exporter::writeAtOnce(QIODevice &file, const QString &folder, const Write &write, NewFiles &made)
{
    const auto moment = Transaction::begin(m_connection, Transaction::Kind::Read);
    if (!moment)
        return core::fail(moment.error());
    const auto index = ReferenceIndex::read(m_connection);
    if (!index)
        return core::fail(index.error());
    QStringList hashes;
    auto written = write(file, **index, hashes);
    return written ? writeAttachments(folder, hashes, made) : written;
}

core::Result<> Exporter::writeFolder(const QString &path, const ExportOptions &options)
{
    FolderDraft draft(path, FolderDraft::Over::Files);
    auto done = draft.check();
    if (done)
        done = writeTypes(draft.path(), options);
    if (done && options.whenWhole)
        done = options.whenWhole();
    return done ? draft.publish() : done;
}

core::Result<> Exporter::writeTypes(const QString &folder, const ExportOptions &options)
{
    const auto moment = Transaction::begin(m_connection, Transaction::Kind::Read);
    if (!moment)
        return core::fail(moment.error());
    const auto index = ReferenceIndex::read(m_connection);
    if (!index)
        return core::fail(index.error());
    QStringList hashes;
    for (const RecordType *type : records::recordTypes()) {
        const QString file = QDir(folder).filePath(QString::fromLatin1(type->key) + ".csv"_L1);
        auto written = writeFile(file, [&](QIODevice &device) {
            return writeRecords(device, *type, feed(*type, **index, hashes), Format::Csv, **index, options);
        });
        if (!written)
            return written;
    }
    NewFiles made; // the draft is taken away as a whole
    auto written = writeAttachments(folder, hashes, made);
    made.keep();
    return written;
}

core::Result<> Exporter::writeAttachments(const QString &folder, QStringList hashes, NewFiles &made)
{
    hashes.removeDuplicates();
    storage::Attachments attachments(m_connection);
    return AttachmentFolder(attachmentFolder(folder)).write(hashes, attachments, made);
}

} // namespace exchange
