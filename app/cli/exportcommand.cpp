// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/exchange/exporter.h"
#include "models/records/organisation/organisation.h"
#include "models/reports/htmlreport.h"
#include "models/reports/jsonreport.h"
#include "models/reports/ropa.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::ExportCommand)
};

const QStringList &reportNames()
{
    static const QStringList names {u"ropa"_s, u"ropa-processor"_s, u"records"_s};
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

core::Result<> writeReport(const Invocation &call, records::RecordSource &source, const reports::RopaOptions &options, const QString &format)
{
    return exchange::writeFile(call.value(u"output"_s), [&](QIODevice &device) -> core::Result<> {
        if (format == "json"_L1) {
            reports::JsonReport sink(device);
            return reports::writeRopa(source, options, sink);
        }
        reports::HtmlReport sink(device);
        return reports::writeRopa(source, options, sink);
    });
}

core::Result<int> exportRopa(Invocation &call, Session &session, const QString &format)
{
    const auto source = session.source(call);
    if (!source)
        return core::fail(source.error());
    const auto day = session.day(call);
    const auto organisation = organisationOf(call, **source);
    const auto head = storage::Chain(session.connection()).head();
    if (!day || !organisation || !head)
        return core::fail(!day ? day.error() : (!organisation ? organisation.error() : head.error()));
    const bool processor = call.argument(1) == "ropa-processor"_L1;
    const reports::RopaOptions options {processor ? reports::RopaKind::Processor : reports::RopaKind::Controller, *organisation, *day, head->toText()};
    const auto written = writeReport(call, **source, options, format);
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
    if (!reportNames().contains(report))
        return usageError(Tr::tr("The reports are: %1.").arg(reportNames().join(", "_L1)));
    if (!call.isSet(u"output"_s))
        return usageError(Tr::tr("Say where to with -o FILE."));
    const bool isRecords = report == "records"_L1;
    const auto format = call.choice(u"format"_s, isRecords ? QStringList {u"json"_s, u"csv"_s} : QStringList {u"html"_s, u"json"_s});
    const auto date = call.date(u"as-of"_s);
    if (!format || !date)
        return core::fail(!format ? format.error() : date.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    return isRecords ? exportRecords(call, **session, *format) : exportRopa(call, **session, *format);
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
