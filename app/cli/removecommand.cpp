// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

core::Result<int> run(Invocation &call)
{
    if (auto type = typeArgument(call, 1); !type)
        return core::fail(type.error());
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    const auto record = recordArgument(call, **session, 1);
    if (!record)
        return core::fail(record.error());
    storage::RecordStore &store = (*session)->store();
    const auto done = call.isSet(u"undo"_s) ? store.restore(record->type(), record->header.id)
                                            : store.remove(record->type(), record->header.id, record->header.revision);
    return done ? core::Result<int>(kDone) : core::fail(done.error());
}

} // namespace

Command removeCommand()
{
    return {"remove", "VAULT TYPE REF", QT_TRANSLATE_NOOP("cli", "Remove a record; its history stays."),
            {{.name = "undo", .help = QT_TRANSLATE_NOOP("cli", "Bring a removed record back.")}, byOption()}, run};
}

} // namespace cli
