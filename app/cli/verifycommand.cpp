// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/storage/chain.h"
#include "models/storage/vaultcheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::VerifyCommand)
};

constexpr int kDamaged = 4;

void printChain(Invocation &call, const storage::ChainCheck &check, const storage::ChainHead &head)
{
    call.out() << Tr::tr("History: %n entries", nullptr, int(check.entries)) << ", "
               << (check.broken.empty() ? Tr::tr("all in order") : Tr::tr("%n broken", nullptr, int(check.broken.size())));
    if (check.erased > 0)
        call.out() << ", " << Tr::tr("%n erased", nullptr, int(check.erased));
    call.out() << "\n" << Tr::tr("Head: %1").arg(head.toText()) << '\n';
    for (const qint64 entry : check.broken)
        call.out() << "  " << Tr::tr("entry %1 does not fit").arg(entry) << '\n';
}

core::Result<int> run(Invocation &call)
{
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    (*session)->endSnapshot(); // the check is long, and writers need not wait for it
    storage::ChainCheck check;
    storage::ChainHead head;
    const auto findings = storage::checkCopy((*session)->vault().path(), (*session)->vault().key(), {}, [&](storage::Connection &copy) -> core::Result<> {
        storage::Chain chain(copy);
        auto walked = chain.verify();
        auto newest = chain.head();
        if (!walked || !newest)
            return core::fail(!walked ? walked.error() : newest.error());
        check = std::move(*walked);
        head = std::move(*newest);
        return {};
    });
    if (!findings)
        return core::fail(findings.error());
    for (const storage::Finding &finding : *findings)
        call.out() << "  " << finding.message << '\n';
    if (!findings->empty())
        return kDamaged;
    call.out() << Tr::tr("Pages and database: in order") << '\n';
    printChain(call, check, head);
    return check.broken.empty() ? kDone : kDamaged;
}

} // namespace

Command verifyCommand()
{
    return {"verify", "VAULT", QT_TRANSLATE_NOOP("cli", "Check pages, database and history, on a copy."), {}, run};
}

} // namespace cli
