// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/asatsource.h"

#include "models/records/registry.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

using records::Record;

namespace {

constexpr std::size_t kFew = 200; // records that are looked for one by one

// Sorted by reference and unfiltered, a list needs no content: its order is the one in which the versions are found.
bool needsContent(const records::ListQuery &query)
{
    return !query.filters.empty() || query.sorting.field != "reference";
}

} // namespace

QDateTime endOfDay(const QDate &day, const QByteArray &zone)
{
    return day.endOfDay(QTimeZone(zone)).toUTC();
}

core::Result<const AsAtSource::StandingById *> AsAtSource::standing(const records::RecordType &type)
{
    if (const auto hit = m_standing.find(&type); hit != m_standing.end())
        return &hit->second;
    const auto found = m_states == States::AsApproved ? m_versions.approved(type, m_at) : m_versions.standing(type, m_at);
    if (!found)
        return core::fail(found.error());
    StandingById &byId = m_standing[&type];
    for (const Versions::Standing &entry : *found) {
        byId.emplace(entry.record, entry);
        m_order[&type].push_back(entry.record);
    }
    if (found->empty())
        m_order[&type] = {};
    return &byId;
}

core::Result<std::vector<core::RecordId>> AsAtSource::ids(const records::RecordType &type, const records::ListQuery &query)
{
    if (!isSortable(type, query.sorting.field) || query.withRemoved)
        return core::fail(core::ErrorCode::Invalid, QCoreApplication::translate("storage::AsAtSource", "A list as at an earlier day cannot be had that way."));
    const auto byId = standing(type);
    if (!byId)
        return core::fail(byId.error());
    std::vector<core::RecordId> result = m_order.at(&type);
    if (!needsContent(query)) {
        if (query.sorting.descending)
            std::reverse(result.begin(), result.end());
        return result;
    }
    if (query.sorting.field != "reference")
        std::sort(result.begin(), result.end()); // ties are in the order of ids, as in a list of now
    auto records = load(type, result);
    if (!records)
        return core::fail(records.error());
    std::erase_if(*records, [&query](const Record &record) {
        return !std::all_of(query.filters.begin(), query.filters.end(), [&record](const auto &filter) { return matches(record, filter); });
    });
    sortRecords(*records, query.sorting, [this](core::RecordId id) { return titleOf(id); });
    result.clear();
    for (const Record &record : *records)
        result.push_back(record.header.id);
    return result;
}

// A page of a list is found one by one: to know all records of a type may take long.
core::Result<std::vector<Versions::Standing>> AsAtSource::standingOf(const records::RecordType &type, std::span<const core::RecordId> ids)
{
    if (m_states == States::AsTheyStood && ids.size() <= kFew && m_standing.find(&type) == m_standing.end())
        return m_versions.standing(type, m_at, ids);
    const auto byId = standing(type);
    if (!byId)
        return core::fail(byId.error());
    std::vector<Versions::Standing> which;
    which.reserve(ids.size());
    for (const core::RecordId id : ids) {
        if (const auto hit = (*byId)->find(id); hit != (*byId)->end())
            which.push_back(hit->second);
    }
    return which;
}

core::Result<std::vector<Record>> AsAtSource::load(const records::RecordType &type, std::span<const core::RecordId> ids)
{
    const auto which = standingOf(type, ids);
    return which ? m_versions.load(type, *which) : core::fail(which.error());
}

core::Result<std::vector<RecordSummary>> AsAtSource::summaries(std::span<const core::RecordId> ids) const
{
    auto found = storage::summaries(m_connection, ids);
    if (!found)
        return found;
    std::vector<RecordSummary> stood;
    for (RecordSummary &summary : *found) {
        const QString action = lastAction(summary.id);
        if (action.isEmpty())
            continue;
        const QString title = titleOf(summary.id);
        summary.title = title == summary.reference ? QString() : title;
        summary.removed = action == "removed"_L1;
        stood.push_back(std::move(summary));
    }
    return stood;
}

const records::RecordType *AsAtSource::typeOf(core::RecordId id) const
{
    return records::findType(noted(m_connection.value(u"SELECT type FROM record WHERE id = ?"_s, id)).toString().toLatin1());
}

