// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/livesource.h"
#include "models/storage/versions.h"

#include <map>

namespace storage {

// The last moment of a day in a time zone (IANA id): what "as at" that day means.
[[nodiscard]] QDateTime endOfDay(const QDate &day, const QByteArray &zone);

// The records as they stood at a moment, with the names that linked records had then.
class AsAtSource final : public records::RecordSource
{
public:
    AsAtSource(Connection &connection, QDateTime at) : m_live(connection), m_versions(connection), m_connection(connection), m_at(std::move(at)) { }

    [[nodiscard]] core::Result<std::vector<core::RecordId>> ids(const records::RecordType &type, const records::ListQuery &query) override;
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type,
                                                                 std::span<const core::RecordId> ids) override;
    [[nodiscard]] QString titleOf(core::RecordId id) const override;
    // Only of records that stood then.
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override;
    [[nodiscard]] QString referenceOf(core::RecordId id) const override { return m_live.referenceOf(id); }

private:
    using StandingById = std::map<core::RecordId, Versions::Standing>;
    [[nodiscard]] core::Result<const StandingById *> standing(const records::RecordType &type);
    [[nodiscard]] const records::RecordType *typeOf(core::RecordId id) const;

    LiveSource m_live;
    mutable Versions m_versions;
    Connection &m_connection;
    QDateTime m_at;
    std::map<const records::RecordType *, StandingById> m_standing;
    std::map<const records::RecordType *, std::vector<core::RecordId>> m_order; // by reference
    mutable std::map<core::RecordId, QString> m_titles;
};

} // namespace storage
