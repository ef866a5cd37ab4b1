// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exports.h"
#include "app/cli/session.h"
#include "models/exchange/calendar.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::CalendarCommand)
};

core::Result<int> run(Invocation &call)
{
    const auto output = call.output();
    if (!output)
        return core::fail(output.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto source = (*session)->source(call);
    const auto day = (*session)->day(call);
    if (!source || !day)
        return core::fail(source ? day.error() : source.error());
    const auto dates = exchange::exportCalendar(**source, *day, *output, noteOf(call, **session));
    if (!dates)
        return core::fail(dates.error());
    call.out() << Tr::tr("%n date(s)", nullptr, *dates) << '\n';
    return kDone;
}

} // namespace

Command calendarCommand()
{
    return {"calendar", "VAULT", QT_TRANSLATE_NOOP("cli", "Write the due dates of requests for a calendar program, by reference, without names."),
            {{.name = "output", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Where to write it."), .shortName = "o"}, byOption()}, run};
}

} // namespace cli