QString AsAtSource::referenceOf(core::RecordId id) const
{
    QString reference = m_live.referenceOf(id);
    if (m_live.failure())
        noteFailure(*m_live.failure());
    return reference;
}

QString AsAtSource::titleOf(core::RecordId id) const
{
    if (const auto hit = m_titles.find(id); hit != m_titles.end())
        return hit->second;
    QString title = referenceOf(id);
    const records::RecordType *type = typeOf(id);
    const QVariant version = versionOf(id);
    if (type && version.isValid()) {
        const auto values = m_versions.content(*type, core::VersionId(version.toLongLong()));
        if (values && !type->titleOf(*values).isEmpty())
            title = type->titleOf(*values);
        else if (!values && values.error().code != core::ErrorCode::NotFound) // erased is no failure
            noteFailure(values.error());
    }
    return m_titles.emplace(id, title).first->second;
}

QVariant AsAtSource::versionOf(core::RecordId id) const
{
    const qint64 at = m_at.toMSecsSinceEpoch();
    if (m_states == States::AsApproved) {
        QVariant approved = noted(m_connection.value(u"SELECT id FROM chain_entry WHERE record_id = ? AND at <= ? AND action = 'approved'"
                                                     " ORDER BY at DESC, id DESC LIMIT 1"_s, id, at));
        if (approved.isValid())
            return approved;
    }
    return noted(m_connection.value(u"SELECT id FROM chain_entry WHERE record_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1"_s, id, at));
}

QString AsAtSource::lastAction(core::RecordId id) const
{
    return noted(m_connection.value(u"SELECT action FROM chain_entry WHERE record_id = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1"_s,
                                    id, m_at.toMSecsSinceEpoch())).toString();
}

bool AsAtSource::isRemoved(core::RecordId id) const
{
    return lastAction(id) == "removed"_L1;
}

std::optional<core::RecordId> AsAtSource::idOf(const QString &reference) const
{
    const auto id = m_live.idOf(reference);
    if (m_live.failure())
        noteFailure(*m_live.failure());
    const QString action = id ? lastAction(*id) : QString();
    return action.isEmpty() || action == "removed"_L1 ? std::nullopt : id;
}

core::Result<Present> presentOf(Connection &connection, const QDateTime &now)
{
    const auto moment = Transaction::begin(connection, Transaction::Kind::Read);
    if (!moment)
        return core::fail(moment.error());
    auto head = Chain(connection).head();
    if (!head)
        return core::fail(head.error());
    const auto newest = connection.value(u"SELECT at FROM chain_entry WHERE id = ?"_s, head->count);
    if (!newest)
        return core::fail(newest.error());
    const qint64 at = std::max(now.toMSecsSinceEpoch(), newest->toLongLong());
    return Present {QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc()), std::move(*head)};
}

core::Result<> requireBegun(Connection &connection, const QDate &day, const QByteArray &zone)
{
    const auto first = connection.value(u"SELECT min(at) FROM chain_entry"_s);
    if (!first)
        return core::fail(first.error());
    const QDate begun = QDateTime::fromMSecsSinceEpoch(first->toLongLong(), QTimeZone(zone)).date();
    if (first->isNull() || day >= begun)
        return {};
    return core::fail(core::ErrorCode::NotFound, QCoreApplication::translate("storage::AsAtSource", "The vault begins on %1; there is nothing to report of an earlier day.")
                                                     .arg(begun.toString(Qt::ISODate)));
}

std::unique_ptr<records::RecordSource> sourceAt(Connection &connection, const QDateTime &at)
{
    if (!at.isValid())
        return std::make_unique<LiveSource>(connection);
    return std::make_unique<AsAtSource>(connection, at);
}

core::Result<std::unique_ptr<records::RecordSource>> recordsAt(Connection &connection, const QDate &day, bool approved, const QByteArray &zone,
                                                               const QDateTime &now)
{
    if (!day.isValid() && !approved)
        return std::make_unique<LiveSource>(connection);
    const auto present = presentOf(connection, now);
    if (!present)
        return core::fail(present.error());
    return std::make_unique<AsAtSource>(connection, day.isValid() ? endOfDay(day, zone) : present->at,
                                        approved ? States::AsApproved : States::AsTheyStood);
}

} // namespace storage
