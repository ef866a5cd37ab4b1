// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/activitywalk.h"

#include "models/records/activity/activity.h"
#include "models/records/organisation/organisation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::Record;

namespace {

constexpr std::size_t kAtOnce = 64; // activities in memory at a time

bool isOf(const Record &record, RopaKind kind)
{
    const bool processor = record.value("role").as<QString>() == "processor"_L1;
    return processor == (kind == RopaKind::Processor);
}

void addOnce(RecordId id, std::vector<RecordId> &ids)
{
    if (id != core::kNoRecord && std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

} // namespace

// Hands out the records of the ids a few at a time; none: that was all.
class ActivityWalk::Batches
{
public:
    explicit Batches(ActivityWalk &walk) : m_walk(walk) { }

    core::Result<std::vector<Record>> next()
    {
        if (auto wanted = m_walk.m_steps.next(); !wanted)
            return core::fail(wanted.error());
        const auto &all = m_walk.m_activities;
        const auto ids = std::span(all).subspan(m_at, std::min(kAtOnce, all.size() - m_at));
        m_at += ids.size();
        return ids.empty() ? std::vector<Record>() : m_walk.m_source.load(records::activityType(), ids);
    }

private:
    ActivityWalk &m_walk;
    std::size_t m_at = 0;
};

core::Result<> ActivityWalk::choose(std::optional<RopaKind> kind)
{
    records::ListQuery query;
    if (m_options.organisation)
        query.filters.push_back({"organisation", records::Filter::Test::Is, records::Value::of(*m_options.organisation), {}});
    auto ids = m_source.ids(records::activityType(), query);
    if (!ids)
        return core::fail(ids.error());
    m_activities = std::move(*ids);
    m_steps.expect((m_times + 1) * qint64(m_activities.size() / kAtOnce + 2));
    std::vector<RecordId> kept;
    std::vector<RecordId> keptProcessors; // behind those of controllers, as Art. 30(2) is behind Art. 30(1)
    std::vector<RecordId> others;
    auto walked = forEach([&](const Record &record) -> core::Result<> {
        if (kind && !isOf(record, *kind)) {
            if (!m_options.approved || record.header.approval)
                addOnce(record.value("organisation").as<RecordId>(), others);
            m_elsewhere += record.header.reference;
        } else if (take(record)) {
            (isOf(record, RopaKind::Processor) ? keptProcessors : kept).push_back(record.header.id);
        }
        return {};
    });
    kept.insert(kept.end(), keptProcessors.begin(), keptProcessors.end());
    m_activities = std::move(kept);
    if (m_activities.empty() && m_organisations.empty())
        m_organisations = std::move(others);
    if (m_options.organisation)
        m_organisations = {*m_options.organisation};
    return walked ? listOrganisationsLeftOut() : walked;
}

core::Result<> ActivityWalk::listOrganisationsLeftOut()
{
    std::vector<RecordId> ids;
    for (const RecordId id : m_ofLeftOut) {
        if (std::find(m_organisations.begin(), m_organisations.end(), id) == m_organisations.end())
            ids.push_back(id);
    }
    const auto organisations = m_source.load(records::organisationType(), ids);
    if (!organisations)
        return core::fail(organisations.error());
    QStringList names;
    for (const Record &organisation : *organisations) {
        if (!organisation.header.approval)
            names += organisation.header.reference + u' ' + organisation.title();
    }
    m_notApproved = names + m_notApproved;
    return {};
}

// False when the record must stay out of the report.
bool ActivityWalk::take(const Record &record)
{
    if (m_options.approved && !record.header.approval) {
        m_notApproved += record.header.reference + u' ' + record.title();
        addOnce(record.value("organisation").as<RecordId>(), m_ofLeftOut);
        return false;
    }
    addOnce(record.value("organisation").as<RecordId>(), m_organisations);
    return true;
}

QString ActivityWalk::organisationNames() const
{
    QStringList names;
    for (const RecordId id : m_organisations.empty() ? m_ofLeftOut : m_organisations)
        names += m_source.titleOf(id);
    return names.join(", "_L1);
}

core::Result<> ActivityWalk::forEach(const Visit &visit)
{
    Batches batches(*this);
    while (true) {
        const auto records = batches.next();
        if (!records)
            return core::fail(records.error());
        if (records->empty())
            return {};
        for (const Record &record : *records) {
            if (auto done = visit(record); !done)
                return done;
        }
    }
}

RowFeed ActivityWalk::feed(const Add &add)
{
    return [add, batches = Batches(*this)]() mutable -> core::Result<std::vector<TableRow>> {
        std::vector<TableRow> rows;
        while (rows.empty()) {
            const auto records = batches.next();
            if (!records)
                return core::fail(records.error());
            if (records->empty())
                break;
            for (const Record &record : *records) {
                if (auto done = add(record, rows); !done)
                    return core::fail(done.error());
            }
        }
        return rows;
    };
}

} // namespace reports
