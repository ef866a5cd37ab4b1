// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/formats.h"

#include <optional>

namespace reports {

// What a report covers.
struct ReportOptions {
    std::optional<core::RecordId> organisation = {}; // none: all organisations of the vault
    std::optional<core::RecordId> record = {}; // only this one, in full; where the report is a register
    bool withNotes = false; // what the office notes for itself, in the records of processing too; sheets of a record have it
    bool approved = false; // the source gives approved states; what nobody has approved stays out, and is listed
    bool named = false; // people who made requests are named in the log; otherwise left out
    QDate asAt = {};
    QDate madeOn = {}; // today; not valid: the day that the report tells of
    QDate since = {}; // of reports that compare: the earlier day
    QString chainHead = {};
    Progress progress = {};
};

// A report that can be written in every format.
struct ReportKind {
    QByteArray name; // as typed: "ropa"
    const char *title; // QT_TRANSLATE_NOOP("reports", ...)
    std::function<core::Result<>(records::RecordSource &, const ReportOptions &, ReportSink &)> write;
    const records::RecordType *type = nullptr; // what it is the register of; null: no register
    bool withNotes = false; // leaves notes out unless asked for them
    bool named = false; // leaves the people out unless asked for them
};

// Every report there is.
[[nodiscard]] const std::vector<ReportKind> &reportKinds();

[[nodiscard]] const ReportKind *findReport(const QByteArray &name); // null when there is none

// Writes a report of the records of the source in that format. Errors: those of the source and of the writer, Io,
// Cancelled.
[[nodiscard]] core::Result<> writeReport(const ReportKind &kind, const ReportFormat &format, records::RecordSource &source,
                                         const ReportOptions &options, QIODevice &device);
// The same into a sink of that form.
[[nodiscard]] core::Result<> writeReport(const ReportKind &kind, Form form, records::RecordSource &source,
                                         const ReportOptions &options, ReportSink &sink);

} // namespace reports
