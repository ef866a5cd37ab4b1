// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/livesource.h"

#include "models/storage/connection.h"
#include "models/storage/recordlist.h"

using namespace Qt::StringLiterals;

namespace storage {

core::Result<std::vector<core::RecordId>> LiveSource::ids(const records::RecordType &type, const records::ListQuery &query)
{
    return listIds(m_connection, type, query);
}

core::Result<std::vector<records::Record>> LiveSource::load(const records::RecordType &type, std::span<const core::RecordId> ids)
{
    return m_reader.load(type, ids);
}

QString LiveSource::titleOf(core::RecordId id) const
{
    return noted(m_connection.value(u"SELECT title FROM record WHERE id = ?"_s, id)).toString();
}

bool LiveSource::isRemoved(core::RecordId id) const
{
    return noted(m_connection.value(u"SELECT removed_at IS NOT NULL FROM record WHERE id = ?"_s, id)).toBool();
}

std::optional<core::RecordId> LiveSource::idOf(const QString &reference) const
{
    const QVariant id = noted(m_connection.value(u"SELECT id FROM record WHERE reference = ?"_s, reference));
    return id.isValid() ? std::optional(core::RecordId(id.toLongLong())) : std::nullopt;
}

QString LiveSource::referenceOf(core::RecordId id) const
{
    return noted(m_connection.value(u"SELECT reference FROM record WHERE id = ?"_s, id)).toString();
}

} // namespace storage
