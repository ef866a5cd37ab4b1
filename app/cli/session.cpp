// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/passphrase.h"
#include "models/core/text.h"
#include "models/records/registry.h"
#include "models/storage/asatsource.h"
#include "models/storage/vaultproperties.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Session)
};

} // namespace

Session::Session(std::unique_ptr<storage::Vault> vault) : m_vault(std::move(vault)), m_store(m_vault->connection(), m_clock) { }

core::Result<std::unique_ptr<Session>> Session::open(Invocation &call, storage::OpenMode mode)
{
    const QString path = call.argument(0);
    if (auto checked = checkUser(call); !checked)
        return core::fail(checked.error());
    // Before a passphrase is asked for: is there a vault at all?
    if (auto header = storage::Vault::readHeader(path); !header) {
        core::Error error = header.error();
        error.code = error.code == core::ErrorCode::NotFound ? core::ErrorCode::Io : error.code;
        return core::fail(std::move(error));
    }
    const auto passphrase = readPassphrase(call, false);
    if (!passphrase)
        return core::fail(passphrase.error());
    const auto keyFile = readKeyFile(call);
    if (!keyFile)
        return core::fail(keyFile.error());
    auto vault = storage::Vault::open(path, *passphrase, *keyFile, mode);
    if (!vault)
        return core::fail(vault.error());
    auto session = std::make_unique<Session>(std::move(*vault));
    if (call.isSet(u"by"_s))
        session->store().setUser(call.value(u"by"_s));
    if (auto past = session->requirePast(call); !past)
        return core::fail(past.error());
    if (mode == storage::OpenMode::ReadOnly) {
        auto snapshot = storage::Transaction::begin(session->connection(), storage::Transaction::Kind::Read);
        if (!snapshot)
            return core::fail(snapshot.error());
        session->m_snapshot.emplace(std::move(*snapshot));
    }
    return session;
}

// Nobody knows yet how a day to come will end.
core::Result<> Session::requirePast(const Invocation &call)
{
    const auto date = call.date(u"as-of"_s);
    if (!date)
        return core::fail(date.error());
    if (date->isValid() && *date > today())
        return usageError(Tr::tr("--as-of takes a day that has come."));
    return {};
}

QByteArray Session::zone()
{
    return storage::zoneOf(connection());
}

QDate Session::today()
{
    return m_clock.now().toTimeZone(QTimeZone(zone())).date();
}

core::Result<std::unique_ptr<records::RecordSource>> Session::source(const Invocation &call)
{
    const auto date = call.date(u"as-of"_s);
    if (!date)
        return core::fail(date.error());
    return storage::recordsAt(connection(), *date, call.isSet(u"approved"_s), zone(), m_clock.now());
}

core::Result<QDate> Session::day(const Invocation &call)
{
    auto date = call.date(u"as-of"_s);
    if (!date || date->isValid())
        return date;
    return today();
}

core::Result<QDateTime> Session::moment(const Invocation &call)
{
    const auto date = call.date(u"as-of"_s);
    if (!date)
        return core::fail(date.error());
    return date->isValid() ? date->endOfDay(QTimeZone(zone())).toUTC() : QDateTime();
}

core::Result<> Session::note(const Invocation &call, const QString &action, const QByteArray &what)
{
    return change(call, [&](storage::RecordStore &store) -> core::Result<> {
        const auto noted = store.noteEvent(action, what);
        return noted ? core::Result<>() : core::fail(noted.error());
    });
}

core::Result<> Session::change(const Invocation &call, const Change &change)
{
    endSnapshot();
    if (m_vault->mode() == storage::OpenMode::ReadWrite)
        return change(m_store);
    const auto vault = storage::Vault::openWithRawKey(m_vault->path(), m_vault->key(), storage::OpenMode::ReadWrite);
    if (!vault)
        return core::fail(vault.error());
    storage::RecordStore store((*vault)->connection(), m_clock);
    if (call.isSet(u"by"_s))
        store.setUser(call.value(u"by"_s));
    return change(store);
}

core::Result<> checkUser(const Invocation &call)
{
    const QString name = call.value(u"by"_s);
    if (call.isSet(u"by"_s) && (name.trimmed().isEmpty() || name.size() > 100 || core::hasControlCharacters(name) || name.contains(u'\n')))
        return usageError(Tr::tr("--by takes a name of at most 100 characters."));
    return {};
}

core::Result<const records::RecordType *> typeArgument(const Invocation &call, int index)
{
    const QString key = call.argument(index);
    if (const records::RecordType *type = records::findType(key.toLatin1()))
        return type;
    return usageError(Tr::tr("There is no record type \"%1\"; \"dpodesk types\" lists them.").arg(key.left(40)));
}

core::Result<records::Record> recordArgument(const Invocation &call, Session &session, int typeIndex)
{
    const auto type = typeArgument(call, typeIndex);
    if (!type)
        return core::fail(type.error());
    const QString reference = call.argument(typeIndex + 1);
    const records::RecordType *other = records::typeOfReference(reference);
    if (other && other != *type)
        return core::fail(core::ErrorCode::NotFound, Tr::tr("%1 is not of the type \"%2\".").arg(reference.left(40), call.argument(typeIndex)));
    return session.store().load(**type, reference);
}

} // namespace cli
