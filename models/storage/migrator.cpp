// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrator.h"

#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::Migrator)
};

// A step may rebuild a table that others link to, which SQLite wants done with foreign keys off; the check before the
// commit makes up for it. Inside a transaction they cannot be switched, which SQLite passes over in silence.
core::Result<> switchForeignKeys(Connection &connection, bool on)
{
    if (auto done = connection.exec(on ? u"PRAGMA foreign_keys = ON"_s : u"PRAGMA foreign_keys = OFF"_s); !done)
        return core::fail(std::move(done.error()));
    const auto isOn = connection.value(u"PRAGMA foreign_keys"_s);
    if (!isOn)
        return core::fail(isOn.error());
    if (isOn->toBool() != on)
        return core::fail(core::ErrorCode::Internal, Tr::tr("The vault could not be upgraded."), u"foreign keys cannot be switched"_s);
    return {};
}

core::Error stepError(const Migration &step, core::Error error)
{
    error.message = Tr::tr("The vault could not be upgraded: %1").arg(error.message);
    error.detail = u"migration %1_%2: %3"_s.arg(step.number, 4, 10, QChar(u'0')).arg(step.name, error.detail);
    return error;
}

core::Result<> checkLinks(Connection &connection)
{
    const auto broken = connection.value(u"SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"_s);
    if (!broken)
        return core::fail(broken.error());
    if (broken->isValid())
        return core::fail(core::ErrorCode::Damaged, Tr::tr("A link leads nowhere."),
                          u"foreign keys of "_s + broken->toString());
    return {};
}

core::Result<> runStep(Connection &connection, const Migration &step)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return core::fail(std::move(transaction.error()));
    if (auto done = connection.runScript(step.sql); !done)
        return done;
    if (auto intact = checkLinks(connection); !intact)
        return intact;
    if (auto numbered = connection.exec(u"PRAGMA user_version = %1"_s.arg(step.number)); !numbered)
        return core::fail(std::move(numbered.error()));
    return transaction->commit();
}

} // namespace

core::Result<int> schemaVersion(Connection &connection)
{
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return core::fail(version.error());
    return version->toInt();
}

core::Result<> migrate(Connection &connection, const Migrations &migrations, int last)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return core::fail(version.error());
    auto done = switchForeignKeys(connection, false);
    for (const Migration &step : migrations) {
        if (!done || step.number <= *version || step.number > last)
            continue;
        if (done = runStep(connection, step); !done)
            done = core::fail(stepError(step, std::move(done.error())));
    }
    auto on = switchForeignKeys(connection, true); // whatever came of it
    return done ? on : done;
}

} // namespace storage
