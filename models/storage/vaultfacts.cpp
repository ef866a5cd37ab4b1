// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultfacts.h"

#include "models/records/filter.h"
#include "models/storage/ownholidays.h"
#include "models/storage/vaultproperties.h"
#include "models/storage/versions.h"

#include <QTimeZone>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

using records::Record;
using records::RecordType;

VaultFacts::VaultFacts(Connection &connection, records::RecordSource &source, QDateTime now,
                       std::span<const Record> fresh)
    : m_connection(connection), m_source(source), m_now(std::move(now)), m_fresh(fresh)
{
}

std::unique_ptr<VaultFacts> VaultFacts::at(Connection &connection, records::RecordSource &source,
                                           const QDateTime &moment)
{
    auto facts = std::make_unique<VaultFacts>(connection, source, moment);
    facts->m_moment = moment;
    return facts;
}

QDate VaultFacts::today() const
{
    return m_now.toTimeZone(QTimeZone(zone())).date();
}

QByteArray VaultFacts::zone() const
{
    if (m_zone.isEmpty())
        m_zone = zoneOf(m_connection);
    return m_zone;
}

const Record *VaultFacts::find(const RecordType &type, core::RecordId id) const
{
    if (const Record *saved = fresh(id))
        return &saved->type() == &type ? saved : nullptr;
    const auto known = m_found.find(id);
    if (known != m_found.end())
        return &known->second->type() == &type ? known->second.get() : nullptr;
    auto loaded = m_source.load(type, std::array {id});
    if (!loaded || loaded->empty())
        return nullptr; // it may be of another type
    return m_found.emplace(id, std::make_unique<Record>(std::move(loaded->front()))).first->second.get();
}

std::vector<const Record *> VaultFacts::linking(const RecordType &type, const QByteArray &field,
                                                core::RecordId target) const
{
    const auto known = m_linking.find({&type, field, target});
    if (known != m_linking.end())
        return known->second;
    const records::Filter links {field, records::Filter::Test::Is, {records::AnswerState::Value, target}, {}};
    return m_linking.emplace(Link {&type, field, target}, matching(type, links)).first->second;
}

std::vector<const Record *> VaultFacts::holding(const RecordType &type, const QByteArray &field,
                                                const QString &text) const
{
    return matching(type, {field, records::Filter::Test::Is, {records::AnswerState::Value, text}, {}});
}

std::vector<const Record *> VaultFacts::matching(const RecordType &type, const records::Filter &filter) const
{
    std::vector<const Record *> records;
    for (const Record &saved : m_fresh) {
        if (&saved.type() == &type && records::matches(saved, filter))
            records.push_back(&saved);
    }
    for (const core::RecordId id : m_source.ids(type, {{filter}}).value_or(std::vector<core::RecordId>())) {
        const Record *record = fresh(id) ? nullptr : find(type, id);
        if (record)
            records.push_back(record);
    }
    return records;
}

const Record *VaultFacts::fresh(core::RecordId id) const
{
    if (m_freshById.empty()) {
        for (const Record &record : m_fresh)
            m_freshById.emplace(record.header.id, &record);
    }
    const auto hit = m_freshById.find(id);
    return hit == m_freshById.end() ? nullptr : hit->second;
}

core::Result<const rules::HolidayLibrary *> VaultFacts::library() const
{
    if (!m_library) {
        auto read = holidayLibrary(m_connection, m_moment);
        if (!read)
            return core::fail(read.error());
        m_library = std::move(*read);
    }
    return &*m_library;
}

core::Result<const rules::WorkCalendar *> VaultFacts::calendar(const QString &region) const
{
    auto hit = m_calendars.find(region);
    if (hit == m_calendars.end()) {
        const auto known = library();
        if (!known)
            return core::fail(known.error());
        hit = m_calendars.emplace(region, (*known)->calendar(region)).first;
    }
    return hit->second ? core::Result<const rules::WorkCalendar *>(&*hit->second) : core::fail(hit->second.error());
}

std::vector<records::Values> VaultFacts::versions(const RecordType &type, core::RecordId id) const
{
    Versions versions(m_connection);
    const auto all = core::toInt(id) > 0 ? versions.of(id) : std::vector<Version>();
    std::vector<records::Values> contents;
    for (const Version &version : all.value_or(std::vector<Version>())) {
        const bool counts = version.action == "saved"_L1 && !version.erased
                            && (!m_moment.isValid() || version.at <= m_moment);
        auto content = counts ? versions.content(type, version.id) : core::fail(core::ErrorCode::NotFound, {});
        if (content)
            contents.push_back(std::move(*content));
    }
    return contents;
}

} // namespace storage
