// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exports.h"

#include "app/cli/longwork.h"
#include "models/exchange/exporter.h"
#include "models/exchange/regulatorpack.h"
#include "models/records/organisation/organisation.h"
#include "models/storage/asatsource.h"
#include "models/storage/vaultconnection.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Exports)
};

// One to read or print and one to work with.
constexpr std::array<const char *, 3> kPackFormats {"html", "pdf", "xlsx"};

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

core::Result<std::optional<core::RecordId>> recordOf(const Invocation &call, records::RecordSource &source, const records::RecordType *type)
{
    if (!call.isSet(u"record"_s) || !type)
        return std::optional<core::RecordId>();
    const auto id = source.idOf(call.value(u"record"_s));
    const auto found = source.load(*type, std::array {id.value_or(core::kNoRecord)});
    if (!found)
        return core::fail(found.error());
    if (found->empty())
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no record %1 in that register.").arg(call.value(u"record"_s).left(40)));
    return id;
}

core::Result<reports::ReportOptions> optionsOf(const Invocation &call, Session &session, records::RecordSource &source,
                                               const records::RecordType *type)
{
    const auto day = session.day(call);
    const auto head = storage::Chain(session.connection()).head();
    const auto organisation = organisationOf(call, source);
    const auto record = recordOf(call, source, type);
    if (!day || !head)
        return core::fail(day ? head.error() : day.error());
    if (!organisation || !record)
        return core::fail(organisation ? record.error() : organisation.error());
    const auto begun = call.isSet(u"as-of"_s) ? storage::requireBegun(session.connection(), *day, session.zone()) : core::Result<>(); // a clock may be slow
    if (!begun)
        return core::fail(begun.error());
    return reports::ReportOptions {.organisation = *organisation, .record = *record, .withNotes = call.isSet(u"with-notes"_s),
                                   .approved = call.isSet(u"approved"_s), .named = call.isSet(u"with-names"_s), .asAt = *day,
                                   .madeOn = session.today(), .chainHead = head->toText()};
}

} // namespace

exchange::NoteExport noteOf(Invocation &call, Session &session)
{
    return [&call, &session](const QByteArray &what) -> core::Result<> {
        auto noted = session.note(call, u"exported"_s, what);
        const bool cannotWrite = !noted && (noted.error().code == core::ErrorCode::Locked || noted.error().code == core::ErrorCode::Io);
        if (!cannotWrite)
            return noted;
        call.err() << "dpodesk: " << Tr::tr("The history has no entry of this export: %1").arg(noted.error().message) << '\n';
        return {};
    };
}

core::Result<> exportReport(Invocation &call, Session &session, const reports::ReportKind &kind, const reports::ReportFormat &format)
{
    const auto source = session.source(call);
    if (!source)
        return core::fail(source.error());
    auto options = optionsOf(call, session, **source, kind.type);
    if (!options)
        return core::fail(options.error());
    if (auto few = storage::keepFewPages(session.connection()); !few)
        return few;
    LongWork work(Tr::tr("Writing the report"), call.err());
    options->progress = work.progress();
    return exchange::exportReport({kind, format, *options, call.value(u"output"_s)}, **source, noteOf(call, session));
}

core::Result<> exportPack(Invocation &call, Session &session, const reports::ReportFormat *format)
{
    const auto source = session.source(call);
    if (!source)
        return core::fail(source.error());
    auto options = optionsOf(call, session, **source, nullptr);
    if (!options)
        return core::fail(options.error());
    LongWork work(Tr::tr("Writing the pack"), call.err());
    options->progress = work.progress();
    std::vector<const reports::ReportFormat *> formats;
    if (format)
        formats.push_back(format);
    for (const char *name : kPackFormats) {
        if (!format)
            formats.push_back(reports::findFormat(name));
    }
    storage::Attachments attachments(session.connection());
    return exchange::exportPack({formats, *options, call.value(u"output"_s)}, **source, attachments, noteOf(call, session));
}

core::Result<> exportRecords(Invocation &call, Session &session, const QString &format)
{
    const auto source = session.source(call);
    if (!source)
        return core::fail(source.error());
    const auto options = optionsOf(call, session, **source, nullptr);
    if (!options)
        return core::fail(options.error());
    LongWork work(Tr::tr("Writing the records"), call.err());
    exchange::ExportOptions exportOptions;
    exportOptions.progress = [step = work.progress()](qint64 count) { return step(count, 0); };
    const QString path = call.value(u"output"_s);
    exportOptions.whenWhole = [&] {
        return noteOf(call, session)(QJsonDocument(exchange::exportEntry("records", *options, path, **source)).toJson(QJsonDocument::Compact));
    };
    exchange::Exporter exporter(session.connection(), session.store());
    if (format == "xlsx"_L1)
        return exporter.writeWorkbook(path, exportOptions);
    return exporter.writeAll(format == "csv"_L1 ? exchange::Format::Csv : exchange::Format::Json, path, exportOptions);
}

} // namespace cli
