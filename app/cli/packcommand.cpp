// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exports.h"
#include "app/cli/longwork.h"
#include "app/cli/session.h"
#include "models/exchange/responsepack.h"
#include "models/storage/secret.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::PackCommand)
};

// The letter and what was sent with it, and the files that are named. What else lies with the request is only counted: it may
// be a proof of identity, which must not go out.
core::Result<exchange::ResponsePack> packOf(Invocation &call, const records::Record &request)
{
    const std::vector<exchange::PackFile> files = exchange::packFiles(request.as<records::Request>());
    if (files.empty() || !files.front().isLetter)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("%1 has no answer yet that was kept with \"dpodesk letter ... --keep\".").arg(request.header.reference));
    QStringList wanted = call.values(u"file"_s);
    exchange::ResponsePack pack {request.header.reference, files.front().file, {}};
    int left = 0;
    for (auto file = files.begin() + 1; file != files.end(); ++file) {
        const bool isNamed = wanted.removeAll(file->file.name) + wanted.removeAll(file->file.sha256) > 0;
        if (isNamed || file->isProposed)
            pack.documents.push_back(file->file);
        else
            ++left;
    }
    if (!wanted.isEmpty())
        return core::fail(core::ErrorCode::NotFound, Tr::tr("%1 has no attachment of that name.").arg(request.header.reference));
    if (left > 0)
        call.err() << Tr::tr("%n file(s) of the request stay out; --file takes one in.", nullptr, left) << '\n';
    return pack;
}

// The pack is there already: that the request cannot say so is no reason to keep its password back.
void noteInRequest(Invocation &call, Session &session, core::RecordId request, const exchange::WrittenPack &pack)
{
    const records::Instant now {session.clock().now(), session.zone()};
    const auto noted = session.change(call, [&](storage::RecordStore &store) -> core::Result<> {
        const auto saved = exchange::notePack(store, request, pack, now);
        return saved ? core::Result<>() : core::fail(saved.error());
    });
    if (!noted)
        call.err() << "dpodesk: " << Tr::tr("The request has no message about this pack: %1").arg(noted.error().message) << '\n';
}

core::Result<int> run(Invocation &call)
{
    const auto output = call.output();
    if (!output)
        return core::fail(output.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto request = (*session)->store().load(records::requestType(), call.argument(1));
    if (!request)
        return core::fail(request.error());
    const auto pack = packOf(call, *request);
    if (!pack)
        return core::fail(pack.error());
    storage::Attachments attachments((*session)->connection());
    auto written = [&] {
        LongWork work(Tr::tr("Packing"), call.err());
        return exchange::writeResponsePack(*pack, *output, attachments, noteOf(call, **session), work.progress());
    }();
    if (!written)
        return core::fail(written.error());
    noteInRequest(call, **session, request->header.id, *written);
    call.out() << written->password << '\n';
    storage::wipe(written->password);
    return kDone;
}

} // namespace

Command packCommand()
{
    return {"pack", "VAULT REF", QT_TRANSLATE_NOOP("cli", "Pack the answer to a request into an encrypted ZIP; prints its password once."),
            {{.name = "output", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Where to write it."), .shortName = "o"},
             {.name = "file", .valueName = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Take this file of the request in, by its name or SHA-256; may be given again.")},
             byOption()},
            run};
}

} // namespace cli
