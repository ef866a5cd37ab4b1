// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/summaries.h"

#include "models/records/registry.h"
#include "models/storage/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// Columns: id, type, reference, title, removed. Nothing for a type that this program does not know.
std::optional<RecordSummary> summaryIn(Rows &row)
{
    const records::RecordType *type = records::findType(row.text(1).toLatin1());
    if (!type)
        return {};
    return RecordSummary {core::RecordId {row.integer(0)}, type, row.text(2), row.text(3), row.integer(4) != 0};
}

std::ptrdiff_t positionOf(const records::RecordType *type)
{
    const auto &types = records::recordTypes();
    return std::find(types.begin(), types.end(), type) - types.begin();
}

} // namespace

core::Result<std::vector<RecordSummary>> summaries(Connection &connection, std::span<const core::RecordId> ids)
{
    static const QString sql = u"SELECT id, type, reference, title, removed_at IS NOT NULL FROM record WHERE id = ?"_s;
    std::vector<RecordSummary> found;
    found.reserve(ids.size());
    for (const core::RecordId id : ids) {
        auto rows = connection.query(sql, id);
        if (!rows)
            return core::fail(rows.error());
        const auto read = rows->forEach([&found](Rows &row) {
            if (auto summary = summaryIn(row))
                found.push_back(std::move(*summary));
        });
        if (!read)
            return core::fail(read.error());
    }
    return found;
}

core::Result<std::vector<LinkFrom>> linksFromOthers(Connection &connection, core::RecordId target)
{
    static const QString sql = u"SELECT DISTINCT r.id, r.type, r.reference, r.title, 0, l.field FROM record_link l"
                               " JOIN record r ON r.id = l.source_id WHERE l.target_id = ? AND l.source_id <> l.target_id"
                               " AND r.removed_at IS NULL ORDER BY r.id, l.field"_s;
    auto rows = connection.query(sql, target);
    if (!rows)
        return core::fail(rows.error());
    std::vector<LinkFrom> links;
    const auto read = rows->forEach([&links](Rows &row) {
        if (auto source = summaryIn(row))
            links.push_back({std::move(*source), row.text(5).toLatin1()});
    });
    if (!read)
        return core::fail(read.error());
    std::stable_sort(links.begin(), links.end(), [](const LinkFrom &a, const LinkFrom &b) {
        return positionOf(a.source.type) < positionOf(b.source.type);
    });
    return links;
}

core::Result<std::vector<core::RecordId>> sourcesOf(Connection &connection, core::RecordId target, const records::RecordType &type,
                                                   const QByteArray &field)
{
    static const QString sql = u"SELECT DISTINCT l.source_id FROM record_link l JOIN record r ON r.id = l.source_id"
                               " WHERE l.target_id = ? AND l.field = ? AND r.type = ? AND r.removed_at IS NULL ORDER BY l.source_id"_s;
    auto rows = connection.query(sql, target, QString::fromLatin1(field), QString::fromLatin1(type.key));
    if (!rows)
        return core::fail(rows.error());
    std::vector<core::RecordId> ids;
    const auto read = rows->forEach([&ids](Rows &row) { ids.emplace_back(core::RecordId(row.integer(0))); });
    return read ? core::Result<std::vector<core::RecordId>>(std::move(ids)) : core::fail(read.error());
}

core::Result<std::vector<LinkCount>> countLinksTo(Connection &connection, core::RecordId target)
{
    static const QString sql = u"SELECT r.type, count(DISTINCT l.source_id) FROM record_link l JOIN record r ON r.id = l.source_id"
                               " WHERE l.target_id = ? AND l.source_id <> l.target_id AND r.removed_at IS NULL GROUP BY r.type"_s;
    auto rows = connection.query(sql, target);
    if (!rows)
        return core::fail(rows.error());
    std::vector<LinkCount> counts;
    const auto read = rows->forEach([&counts](Rows &row) {
        if (const records::RecordType *type = records::findType(row.text(0).toLatin1()))
            counts.push_back({type, row.integer(1)});
    });
    if (!read)
        return core::fail(read.error());
    std::sort(counts.begin(), counts.end(), [](const LinkCount &a, const LinkCount &b) { return positionOf(a.type) < positionOf(b.type); });
    return counts;
}

} // namespace storage
