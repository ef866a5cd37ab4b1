// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "app/cli/spreadsheets.h"
#include "models/exchange/importer.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::ImportCommand)
};

QString actionText(exchange::ImportAction action)
{
    switch (action) {
    case exchange::ImportAction::New:
        return Tr::tr("new");
    case exchange::ImportAction::Changed:
        return Tr::tr("changed");
    case exchange::ImportAction::Unchanged:
        return Tr::tr("unchanged");
    case exchange::ImportAction::Refused:
        break;
    }
    return Tr::tr("refused");
}

void printPlan(Invocation &call, const exchange::ImportPlan &plan)
{
    for (const exchange::ImportRow &row : plan.rows()) {
        if (row.action == exchange::ImportAction::Unchanged)
            continue;
        const QString what = row.reference.isEmpty() ? oneLine(row.title) : oneLine(row.reference);
        call.out() << Tr::tr("line %1: %2 %3").arg(row.line).arg(actionText(row.action), what) << '\n';
        for (const exchange::ImportChange &change : row.changes) {
            if (row.action != exchange::ImportAction::Changed)
                break;
            const records::Field *field = row.type->field(change.field);
            call.out() << "    " << QString::fromLatin1(change.field) << ": " << oneLine(toDisplay(*field, change.before, plan.references())) << " -> "
                       << oneLine(toDisplay(*field, change.after, plan.references())) << '\n';
        }
    }
    for (const core::Problem &problem : plan.problems())
        call.out() << "  " << oneLine(describe(problem)) << '\n';
    for (const core::Problem &remark : plan.remarks())
        call.out() << "  " << Tr::tr("note: %1").arg(oneLine(describe(remark))) << '\n';
    using enum exchange::ImportAction;
    call.out() << Tr::tr("%1 new, %2 changed, %3 unchanged, %4 refused").arg(plan.count(New)).arg(plan.count(Changed)).arg(plan.count(Unchanged)).arg(plan.count(Refused)) << '\n';
}

core::Result<exchange::Source> sourceOf(const Invocation &call, const QString &format)
{
    const QString path = call.argument(2);
    if (call.argument(1) == "records"_L1) {
        if (QFileInfo(path).isDir())
            return exchange::Source::fromFolder(path);
        return exchange::Source::fromFile(path, exchange::Format::Json, nullptr);
    }
    const auto type = typeArgument(call, 1);
    if (!type)
        return core::fail(type.error());
    return exchange::Source::fromFile(path, format == "csv"_L1 ? exchange::Format::Csv : exchange::Format::Json, *type);
}

core::Result<exchange::Reading> readRecords(const Invocation &call)
{
    const auto format = call.choice(u"format"_s, {call.argument(2).endsWith(".csv"_L1) ? u"csv"_s : u"json"_s, u"csv"_s, u"json"_s});
    if (!format)
        return core::fail(format.error());
    const auto source = sourceOf(call, *format);
    return source ? core::Result<exchange::Reading>(exchange::readSource(*source)) : core::fail(source.error());
}

// Tries what only saving shows, where nobody else is writing; nothing is kept of it.
core::Result<> trySaving(Invocation &call, Session &session, exchange::ImportPlan &plan)
{
    session.endSnapshot();
    const auto vault = storage::Vault::openWithRawKey(session.vault().path(), session.vault().key(), storage::OpenMode::ReadWrite);
    if (!vault) {
        call.err() << Tr::tr("The vault cannot be written to now, so saving was not tried: %1").arg(vault.error().message) << '\n';
        return {};
    }
    core::SystemClock clock;
    storage::RecordStore store((*vault)->connection(), clock);
    return exchange::Importer((*vault)->connection(), store).check(plan);
}

core::Result<int> dryRun(Invocation &call, Session &session, exchange::ImportPlan &plan)
{
    if (auto checked = trySaving(call, session, plan); !checked)
        return core::fail(checked.error());
    printPlan(call, plan);
    if (plan.isRefused())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The import would be refused."));
    return kDone;
}

core::Result<int> import(Invocation &call, Session &session, exchange::Reading reading)
{
    exchange::Importer importer(session.connection(), session.store());
    auto plan = importer.plan(std::move(reading));
    if (!plan)
        return core::fail(plan.error());
    if (call.isSet(u"dry-run"_s))
        return dryRun(call, session, *plan);
    const auto report = importer.apply(*plan);
    if (!report)
        return core::fail(report.error());
    for (const core::Problem &remark : plan->remarks())
        call.err() << "  " << oneLine(describe(remark)) << '\n';
    call.out() << Tr::tr("%1 new, %2 changed, %3 unchanged").arg(report->added).arg(report->changed).arg(report->unchanged) << '\n';
    if (report->vaultIsLarge)
        call.err() << Tr::tr("The files in the vault take more than 2 GiB.") << '\n';
    return kDone;
}

// A missing file is a failure to read here, not a missing record.
tl::unexpected<core::Error> asIo(core::Error error)
{
    error.code = error.code == core::ErrorCode::NotFound ? core::ErrorCode::Io : error.code;
    return core::fail(std::move(error));
}

storage::OpenMode modeOf(const Invocation &call)
{
    return call.isSet(u"propose"_s) || call.isSet(u"dry-run"_s) ? storage::OpenMode::ReadOnly : storage::OpenMode::ReadWrite;
}

core::Result<int> importSpreadsheet(Invocation &call)
{
    auto book = readSpreadsheet(call);
    if (!book)
        return asIo(book.error());
    const bool proposes = call.isSet(u"propose"_s);
    const auto session = Session::open(call, modeOf(call));
    if (!session)
        return core::fail(session.error());
    if (proposes)
        return proposeMapping(call, **session, *book);
    auto reading = readingOf(call, **session, *book);
    if (!reading)
        return core::fail(reading.error());
    return import(call, **session, std::move(*reading));
}

core::Result<int> run(Invocation &call)
{
    if (call.arguments().size() == 2)
        return importSpreadsheet(call);
    auto reading = readRecords(call);
    if (!reading)
        return asIo(reading.error());
    const auto session = Session::open(call, modeOf(call));
    if (!session)
        return core::fail(session.error());
    return import(call, **session, std::move(*reading));
}

} // namespace

Command importCommand()
{
    return {"import", "VAULT [TYPE] FILE", QT_TRANSLATE_NOOP("cli", "Take records in, all or nothing: a spreadsheet, or CSV or JSON of a TYPE (\"records\": of all)."),
            {{.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "With TYPE: csv or json; told from the file name if left out.")},
             {.name = "mapping", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "How the columns of a spreadsheet are read, for one whose layout is not known.")},
             {.name = "propose", .help = QT_TRANSLATE_NOOP("cli", "Only propose such a mapping, to be saved, looked at and changed.")},
             {.name = "encoding", .valueName = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Of a text file that does not tell: utf-8 or windows-1252.")},
             {.name = "separator", .valueName = "CHARACTER", .help = QT_TRANSLATE_NOOP("cli", "Of a text file that does not tell: a character, or \"tab\".")},
             {.name = "dry-run", .help = QT_TRANSLATE_NOOP("cli", "Only show what would be new, changed or refused.")}, byOption()},
            run};
}

} // namespace cli
