// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultproperties.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// What belongs to a vault besides its records.

namespace itemmodels {

core::Result<> VaultSession::setZone(const QByteArray &zone)
{
    if (auto may = mayChange(); !may)
        return may;
    if (!QTimeZone(zone).isValid())
        return core::fail(core::ErrorCode::Invalid, tr("There is no such time zone."));
    const QJsonObject what {{u"before"_s, QString::fromLatin1(this->zone())}, {u"time_zone"_s, QString::fromLatin1(zone)}};
    const ListReader::Pause pause(m_reader.get());
    auto transaction = storage::Transaction::begin(m_vault->connection());
    if (!transaction)
        return core::fail(transaction.error());
    if (auto set = storage::setProperty(m_vault->connection(), u"time_zone"_s, QString::fromLatin1(zone)); !set)
        return set;
    if (const auto noted = m_store.noteEvent(u"time-zone-changed"_s, QJsonDocument(what).toJson(QJsonDocument::Compact)); !noted)
        return core::fail(noted.error());
    return transaction->commit();
}

core::Result<std::vector<storage::OwnHolidays>> VaultSession::ownHolidays() const
{
    return storage::ownHolidays(m_vault->connection(), moment());
}

core::Result<> VaultSession::changeHolidays(const HolidayChanges &changes)
{
    if (auto may = mayChange(); !may)
        return may;
    const ListReader::Pause pause(m_reader.get());
    auto transaction = storage::Transaction::begin(m_vault->connection());
    if (!transaction)
        return core::fail(transaction.error());
    for (const QString &country : changes.dropped) {
        if (auto dropped = storage::dropHolidays(m_store, m_vault->connection(), country); !dropped)
            return dropped;
    }
    for (const QByteArray &json : changes.kept) {
        if (const auto kept = storage::keepHolidays(m_store, json); !kept)
            return core::fail(kept.error());
    }
    return transaction->commit();
}

void VaultSession::readAgain()
{
    for (const records::RecordType *type : records::recordTypes())
        Q_EMIT typeChanged(type);
}

} // namespace itemmodels
