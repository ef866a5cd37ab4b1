// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/letterwork.h"

#include "models/exchange/letterissue.h"
#include "models/itemmodels/vaultsession.h"
#include "models/letters/letterfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(itemmodels::LetterWork)
};

} // namespace

core::Result<letters::FilledLetter> fillLetter(VaultSession &session, const records::Record &request, const letters::Template &form,
                                               std::optional<int> recipient)
{
    const auto facts = letters::gatherFacts(session.source(), request, session.today(), recipient);
    return facts ? core::Result<letters::FilledLetter>(letters::fill(form, *facts)) : core::fail(facts.error());
}

core::Result<records::Record> issueLetter(VaultSession &session, const records::Record &request, const letters::Letter &letter, const QString &medium)
{
    const exchange::LetterSent sent {{session.clock().now(), session.zone()}, medium};
    return session.saveWith([&](storage::Connection &connection, storage::RecordStore &store) {
        return exchange::issueLetter(connection, store, request, letter, sent);
    });
}

core::Result<> exportLetter(VaultSession &session, const letters::Letter &letter, const QString &format, const QString &path)
{
    if (session.isChanging())
        return core::fail(core::ErrorCode::Locked, Tr::tr("Changes are being made to the vault. Try again when they are done."));
    return exchange::exportLetter(letter, format, path, [&session](const QByteArray &what) {
        core::Result<> result;
        session.noteEvent(u"exported"_s, what, [&result](const core::Result<> &noted) { result = noted; });
        return result;
    });
}

} // namespace itemmodels
