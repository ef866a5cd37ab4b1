// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/reportexport.h"

#include "models/exchange/recordexport.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::ReportExport)
};

} // namespace

core::Result<> exportReport(const ReportJob &job, records::RecordSource &source, const NoteExport &note)
{
    return writeFile(job.path, [&](QIODevice &file) -> core::Result<> {
        if (auto written = reports::writeReport(job.report, job.format, source, job.options, file); !written)
            return written;
        const auto hash = hashOfWritten(file);
        if (!hash)
            return core::fail(hash.error());
        QJsonObject entry = exportEntry(job.report.name, job.options, job.path, source);
        entry["format"_L1] = QString::fromLatin1(job.format.name);
        entry["sha256"_L1] = *hash;
        return note(QJsonDocument(entry).toJson(QJsonDocument::Compact));
    });
}

QJsonObject exportEntry(const QByteArray &report, const reports::ReportOptions &options, const QString &path,
                        const records::RecordSource &source)
{
    QJsonObject entry {{"report"_L1, QString::fromLatin1(report)}, {"file"_L1, QFileInfo(path).fileName()},
                       {"as_at"_L1, options.asAt.toString(Qt::ISODate)}, {"head"_L1, options.chainHead}};
    if (options.organisation)
        entry["organisation"_L1] = source.referenceOf(*options.organisation);
    if (options.record)
        entry["record"_L1] = source.referenceOf(*options.record);
    if (options.since.isValid())
        entry["since"_L1] = options.since.toString(Qt::ISODate);
    if (options.withNotes)
        entry["with_notes"_L1] = true;
    if (options.approved)
        entry["approved"_L1] = true;
    return entry;
}

core::Result<QString> hashOfWritten(QIODevice &file)
{
    auto *written = qobject_cast<QFileDevice *>(&file);
    QFile content; // a second look at the file: the one that is being written cannot be read and may have no name yet
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (written && written->flush()) {
        content.setFileName(u"/proc/self/fd/%1"_s.arg(written->handle()));
        if (content.open(QIODevice::ReadOnly) && hash.addData(&content))
            return QString::fromLatin1(hash.result().toHex());
    }
    return core::fail(core::ErrorCode::Io, Tr::tr("The report could not be written."));
}

} // namespace exchange
