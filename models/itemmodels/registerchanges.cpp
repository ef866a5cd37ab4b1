// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/registerchanges.h"

#include "models/storage/livesource.h"
#include "models/storage/versions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace itemmodels {

namespace {

using Kind = RecordChange::Kind;
using StandingVersions = std::map<core::RecordId, core::VersionId>;

// The version that stood at each of the two moments; none where the record did not.
struct Standing {
    std::optional<core::VersionId> before;
    std::optional<core::VersionId> after;
};

core::Result<RecordChange> compare(storage::Connection &connection, const records::RecordType &type, core::RecordId id, const Standing &which)
{
    RecordChange change {id, Kind::Missing, storage::LiveSource(connection).referenceOf(id), {}, {}};
    if (!which.before && !which.after)
        return change;
    storage::Versions versions(connection);
    const auto contentOf = [&](const std::optional<core::VersionId> &version) {
        return version ? versions.content(type, *version) : core::Result<records::Values>(records::Values(type.fields.size()));
    };
    const auto before = contentOf(which.before);
    const auto after = before ? contentOf(which.after) : before;
    if (!after)
        return core::fail(after.error());
    change.title = type.titleOf(which.after ? *after : *before);
    change.differences = records::differences(type, *before, *after);
    if (!which.before)
        change.kind = Kind::New;
    else if (!which.after)
        change.kind = Kind::Removed;
    else
        change.kind = change.differences.empty() ? Kind::Same : Kind::Changed;
    return change;
}

// Goes through the records that may have changed.
class Walk
{
public:
    Walk(storage::Connection &connection, const records::RecordType &type) : m_connection(connection), m_type(type) { }

    core::Result<> add(core::RecordId id, const Standing &which)
    {
        auto change = compare(m_connection, m_type, id, which);
        if (!change)
            return core::fail(change.error());
        change->differences.clear();
        m_byKind[change->kind].push_back(std::move(*change));
        return {};
    }
    [[nodiscard]] RecordChanges take()
    {
        RecordChanges all;
        for (const Kind kind : {Kind::New, Kind::Changed, Kind::Removed})
            std::move(m_byKind[kind].begin(), m_byKind[kind].end(), std::back_inserter(all));
        return all;
    }

private:
    storage::Connection &m_connection;
    const records::RecordType &m_type;
    std::map<Kind, RecordChanges> m_byKind;
};

} // namespace

core::Result<RecordChange> compareRecord(storage::Connection &connection, const records::RecordType &type, core::RecordId id,
                                         const QDateTime &from, const QDateTime &to)
{
    storage::Versions versions(connection);
    const auto before = versions.standing(type, from, std::array {id});
    const auto after = before ? versions.standing(type, to, std::array {id}) : before;
    if (!after)
        return core::fail(after.error());
    Standing which;
    if (!before->empty())
        which.before = before->front().version;
    if (!after->empty())
        which.after = after->front().version;
    return compare(connection, type, id, which);
}

core::Result<RecordChanges> changesBetween(storage::Connection &connection, const records::RecordType &type, const QDateTime &from,
                                           const QDateTime &to)
{
    storage::Versions versions(connection);
    const auto before = versions.standing(type, from);
    const auto after = before ? versions.standing(type, to) : before;
    if (!after)
        return core::fail(after.error());
    StandingVersions earlier;
    for (const auto &[record, version] : *before)
        earlier.emplace(record, version);
    Walk walk(connection, type);
    for (const auto &[record, version] : *after) {
        const auto hit = earlier.find(record);
        const Standing which {hit == earlier.end() ? std::nullopt : std::optional(hit->second), version};
        if (hit != earlier.end())
            earlier.erase(hit);
        if (which.before == which.after)
            continue;
        if (auto added = walk.add(record, which); !added)
            return core::fail(added.error());
    }
    for (const auto &[record, version] : *before) {
        if (earlier.find(record) == earlier.end())
            continue;
        if (auto added = walk.add(record, {version, std::nullopt}); !added)
            return core::fail(added.error());
    }
    return walk.take();
}

} // namespace itemmodels
