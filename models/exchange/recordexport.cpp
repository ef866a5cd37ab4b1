// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/recordexport.h"

#include "models/exchange/csvexport.h"
#include "models/exchange/jsonexport.h"
#include "models/records/registry.h"
#include "models/storage/vaultfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace exchange {

using core::ErrorCode;
using records::Record;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::RecordExport)
};

// Passes on what the vault's references say and remembers when one was missing: a file must not lose a link silently.
class WatchedReferences final : public records::References
{
public:
    explicit WatchedReferences(const records::References &references) : m_references(references) { }
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override
    {
        return m_references.idOf(reference);
    }
    [[nodiscard]] QString referenceOf(core::RecordId id) const override
    {
        QString reference = m_references.referenceOf(id);
        m_missed = m_missed || reference.isEmpty();
        return reference;
    }
    [[nodiscard]] core::Result<> result() const
    {
        return m_missed ? core::fail(ErrorCode::Damaged,
                                     Tr::tr("A record links to one that has no reference; nothing was exported."))
                        : core::Result<>();
    }

private:
    const records::References &m_references;
    mutable bool m_missed = false;
};

// Pulls a feed to its end; `write` gets each record.
template<class Write>
core::Result<> drain(const RecordFeed &feed, const ExportOptions &options, qint64 &count, Write write)
{
    for (;;) {
        const auto batch = feed();
        if (!batch)
            return core::fail(batch.error());
        if (batch->empty())
            return {};
        for (const Record &record : *batch)
            write(record);
        count += qint64(batch->size());
        if (options.progress && !options.progress(count))
            return core::fail(ErrorCode::Cancelled, Tr::tr("The export was cancelled."));
    }
}

class JsonFile
{
public:
    JsonFile(QIODevice &device, const records::References &references, const ExportOptions &options)
        : m_writer(device), m_references(references), m_options(options)
    {
    }

    void begin(const QString &format)
    {
        m_writer.beginObject();
        m_writer.key("format");
        m_writer.value(format);
        m_writer.key("version");
        m_writer.value(1);
    }
    void writeAsOf()
    {
        m_writer.key("as_of");
        if (m_options.asOf.isValid())
            m_writer.value(m_options.asOf.toString(Qt::ISODate));
        else
            m_writer.null(); // as they stand now
    }
    // So that a vault made from the file does not give out the reference of a record that was removed.
    void writeLastReferences()
    {
        m_writer.key("last_references");
        m_writer.beginArray(core::JsonWriter::Layout::Inline);
        for (const QString &reference : m_options.lastReferences)
            m_writer.value(reference);
        m_writer.endArray();
    }
    core::Result<> list(const RecordFeed &feed)
    {
        m_writer.beginArray();
        auto drained = drain(feed, m_options, m_count,
                             [this](const Record &record) { writeJson(m_writer, record, m_references); });
        m_writer.endArray();
        return drained;
    }
    core::Result<> end()
    {
        m_writer.endObject();
        auto written = m_writer.finish();
        return written ? m_references.result() : written;
    }
    core::JsonWriter &writer() { return m_writer; }

private:
    core::JsonWriter m_writer;
    WatchedReferences m_references;
    const ExportOptions &m_options;
    qint64 m_count = 0;
};

core::Result<> writeCsvRecords(QIODevice &device, const RecordType &type, const RecordFeed &feed,
                               const records::References &references, const ExportOptions &options)
{
    core::CsvWriter writer(device);
    const WatchedReferences watched(references);
    qint64 count = 0;
    writeCsvHeader(writer, type);
    auto drained = drain(feed, options, count, [&](const Record &record) { writeCsv(writer, record, watched); });
    if (drained)
        drained = writer.finish();
    return drained ? watched.result() : drained;
}

} // namespace

core::Result<> writeRecords(QIODevice &device, const RecordType &type, const RecordFeed &feed, Format format,
                            const records::References &references, const ExportOptions &options)
{
    if (format == Format::Csv)
        return writeCsvRecords(device, type, feed, references, options);
    JsonFile file(device, references, options);
    file.begin(u"dpodesk-records"_s);
    file.writer().key("type");
    file.writer().value(QString::fromLatin1(type.key));
    file.writeAsOf();
    file.writer().key("records");
    auto written = file.list(feed);
    return written ? file.end() : written;
}

core::Result<> writeRecords(QIODevice &device, const RecordType &type, std::span<const Record> list, Format format,
                            const records::References &references, const ExportOptions &options)
{
    const RecordFeed once = [rest = list]() mutable -> core::Result<std::vector<Record>> {
        const auto batch = std::exchange(rest, {});
        return std::vector<Record>(batch.begin(), batch.end());
    };
    return writeRecords(device, type, once, format, references, options);
}

core::Result<> writeVault(QIODevice &device, const TypeFeed &feeds, const records::References &references,
                          const ExportOptions &options)
{
    JsonFile file(device, references, options);
    file.begin(u"dpodesk-vault"_s);
    if (options.asOf.isValid())
        file.writeAsOf();
    file.writeLastReferences();
    file.writer().key("records");
    file.writer().beginObject();
    for (const RecordType *type : records::recordTypes()) {
        file.writer().key(type->key);
        if (auto written = file.list(feeds(*type)); !written)
            return written;
    }
    file.writer().endObject();
    return file.end();
}

core::Result<QByteArray> toJson(const Record &record, const records::References &references)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    core::JsonWriter writer(buffer);
    const WatchedReferences watched(references);
    writeJson(writer, record, watched);
    auto written = writer.finish();
    if (written)
        written = watched.result();
    return written ? core::Result<QByteArray>(buffer.data()) : core::fail(written.error());
}

core::Result<> checkTarget(const QString &path)
{
    const QFileInfo target(QFileInfo(path).isSymLink() ? QFileInfo(path).canonicalFilePath() : path);
    if (!target.exists())
        return {};
    if (!target.isFile())
        return core::fail(ErrorCode::Io, Tr::tr("\"%1\" is not a file that can be replaced.").arg(target.fileName()));
    if (storage::looksLikeVault(target.absoluteFilePath()))
        return core::fail(ErrorCode::Io, Tr::tr("\"%1\" is a vault and is not replaced.").arg(target.fileName()));
    return {};
}

bool makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    return QDir().mkpath(path)
           && QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

core::Result<> writeFile(const QString &path, const std::function<core::Result<>(QIODevice &)> &write)
{
    if (auto checked = checkTarget(path); !checked)
        return checked;
    QSaveFile file(path);
    const auto failed = [&path, &file] {
        const QString name = QFileInfo(path).fileName();
        if (!QFileInfo(path).dir().exists())
            return core::fail(ErrorCode::Io, Tr::tr("The file \"%1\" cannot be written: there is no such folder.").arg(name));
        return core::fail(ErrorCode::Io, Tr::tr("The file \"%1\" cannot be written: %2.").arg(name, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed();
    if (auto written = write(file); !written)
        return written; // the file goes with the object
    return file.commit() ? core::Result<>() : failed();
}

} // namespace exchange
