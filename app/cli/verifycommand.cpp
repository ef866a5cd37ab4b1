// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/longwork.h"
#include "app/cli/session.h"
#include "models/storage/attachments.h"
#include "models/storage/chain.h"
#include "models/storage/contentcheck.h"
#include "models/storage/vaultcheck.h"
#include "models/storage/vaultfile.h"

#include <QCoreApplication>

#include <optional>

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

QString textOf(storage::FileCaution caution)
{
    switch (caution) {
    case storage::FileCaution::ReadableByOthers:
        return Tr::tr("Other users of this computer have rights on the file.");
    case storage::FileCaution::OpenFolder:
        return Tr::tr("Other users of this computer may replace the file: its folder is open to them.");
    case storage::FileCaution::OtherOwner:
        return Tr::tr("The file belongs to another user.");
    case storage::FileCaution::NetworkFolder:
        break;
    }
    return Tr::tr("The file lies on a network or FUSE file system, where locks and saving may not be what they promise.");
}

// What is in order but should be known.
core::Result<QStringList> cautionsOf(Session &session)
{
    QStringList texts;
    for (const storage::FileCaution caution : storage::cautionsFor(session.vault().path()))
        texts += textOf(caution);
    const auto attached = storage::Attachments(session.connection()).total();
    if (!attached)
        return core::fail(attached.error());
    if (*attached >= storage::kManyAttachmentBytes)
        texts += Tr::tr("The files in the vault take more than 2 GiB.");
    return texts;
}

core::Result<int> run(Invocation &call)
{
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    (*session)->endSnapshot(); // the check is long, and writers need not wait for it
    storage::ChainCheck check;
    storage::ChainHead head;
    std::optional<LongWork> work(std::in_place, Tr::tr("Checking"), call.err());
    const auto progress = work->progress();
    storage::Findings content;
    const auto findings = storage::checkCopy((*session)->vault().path(), (*session)->vault().key(), progress, [&](storage::Connection &copy) -> core::Result<> {
        storage::Chain chain(copy);
        auto walked = chain.verify([&progress](qint64 entries) { return progress(entries, 0); });
        auto newest = chain.head();
        if (!walked || !newest)
            return core::fail(!walked ? walked.error() : newest.error());
        check = std::move(*walked);
        head = std::move(*newest);
        auto found = storage::checkContent(copy, core::SystemClock().now(), [&](qint64 done) { return progress(check.entries + done, 0); });
        if (!found)
            return core::fail(found.error());
        content = std::move(*found);
        return {};
    });
    work.reset();
    const auto cautions = cautionsOf(**session);
    if (!findings || !cautions)
        return core::fail(findings ? cautions.error() : findings.error());
    for (const storage::Finding &finding : *findings)
        call.out() << "  " << finding.message << '\n';
    if (!findings->empty())
        return kDamaged;
    call.out() << Tr::tr("Pages and database: in order") << '\n';
    printChain(call, check, head);
    for (const storage::Finding &finding : content)
        call.out() << "  " << finding.message << '\n';
    for (const QString &caution : *cautions)
        call.out() << "  " << caution << '\n';
    if (!check.broken.empty() || !content.empty())
        return kDamaged;
    return cautions->isEmpty() ? kDone : kFindings;
}

} // namespace

Command verifyCommand()
{
    return {"verify", "VAULT", QT_TRANSLATE_NOOP("cli", "Check pages, database, history, records and attached files."), {}, run};
}

} // namespace cli
