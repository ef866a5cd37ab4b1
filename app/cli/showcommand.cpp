// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "models/exchange/recordexport.h"
#include "models/storage/linkcheck.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::ShowCommand)
};

core::Result<> printLinksTo(Invocation &call, Session &session, core::RecordId id)
{
    const auto links = storage::linksTo(session.connection(), id);
    if (!links)
        return core::fail(links.error());
    if (links->empty())
        return {};
    call.out() << '\n' << Tr::tr("Linked from") << '\n';
    for (const core::Problem &link : *links)
        call.out() << "  " << oneLine(link.message) << " (" << QString::fromUtf8(link.field) << ")\n";
    return {};
}

core::Result<int> run(Invocation &call)
{
    const auto type = typeArgument(call, 1);
    const auto format = call.choice(u"format"_s, {u"text"_s, u"json"_s});
    if (!type || !format)
        return core::fail(!type ? type.error() : format.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto source = (*session)->source(call);
    if (!source)
        return core::fail(source.error());
    const auto id = (*source)->idOf(call.argument(2));
    const auto found = id ? (*source)->load(**type, std::array {*id}) : std::vector<records::Record>();
    if (!found)
        return core::fail(found.error());
    if (found->empty())
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no record %1.").arg(call.argument(2).left(40)));
    if (*format == "json"_L1) {
        const auto json = exchange::toJson(found->front(), **source);
        if (!json)
            return core::fail(json.error());
        call.out() << QString::fromUtf8(*json);
        return kDone;
    }
    printRecord(call.out(), found->front(), **source);
    if (call.isSet(u"as-of"_s))
        return kDone;
    const auto printed = printLinksTo(call, **session, *id);
    return printed ? core::Result<int>(kDone) : core::fail(printed.error());
}

} // namespace

Command showCommand()
{
    return {"show", "VAULT TYPE REF", QT_TRANSLATE_NOOP("cli", "Show one record in full."),
            {asOfOption(), {.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "text (default) or json.")}}, run};
}

} // namespace cli
