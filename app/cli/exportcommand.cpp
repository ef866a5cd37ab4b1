// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exports.h"
#include "models/storage/vaultconnection.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::ExportCommand)
};

// Not reports of their own: one is a folder of reports and documents, the other is for programs and made by exchange.
constexpr QLatin1StringView kPack("pack");
constexpr QLatin1StringView kRecords("records");

QStringList reportNames()
{
    QStringList names;
    for (const reports::ReportKind &kind : reports::reportKinds())
        names += QString::fromLatin1(kind.name);
    return names << kPack << kRecords;
}

QStringList formatsOf(const QString &report)
{
    if (report == kRecords)
        return {u"json"_s, u"csv"_s, u"xlsx"_s};
    QStringList names;
    for (const reports::ReportFormat &format : reports::reportFormats())
        names += QString::fromLatin1(format.name);
    return names;
}

// What --format says; without it what the ending of the file does, else the usual one.
core::Result<QString> formatOf(const Invocation &call, const QString &report)
{
    const QStringList formats = formatsOf(report);
    const QString ending = QFileInfo(call.value(u"output"_s)).suffix().toLower();
    if (call.isSet(u"format"_s) || report == kPack)
        return call.choice(u"format"_s, formats);
    if (formats.contains(ending))
        return ending;
    return usageError(Tr::tr("Give FILE one of the endings %1, or say --format.").arg(formats.join(", "_L1)));
}

// Options that make no sense for what is asked. Errors: Usage.
core::Result<> checkOptions(const Invocation &call, const QString &report, const reports::ReportKind *kind)
{
    const bool chooses = call.isSet(u"as-of"_s) || call.isSet(u"organisation"_s) || call.isSet(u"approved"_s);
    if (report == kRecords && chooses)
        return usageError(Tr::tr("\"records\" are exported as they stand, all of them."));
    if (call.isSet(u"with-notes"_s) && (report == kRecords || (kind && !kind->withNotes)))
        return usageError(Tr::tr("--with-notes goes with the records of processing and with \"pack\"; registers hold the notes anyway."));
    if (call.isSet(u"record"_s) && (!kind || !kind->type))
        return usageError(Tr::tr("--record goes with a register, such as \"vendors\"."));
    if (call.isSet(u"record"_s) && call.isSet(u"organisation"_s))
        return usageError(Tr::tr("--record and --organisation do not go together."));
    if (call.isSet(u"with-names"_s) && (!kind || !kind->named))
        return usageError(Tr::tr("--with-names goes with the report \"requests\"."));
    const auto output = call.output();
    if (!output)
        return core::fail(output.error());
    if (*output == u'-')
        return usageError(Tr::tr("Reports go to a file, not to standard output: name it with -o FILE."));
    return {};
}

core::Result<int> list(Invocation &call, const QStringList &names)
{
    call.out() << names.join(u'\n') << '\n';
    return kDone;
}

core::Result<int> run(Invocation &call)
{
    const QString report = call.argument(1);
    if (call.isSet(u"list-reports"_s))
        return list(call, reportNames());
    if (call.isSet(u"list-formats"_s))
        return list(call, formatsOf(report));
    const reports::ReportKind *kind = reports::findReport(report.toLatin1());
    if (!kind && report != kRecords && report != kPack)
        return usageError(Tr::tr("The reports are: %1.").arg(reportNames().join(", "_L1)));
    if (auto checked = checkOptions(call, report, kind); !checked)
        return core::fail(checked.error());
    const auto format = formatOf(call, report);
    const auto date = call.date(u"as-of"_s);
    if (!format || !date)
        return core::fail(!format ? format.error() : date.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    if (auto few = storage::keepFewPages((*session)->connection()); !few)
        return core::fail(few.error());
    core::Result<> done;
    if (kind)
        done = exportReport(call, **session, *kind, *reports::findFormat(format->toLatin1()));
    else if (report == kPack)
        done = exportPack(call, **session, call.isSet(u"format"_s) ? reports::findFormat(format->toLatin1()) : nullptr);
    else
        done = exportRecords(call, **session, *format);
    return done ? core::Result<int>(kDone) : core::fail(done.error());
}

} // namespace

Command exportCommand()
{
    return {"export", "[VAULT] [REPORT]", QT_TRANSLATE_NOOP("cli", "Write a report, or all records. What is written is not encrypted."),
            {{.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "Reports: html, pdf, xlsx, csv or json; records: json, csv or xlsx. Else the ending of FILE decides.")},
             {.name = "output", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Where to write it; a folder for a pack, and for records as csv."), .shortName = "o"},
             {.name = "organisation", .valueName = "REF", .help = QT_TRANSLATE_NOOP("cli", "Only what concerns that organisation.")},
             {.name = "record", .valueName = "REF", .help = QT_TRANSLATE_NOOP("cli", "Only that record, in full.")},
             asOfOption(),
             {.name = "approved", .help = QT_TRANSLATE_NOOP("cli", "Each record as it was last approved; others are listed only.")},
             {.name = "with-notes", .help = QT_TRANSLATE_NOOP("cli", "Records of processing: with the remarks that the office keeps for itself.")},
             byOption(),
             {.name = "with-names", .help = QT_TRANSLATE_NOOP("cli", "Log of requests: name the people who made them.")},
             {.name = "list-reports", .help = QT_TRANSLATE_NOOP("cli", "Only list the reports there are.")},
             {.name = "list-formats", .help = QT_TRANSLATE_NOOP("cli", "Only list the formats of the report.")},
             passphraseFileOption(),
             keyFileOption()},
            run, true};
}

} // namespace cli
