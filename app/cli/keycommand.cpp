// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"

#include <QCoreApplication>

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::KeyCommand)
};

core::Result<int> run(Invocation &call)
{
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const storage::Secret literal = (*session)->vault().key().literal();
    call.out() << QLatin1StringView(reinterpret_cast<const char *>(literal.data()), qsizetype(literal.size())) << '\n' << Qt::flush;
    call.err() << Tr::tr("Whoever has this key can open the vault without the passphrase. With any SQLCipher 4 tool:") << '\n'
               << "  PRAGMA temp_store = MEMORY;\n  PRAGMA key = \"" << Tr::tr("the line above") << "\";\n";
    return kDone;
}

} // namespace

Command keyCommand()
{
    return {"key", "VAULT", QT_TRANSLATE_NOOP("cli", "Print the key with which other SQLCipher tools open the vault."), {}, run};
}

} // namespace cli
