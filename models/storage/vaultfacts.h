// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/rules/facts.h"
#include "models/rules/holidays/holidaylibrary.h"

#include <QDateTime>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>

namespace records {
struct Filter;
}

namespace storage {

class Connection;

// What rules ask a vault about, each looked up once. The connection, the source and the records must live longer.
class VaultFacts final : public rules::Facts
{
public:
    // As things stand at `now`; records that are being saved together stand before those of the source.
    VaultFacts(Connection &connection, records::RecordSource &source, QDateTime now,
               std::span<const records::Record> fresh = {});
    // As things stood at the end of an earlier day (UTC), from a source of that day.
    [[nodiscard]] static std::unique_ptr<VaultFacts> at(Connection &connection, records::RecordSource &source,
                                                        const QDateTime &moment);

    [[nodiscard]] QDate today() const override;
    [[nodiscard]] QByteArray zone() const override;
    [[nodiscard]] const records::Record *find(const records::RecordType &type, core::RecordId id) const override;
    [[nodiscard]] std::vector<const records::Record *> linking(const records::RecordType &type, const QByteArray &field,
                                                               core::RecordId target) const override;
    [[nodiscard]] std::vector<const records::Record *> holding(const records::RecordType &type, const QByteArray &field,
                                                               const QString &text) const override;
    [[nodiscard]] core::Result<const rules::WorkCalendar *> calendar(const QString &region) const override;
    [[nodiscard]] std::vector<records::Values> versions(const records::RecordType &type,
                                                        core::RecordId id) const override;

private:
    [[nodiscard]] const records::Record *fresh(core::RecordId id) const;
    [[nodiscard]] std::vector<const records::Record *> matching(const records::RecordType &type,
                                                                const records::Filter &filter) const;
    [[nodiscard]] core::Result<const rules::HolidayLibrary *> library() const;

    Connection &m_connection;
    records::RecordSource &m_source;
    QDateTime m_now;
    QDateTime m_moment; // of which the holidays are; invalid: the newest
    std::span<const records::Record> m_fresh;
    mutable QByteArray m_zone;
    mutable std::optional<rules::HolidayLibrary> m_library;
    mutable std::map<QString, core::Result<rules::WorkCalendar>> m_calendars;
    mutable std::map<core::RecordId, std::unique_ptr<records::Record>> m_found;
    using Link = std::tuple<const records::RecordType *, QByteArray, core::RecordId>;
    mutable std::map<Link, std::vector<const records::Record *>> m_linking;
    mutable std::unordered_map<core::RecordId, const records::Record *>
        m_freshById; // filled when first asked: there may be many
};

} // namespace storage
