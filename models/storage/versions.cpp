// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/versions.h"

#include "models/storage/connection.h"
#include "models/storage/content.h"
#include "models/storage/sqlresult.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::Versions)
};

core::Result<records::Values> decode(const records::RecordType &type, const core::Result<QVariant> &content)
{
    if (!content)
        return core::fail(content.error());
    if (!content->isValid())
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no such state of the record, or it has been erased."));
    return decodeContent(type.fields, content->toByteArray());
}

// Columns: record id, uuid, reference, created, revision, at, user, content, then the newest approval.
core::Result<records::Record> readStanding(const records::RecordType &type, const Rows &row)
{
    auto values = decodeContent(type.fields, row.blob(7));
    if (!values)
        return core::fail(values.error());
    records::Record record(type);
    record.values = std::move(*values);
    record.header.id = core::RecordId(row.integer(0));
    record.header.uuid = QUuid::fromString(row.text(1));
    record.header.reference = row.text(2);
    record.header.createdAt = fromMs(row.integer(3));
    record.header.revision = int(row.integer(4));
    record.header.changedAt = fromMs(row.integer(5));
    record.header.changedBy = row.text(6);
    if (!row.isNull(8) && row.integer(9) <= row.integer(5)) // a later one is not of that day
        record.header.approval = records::Approval {int(row.integer(8)), fromMs(row.integer(9)), row.text(10)};
    return record;
}

} // namespace

core::Result<std::vector<Version>> Versions::of(core::RecordId record, std::optional<int> newest)
{
    auto rows = m_connection.query(u"SELECT e.id, e.revision, e.at, u.name, e.action, c.content IS NULL FROM chain_entry e"
                                   " JOIN vault_user u ON u.id = e.user_id LEFT JOIN version_content c ON c.chain_id = e.id"
                                   " WHERE e.record_id = ? ORDER BY e.at DESC, e.id DESC LIMIT ?"_s, record, newest.value_or(-1));
    if (!rows)
        return core::fail(rows.error());
    std::vector<Version> versions;
    const auto read = rows->forEach([&versions](Rows &row) {
        versions.push_back({core::VersionId(row.integer(0)), int(row.integer(1)), fromMs(row.integer(2)), row.text(3), row.text(4),
                            row.integer(5) != 0});
    });
    std::reverse(versions.begin(), versions.end());
    return read ? core::Result<std::vector<Version>>(std::move(versions)) : core::fail(read.error());
}

core::Result<std::vector<VaultEvent>> Versions::events(const QString &action)
{
    static const QString sql = u"SELECT e.at, u.name, e.action, c.content FROM chain_entry e JOIN vault_user u ON u.id = e.user_id"
                               " LEFT JOIN version_content c ON c.chain_id = e.id"
                               " WHERE e.record_id IS NULL AND substr(e.action, 1, length(?)) = ? ORDER BY e.id"_s;
    auto rows = m_connection.query(sql, action, action);
    if (!rows)
        return core::fail(rows.error());
    std::vector<VaultEvent> events;
    const auto read = rows->forEach([&events](Rows &row) {
        events.push_back({fromMs(row.integer(0)), row.text(1), row.text(2), row.blob(3)});
    });
    return read ? core::Result<std::vector<VaultEvent>>(std::move(events)) : core::fail(read.error());
}

core::Result<records::Values> Versions::content(const records::RecordType &type, core::VersionId version)
{
    return decode(type, m_connection.value(u"SELECT content FROM version_content WHERE chain_id = ?"_s, version));
}

core::Result<records::Values> Versions::content(const records::RecordType &type, core::RecordId record, int revision)
{
    return decode(type, m_connection.value(u"SELECT c.content FROM chain_entry e JOIN version_content c ON c.chain_id = e.id"
                                           " WHERE e.record_id = ? AND e.revision = ? ORDER BY e.id LIMIT 1"_s, record, revision));
}

core::Result<std::vector<Versions::Standing>> Versions::standing(const records::RecordType &type, const QDateTime &at)
{
    // One look into the index by record and time for each record, however many versions there are.
    auto rows = m_connection.query(u"SELECT id, version FROM (SELECT r.id AS id, (SELECT e.id FROM chain_entry e"
                                   " WHERE e.record_id = r.id AND e.at <= ? ORDER BY e.at DESC, e.id DESC LIMIT 1) AS version"
                                   " FROM record r WHERE r.type = ?"
                                   " ORDER BY rtrim(r.reference, '0123456789'), length(r.reference), r.reference)"
                                   " WHERE version IS NOT NULL AND (SELECT action FROM chain_entry WHERE id = version) <> 'removed'"
                                   " AND (SELECT content IS NOT NULL FROM version_content WHERE chain_id = version)"_s,
                                   at.toMSecsSinceEpoch(), QString::fromLatin1(type.key));
    if (!rows)
        return core::fail(rows.error());
    std::vector<Standing> result;
    const auto read = rows->forEach([&result](Rows &row) {
        result.push_back({core::RecordId(row.integer(0)), core::VersionId(row.integer(1))});
    });
    return read ? core::Result<std::vector<Standing>>(std::move(result)) : core::fail(read.error());
}

