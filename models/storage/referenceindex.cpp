// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/referenceindex.h"

#include "models/records/registry.h"
#include "models/storage/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

core::Result<std::shared_ptr<const ReferenceIndex>> ReferenceIndex::read(Connection &connection)
{
    auto rows = connection.query(u"SELECT id, type, reference, uuid, removed_at IS NOT NULL FROM record ORDER BY id"_s);
    if (!rows)
        return core::fail(rows.error());
    const auto index = std::make_shared<ReferenceIndex>();
    QByteArray typeKey;
    const records::RecordType *type = nullptr;
    const auto read = rows->forEach([&](Rows &row) {
        if (const QByteArray key = row.text(1).toLatin1(); key != typeKey) {
            typeKey = key;
            type = records::findType(key);
        }
        index->add(
            {core::RecordId(row.integer(0)), type, row.text(2), QUuid::fromString(row.text(3)), row.integer(4) != 0});
    });
    if (!read)
        return core::fail(read.error());
    return std::shared_ptr<const ReferenceIndex>(index);
}

void ReferenceIndex::add(Entry entry)
{
    m_byReference.insert(entry.reference, m_entries.size());
    m_uuids.insert(entry.uuid);
    m_entries.push_back(std::move(entry));
}

const ReferenceIndex::Entry *ReferenceIndex::find(const QString &reference) const
{
    const auto hit = m_byReference.constFind(reference);
    return hit == m_byReference.constEnd() ? nullptr : &m_entries[*hit];
}

const ReferenceIndex::Entry *ReferenceIndex::find(core::RecordId id) const
{
    const auto hit = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                      [](const Entry &entry, core::RecordId wanted) { return entry.id < wanted; });
    return hit == m_entries.end() || hit->id != id ? nullptr : &*hit;
}

std::vector<core::RecordId> ReferenceIndex::idsOf(const records::RecordType &type) const
{
    std::vector<core::RecordId> ids;
    for (const Entry &entry : m_entries) {
        if (entry.type == &type && !entry.removed)
            ids.push_back(entry.id);
    }
    return ids;
}

std::optional<core::RecordId> ReferenceIndex::idOf(const QString &reference) const
{
    const Entry *entry = find(reference);
    return entry ? std::optional(entry->id) : std::nullopt;
}

QString ReferenceIndex::referenceOf(core::RecordId id) const
{
    const Entry *entry = find(id);
    return entry ? entry->reference : QString();
}

} // namespace storage
