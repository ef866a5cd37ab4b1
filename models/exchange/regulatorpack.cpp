// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/regulatorpack.h"

#include "models/exchange/folderdraft.h"
#include "models/exchange/linkeddocuments.h"
#include "models/exchange/recordexport.h"
#include "models/reports/selection.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

constexpr std::array<const char *, 3> kReports {"ropa", "ropa-processor", "gaps"};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::RegulatorPack)
};

class Pack
{
public:
    Pack(const PackJob &job, records::RecordSource &source, storage::Attachments &attachments)
        : m_job(job), m_source(source), m_attachments(attachments), m_draft(job.path, FolderDraft::Over::Nothing)
    {
    }

    core::Result<> write(const NoteExport &note);

private:
    struct File {
        QString path; // within the folder
        QString what;
        QString sha256;
        QString reference; // of the record that a document belongs to; empty for a report
    };

    core::Result<> writeReports();
    core::Result<> writeReport(const reports::ReportKind &report, const reports::ReportFormat &format);
    core::Result<> writeDocuments();
    core::Result<> writeContents();
    core::Result<> writeContents(const reports::ReportFormat &format);
    core::Result<> put(const QString &path, const QString &what, const QString &reference,
                       const std::function<core::Result<>(QIODevice &)> &write);
    [[nodiscard]] reports::Section contents() const;
    [[nodiscard]] QByteArray entry() const;

    const PackJob &m_job;
    records::RecordSource &m_source;
    storage::Attachments &m_attachments;
    FolderDraft m_draft;
    std::vector<File> m_files;
};

core::Result<> Pack::write(const NoteExport &note)
{
    auto done = m_draft.check();
    if (done)
        done = writeReports();
    if (done)
        done = writeDocuments();
    if (done)
        done = writeContents();
    const QByteArray what = entry();
    if (done && m_source.failure()) // a document whose record could not be read would be missing unsaid
        done = core::fail(*m_source.failure());
    if (done)
        done = note(what);
    return done ? m_draft.publish() : done;
}

core::Result<> Pack::put(const QString &path, const QString &what, const QString &reference,
                         const std::function<core::Result<>(QIODevice &)> &write)
{
    return writeFile(QDir(m_draft.path()).filePath(path), [&](QIODevice &file) -> core::Result<> {
        if (auto written = write(file); !written)
            return written;
        const auto hash = hashOfWritten(file);
        if (!hash)
            return core::fail(hash.error());
        m_files.push_back({path, what, *hash, reference});
        return {};
    });
}

core::Result<> Pack::writeReports()
{
    for (const char *name : kReports) {
        for (const reports::ReportFormat *format : m_job.formats) {
            if (auto written = writeReport(*reports::findReport(name), *format); !written)
                return written;
        }
    }
    return {};
}

core::Result<> Pack::writeReport(const reports::ReportKind &report, const reports::ReportFormat &format)
{
    return put(QString::fromLatin1(report.name + '.' + format.name), QCoreApplication::translate("reports", report.title), {},
               [&](QIODevice &file) { return reports::writeReport(report, format, m_source, m_job.options, file); });
}

core::Result<> Pack::writeDocuments()
{
    const auto documents = linkedDocuments(m_source, m_job.options);
    if (!documents)
        return core::fail(documents.error());
    for (const LinkedDocument &document : *documents) {
        const auto content = m_attachments.read(document.sha256);
        if (!content)
            return core::fail(content.error());
        const QString folder = "documents/"_L1 + document.reference;
        if (!makeFolder(QDir(m_draft.path()).filePath(u"documents"_s)) || !makeFolder(QDir(m_draft.path()).filePath(folder)))
            return core::fail(core::ErrorCode::Io, Tr::tr("The folder for documents cannot be made."));
        auto written = put(folder + u'/' + document.name, document.reference + u' ' + document.title, document.reference, [&content](QIODevice &file) {
            return file.write(*content) == content->size() ? core::Result<>()
                                                           : core::fail(core::ErrorCode::Io, Tr::tr("A document cannot be written."));
        });
        if (!written)
            return written;
    }
    return {};
}

core::Result<> Pack::writeContents()
{
    for (const reports::ReportFormat *format : m_job.formats) {
        if (auto written = writeContents(*format); !written)
            return written;
    }
    return {};
}

core::Result<> Pack::writeContents(const reports::ReportFormat &format)
{
    return writeFile(QDir(m_draft.path()).filePath("contents."_L1 + QString::fromLatin1(format.name)), [&](QIODevice &file) -> core::Result<> {
        const auto sink = format.open(file, m_job.options.progress);
        reports::ReportHead head {"pack", Tr::tr("Records of processing and what belongs to them, Art. 30(4) GDPR"),
                                  m_job.options.organisation ? m_source.titleOf(*m_job.options.organisation) : Tr::tr("All organisations"),
                                  m_job.options.asAt, m_job.options.chainHead, reports::answerLegend(), 1, reports::notesOn(m_job.options, m_source)};
        head.madeOn = m_job.options.madeOn;
        head.isSheet = true; // one table
        head.mainTable = "files";
        auto done = sink->begin(head);
        if (done)
            done = sink->section(contents());
        return done ? sink->end() : done;
    });
}

reports::Section Pack::contents() const
{
    using reports::Cell;
    reports::Table table {"files", Tr::tr("Files"), {{"file", Tr::tr("File"), 3}, {"what", Tr::tr("What it is"), 3}, {"sha256", Tr::tr("SHA-256"), 3}}, {}};
    for (const File &file : m_files)
        table.rows.push_back({Cell::of(file.path), Cell::of(file.what), Cell::of(file.sha256)});
    return {"contents", {}, Tr::tr("Contents"), {std::move(table)}};
}

QByteArray Pack::entry() const
{
    QJsonObject entry = exportEntry("pack", m_job.options, m_job.path, m_source);
    QJsonArray files;
    for (const File &file : m_files) { // what a document is called may tell of people, and the history forgets nothing
        const bool isReport = file.reference.isEmpty();
        files.append(QJsonObject {{isReport ? "file"_L1 : "reference"_L1, isReport ? file.path : file.reference}, {"sha256"_L1, file.sha256}});
    }
    entry["files"_L1] = files;
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

} // namespace

core::Result<> exportPack(const PackJob &job, records::RecordSource &source, storage::Attachments &attachments, const NoteExport &note)
{
    return Pack(job, source, attachments).write(note);
}

} // namespace exchange