core::Result<std::vector<Versions::Standing>> Versions::standing(const records::RecordType &type, const QDateTime &at,
                                                                 std::span<const core::RecordId> ids)
{
    std::vector<Standing> result;
    for (const core::RecordId id : ids) {
        auto rows = m_connection.query(u"SELECT e.id FROM chain_entry e JOIN record r ON r.id = e.record_id"
                                       " JOIN version_content c ON c.chain_id = e.id WHERE r.type = ? AND e.action <> 'removed'"
                                       " AND c.content IS NOT NULL AND e.id = (SELECT id FROM chain_entry WHERE record_id = ? AND at <= ?"
                                       " ORDER BY at DESC, id DESC LIMIT 1)"_s,
                                       QString::fromLatin1(type.key), id, at.toMSecsSinceEpoch());
        if (!rows)
            return core::fail(rows.error());
        const auto read = rows->forEach([&result, id](Rows &row) { result.push_back({id, core::VersionId(row.integer(0))}); });
        if (!read)
            return core::fail(read.error());
    }
    return result;
}

core::Result<qint64> Versions::countStanding(const records::RecordType &type, const QDateTime &at)
{
    const auto count = m_connection.value(u"SELECT count(*) FROM (SELECT (SELECT e.id FROM chain_entry e WHERE e.record_id = r.id AND e.at <= ?"
                                          " ORDER BY e.at DESC, e.id DESC LIMIT 1) AS version FROM record r WHERE r.type = ?)"
                                          " WHERE version IS NOT NULL AND (SELECT action FROM chain_entry WHERE id = version) <> 'removed'"
                                          " AND (SELECT content IS NOT NULL FROM version_content WHERE chain_id = version)"_s,
                                          at.toMSecsSinceEpoch(), QString::fromLatin1(type.key));
    return count ? core::Result<qint64>(count->toLongLong()) : core::fail(count.error());
}

core::Result<std::vector<Versions::Standing>> Versions::approved(const records::RecordType &type, const QDateTime &at)
{
    auto result = standing(type, at);
    if (!result)
        return result;
    auto rows = m_connection.query(u"SELECT id, version FROM (SELECT r.id AS id, (SELECT e.id FROM chain_entry e"
                                   " WHERE e.record_id = r.id AND e.at <= ? AND e.action = 'approved'"
                                   " ORDER BY e.at DESC, e.id DESC LIMIT 1) AS version"
                                   " FROM record r WHERE r.type = ? AND r.approved_at IS NOT NULL) WHERE version IS NOT NULL"_s,
                                   at.toMSecsSinceEpoch(), QString::fromLatin1(type.key));
    if (!rows)
        return core::fail(rows.error());
    std::map<core::RecordId, core::VersionId> versions;
    const auto read = rows->forEach([&versions](Rows &row) {
        versions.emplace(core::RecordId(row.integer(0)), core::VersionId(row.integer(1)));
    });
    if (!read)
        return core::fail(read.error());
    for (Standing &entry : *result) {
        if (const auto hit = versions.find(entry.record); hit != versions.end())
            entry.version = hit->second;
    }
    return result;
}

core::Result<std::optional<records::Approval>> Versions::approvalUntil(const Standing &standing)
{
    auto rows = m_connection.query(u"SELECT e.revision, e.at, u.name FROM chain_entry e JOIN vault_user u ON u.id = e.user_id"
                                   " WHERE e.record_id = ? AND e.id <= ? AND e.action = 'approved' ORDER BY e.id DESC LIMIT 1"_s,
                                   standing.record, standing.version);
    if (!rows)
        return core::fail(rows.error());
    std::optional<records::Approval> approval;
    const auto read = rows->forEach([&approval](const Rows &row) {
        approval = records::Approval {int(row.integer(0)), fromMs(row.integer(1)), row.text(2)};
    });
    return read ? core::Result<std::optional<records::Approval>>(std::move(approval)) : core::fail(read.error());
}

core::Result<std::vector<records::Record>> Versions::load(const records::RecordType &type, const std::vector<Standing> &which)
{
    static const QString sql = u"SELECT r.id, r.uuid, r.reference, r.created_at, e.revision, e.at, u.name, c.content,"
                               " r.approved_revision, r.approved_at, a.name FROM chain_entry e JOIN record r ON r.id = e.record_id"
                               " JOIN vault_user u ON u.id = e.user_id LEFT JOIN vault_user a ON a.id = r.approved_by"
                               " JOIN version_content c ON c.chain_id = e.id WHERE e.id = ? AND c.content IS NOT NULL"_s;
    std::vector<records::Record> result;
    result.reserve(which.size());
    for (const Standing &standing : which) {
        auto rows = m_connection.query(sql, standing.version);
        if (!rows)
            return core::fail(rows.error());
        const auto read = rows->forEach([&](Rows &row) -> core::Result<> {
            auto record = readStanding(type, row);
            if (!record)
                return core::fail(record.error());
            if (!row.isNull(8) && !record->header.approval) { // approved again since: look for the one of that day
                auto earlier = approvalUntil(standing);
                if (!earlier)
                    return core::fail(earlier.error());
                record->header.approval = std::move(*earlier);
            }
            if (auto &approval = record->header.approval; record->header.changedSinceApproval()) {
                const auto approved = content(type, standing.record, approval->revision);
                approval->sameContent = approved && *approved == record->values;
            }
            result.push_back(std::move(*record));
            return {};
        });
        if (!read)
            return core::fail(read.error());
    }
    return result;
}

} // namespace storage
