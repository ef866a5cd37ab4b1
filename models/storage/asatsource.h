// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/chain.h"
#include "models/storage/livesource.h"
#include "models/storage/summaries.h"
#include "models/storage/versions.h"

#include <map>
#include <memory>

namespace storage {

// The last moment of a day in a time zone (IANA id): what "as at" that day means.
[[nodiscard]] QDateTime endOfDay(const QDate &day, const QByteArray &zone);

// Which state of a record counts: the one that stood, or the one that was approved last, where there is one.
enum class States { AsTheyStood, AsApproved };

// The records as they stood at a moment, with the names that linked records had then.
class AsAtSource final : public records::RecordSource
{
public:
    AsAtSource(Connection &connection, QDateTime at, States states = States::AsTheyStood)
        : m_live(connection), m_versions(connection), m_connection(connection), m_at(std::move(at)), m_states(states)
    {
    }

    [[nodiscard]] core::Result<std::vector<core::RecordId>> ids(const records::RecordType &type, const records::ListQuery &query) override;
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type,
                                                                 std::span<const core::RecordId> ids) override;
    [[nodiscard]] QString titleOf(core::RecordId id) const override;
    [[nodiscard]] bool isRemoved(core::RecordId id) const override;
    // Only of records that stood then.
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override;
    [[nodiscard]] QString referenceOf(core::RecordId id) const override;
    // With titles and removal of that day; records that were made later are left out.
    [[nodiscard]] core::Result<std::vector<RecordSummary>> summaries(std::span<const core::RecordId> ids) const;

private:
    using StandingById = std::map<core::RecordId, Versions::Standing>;
    [[nodiscard]] core::Result<const StandingById *> standing(const records::RecordType &type);
    [[nodiscard]] core::Result<std::vector<Versions::Standing>> standingOf(const records::RecordType &type, std::span<const core::RecordId> ids);
    [[nodiscard]] const records::RecordType *typeOf(core::RecordId id) const;
    // The version that counts; an invalid one when the record did not exist then.
    [[nodiscard]] QVariant versionOf(core::RecordId id) const;
    [[nodiscard]] QString lastAction(core::RecordId id) const; // until then; empty when it did not exist

    LiveSource m_live;
    mutable Versions m_versions;
    Connection &m_connection;
    QDateTime m_at;
    States m_states;
    std::map<const records::RecordType *, StandingById> m_standing;
    std::map<const records::RecordType *, std::vector<core::RecordId>> m_order; // by reference
    mutable std::map<core::RecordId, QString> m_titles;
};

// The moment whose state is the one of now, and the end of the history then. Later than the clock says where that was set
// back: entries never are earlier than the ones before them.
struct Present {
    QDateTime at;
    ChainHead head;
};
[[nodiscard]] core::Result<Present> presentOf(Connection &connection, const QDateTime &now);

// The records as they stand now (invalid), or as they stood at a moment. The connection must live longer.
[[nodiscard]] std::unique_ptr<records::RecordSource> sourceAt(Connection &connection, const QDateTime &at);

// Refuses a day on which the vault did not exist yet: what is read of it would pass for an empty register. Errors: NotFound,
// with the day on which the vault begins; those of the database.
[[nodiscard]] core::Result<> requireBegun(Connection &connection, const QDate &day, const QByteArray &zone);

// What a report reads: the records as they stand, or as they stood at the end of a day (invalid: now), or as they were
// approved last until then. The connection must live longer.
[[nodiscard]] core::Result<std::unique_ptr<records::RecordSource>> recordsAt(Connection &connection, const QDate &day, bool approved,
                                                                             const QByteArray &zone, const QDateTime &now);

} // namespace storage
