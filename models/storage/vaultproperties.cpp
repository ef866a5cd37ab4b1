// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultproperties.h"

#include "models/storage/connection.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace storage {

core::Result<QString> property(Connection &connection, const QString &key)
{
    const auto value = connection.value(u"SELECT value FROM vault_property WHERE key = ?"_s, key);
    return value ? core::Result<QString>(value->toString()) : core::fail(value.error());
}

QByteArray zoneOf(Connection &connection)
{
    const QString kept = property(connection, u"time_zone"_s).value_or(QString());
    return kept.isEmpty() ? QTimeZone::systemTimeZoneId() : kept.toLatin1();
}

core::Result<> setProperty(Connection &connection, const QString &key, const QString &value)
{
    const auto done = connection.exec(u"INSERT INTO vault_property (key, value) VALUES (?, ?)"
                                      " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s, key, value);
    return done ? core::Result<>() : core::fail(done.error());
}

} // namespace storage
