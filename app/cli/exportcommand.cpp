// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/exchange/exporter.h"
#include "models/records/organisation/organisation.h"
#include "models/reports/catalogue.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::ExportCommand)
};

constexpr QLatin1StringView kRecords("records"); // not a report: exchange writes them

QStringList reportNames()
{
    QStringList names;
    for (const reports::ReportKind &kind : reports::reportKinds())
        names += QString::fromLatin1(kind.name);
    return names << kRecords;
}

QStringList formatNames()
{
    QStringList names;
    for (const reports::ReportFormat &format : reports::reportFormats())
        names += QString::fromLatin1(format.name);
    return names;
}

core::Result<std::optional<core::RecordId>> organisationOf(const Invocation &call, records::RecordSource &source)
{
    if (!call.isSet(u"organisation"_s))
        return std::optional<core::RecordId>();
    const auto id = source.idOf(call.value(u"organisation"_s));
    const auto found = source.load(records::organisationType(), std::array {id.value_or(core::kNoRecord)});
    if (!found)
        return core::fail(found.error());
    if (found->empty() || found->front().header.removed)
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no organisation %1.").arg(call.value(u"organisation"_s).left(40)));
    return id;
}

core::Result<int> exportReport(Invocation &call, Session &session, const reports::ReportKind &kind, const reports::ReportFormat &format)
{
    const auto source = session.source(call);
    if (!source)
        return core::fail(source.error());
    const auto day = session.day(call);
    const auto organisation = organisationOf(call, **source);
    const auto head = storage::Chain(session.connection()).head();
    if (!day || !organisation || !head)
        return core::fail(!day ? day.error() : (!organisation ? organisation.error() : head.error()));
    const reports::ReportOptions options {.organisation = *organisation, .asAt = *day, .chainHead = head->toText()};
    const auto written = exchange::writeFile(call.value(u"output"_s), [&](QIODevice &device) {
        return reports::writeReport(kind, format, **source, options, device);
    });
    return written ? core::Result<int>(kDone) : core::fail(written.error());
}

core::Result<int> exportRecords(Invocation &call, Session &session, const QString &format)
{
    if (call.isSet(u"as-of"_s) || call.isSet(u"organisation"_s))
        return usageError(Tr::tr("\"records\" are exported as they stand, all of them."));
    exchange::Exporter exporter(session.connection(), session.store());
    const auto written = exporter.writeAll(format == "csv"_L1 ? exchange::Format::Csv : exchange::Format::Json, call.value(u"output"_s));
    return written ? core::Result<int>(kDone) : core::fail(written.error());
}

core::Result<int> run(Invocation &call)
{
    if (call.isSet(u"list-reports"_s)) {
        call.out() << reportNames().join(u'\n') << '\n';
        return kDone;
    }
    const QString report = call.argument(1);
    const reports::ReportKind *kind = reports::findReport(report.toLatin1());
    if (!kind && report != kRecords)
        return usageError(Tr::tr("The reports are: %1.").arg(reportNames().join(", "_L1)));
    if (!call.isSet(u"output"_s))
        return usageError(Tr::tr("Say where to with -o FILE."));
    const auto format = call.choice(u"format"_s, kind ? formatNames() : QStringList {u"json"_s, u"csv"_s});
    const auto date = call.date(u"as-of"_s);
    if (!format || !date)
        return core::fail(!format ? format.error() : date.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    return kind ? exportReport(call, **session, *kind, *reports::findFormat(format->toLatin1())) : exportRecords(call, **session, *format);
}

} // namespace

Command exportCommand()
{
    return {"export", "[VAULT] [REPORT]", QT_TRANSLATE_NOOP("cli", "Write a report, or all records. What is written is not encrypted."),
            {{.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "Reports: html (default) or json; records: json (default) or csv.")},
             {.name = "output", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Where to write it; a folder for records as csv."), .shortName = "o"},
             {.name = "organisation", .valueName = "REF", .help = QT_TRANSLATE_NOOP("cli", "Only the activities of that organisation.")},
             asOfOption(),
             {.name = "list-reports", .help = QT_TRANSLATE_NOOP("cli", "Only list the reports there are.")},
             {.name = "passphrase-file", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Read the passphrase from the first line of a file; - is standard input.")},
             {.name = "key-file", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The key file that the vault was made with.")}},
            run};
}

} // namespace cli
