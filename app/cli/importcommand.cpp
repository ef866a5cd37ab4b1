// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
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
        call.out() << Tr::tr("line %1: %2 %3").arg(row.line).arg(actionText(row.action), row.reference) << '\n';
        for (const exchange::ImportChange &change : row.changes) {
            const records::Field *field = row.type->field(change.field);
            call.out() << "    " << QString::fromLatin1(change.field) << ": " << oneLine(toDisplay(*field, change.before, plan.references())) << " -> "
                       << oneLine(toDisplay(*field, change.after, plan.references())) << '\n';
        }
    }
    for (const core::Problem &problem : plan.problems())
        call.out() << "  " << describe(problem) << '\n';
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

core::Result<int> run(Invocation &call)
{
    const auto format = call.choice(u"format"_s, {call.argument(2).endsWith(".csv"_L1) ? u"csv"_s : u"json"_s, u"csv"_s, u"json"_s});
    if (!format)
        return core::fail(format.error());
    const auto source = sourceOf(call, *format);
    if (!source) {
        core::Error error = source.error();
        error.code = error.code == core::ErrorCode::NotFound ? core::ErrorCode::Io : error.code;
        return core::fail(std::move(error));
    }
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    exchange::Importer importer((*session)->connection(), (*session)->store());
    auto plan = importer.plan(*source);
    if (!plan)
        return core::fail(plan.error());
    if (call.isSet(u"dry-run"_s)) {
        if (auto checked = importer.check(*plan); !checked)
            return core::fail(checked.error());
        printPlan(call, *plan);
        if (plan->isRefused())
            return core::fail(core::ErrorCode::Invalid, Tr::tr("The import would be refused."));
        return kDone;
    }
    const auto report = importer.apply(*plan);
    if (!report)
        return core::fail(report.error());
    call.out() << Tr::tr("%1 new, %2 changed, %3 unchanged").arg(report->added).arg(report->changed).arg(report->unchanged) << '\n';
    if (report->vaultIsLarge)
        call.err() << Tr::tr("The files in the vault take more than 2 GiB.") << '\n';
    return kDone;
}

} // namespace

Command importCommand()
{
    return {"import", "VAULT TYPE FILE", QT_TRANSLATE_NOOP("cli", "Take records in from CSV or JSON, all or nothing; TYPE \"records\" takes a whole register."),
            {{.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "csv or json; told from the file name if left out.")},
             {.name = "dry-run", .help = QT_TRANSLATE_NOOP("cli", "Only show what would be new, changed or refused.")}, byOption()},
            run};
}

} // namespace cli
