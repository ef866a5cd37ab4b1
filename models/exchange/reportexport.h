// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

#include <QJsonObject>

class QIODevice;

namespace exchange {

// Puts an export into the history of the vault. A failure stops the export; where the vault cannot be written, the one who
// gives this decides whether that is one.
using NoteExport = std::function<core::Result<>(const QByteArray &what)>;

// What is exported and where to.
struct ReportJob {
    const reports::ReportKind &report;
    const reports::ReportFormat &format;
    const reports::ReportOptions &options;
    QString path;
};

// Writes a report to a file, whole or not at all, readable by its owner only. The history gets its entry when the report is
// whole and before the file has its name: an entry without a file misleads nobody, a file without an entry would.
// Errors: those of writeReport() and writeFile(), Cancelled.
[[nodiscard]] core::Result<> exportReport(const ReportJob &job, records::RecordSource &source, const NoteExport &note);

// The entry: what was exported, of what day and scope, and the head of the history at that time. Callers add to it.
[[nodiscard]] QJsonObject exportEntry(const QByteArray &report, const reports::ReportOptions &options, const QString &path,
                                      const records::RecordSource &source);

// SHA-256, in hex, of what has been written to the file so far. Errors: Io.
[[nodiscard]] core::Result<QString> hashOfWritten(QIODevice &file);

} // namespace exchange
