// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/chosenrecords.h"

#include "models/reports/organisationscope.h"

#include <algorithm>
#include <span>

namespace reports {

using core::RecordId;
using records::Record;

namespace {

constexpr std::size_t kAtOnce = 256; // records in memory at a time

} // namespace

ChosenRecords::ChosenRecords(const records::RecordType &type, records::RecordSource &source,
                             const ReportOptions &options)
    : m_type(type), m_source(source), m_options(options), m_steps(options.progress)
{
}

core::Result<std::vector<Record>> ChosenRecords::batch(std::size_t from)
{
    if (auto wanted = m_steps.next(); !wanted)
        return core::fail(wanted.error());
    const auto ids = std::span(m_ids).subspan(from, std::min(kAtOnce, m_ids.size() - from));
    return ids.empty() ? std::vector<Record>() : m_source.load(m_type, ids);
}

core::Result<> ChosenRecords::choose(int readings)
{
    auto ids = m_source.ids(m_type, {});
    if (!ids)
        return core::fail(ids.error());
    m_ids = std::move(*ids);
    m_steps.expect((readings + 1) * qint64(m_ids.size() / kAtOnce + 1));
    if (!m_options.organisation && !m_options.approved)
        return {};
    OrganisationScope scope;
    if (m_options.organisation) {
        if (auto done = scope.collect(m_source, *m_options.organisation); !done)
            return done;
    }
    std::vector<RecordId> kept;
    auto read = forEach([&](const Record &record) {
        if (m_options.organisation && !scope.holds(record))
            return;
        if (m_options.approved && !record.header.approval)
            m_notApproved += record.header.reference + u' ' + record.title();
        else
            kept.push_back(record.header.id);
    });
    m_ids = std::move(kept);
    return read;
}

core::Result<> ChosenRecords::forEach(const Visit &visit)
{
    for (std::size_t from = 0; from < m_ids.size(); from += kAtOnce) {
        const auto records = batch(from);
        if (!records)
            return core::fail(records.error());
        std::for_each(records->begin(), records->end(), visit);
    }
    return {};
}

RowFeed ChosenRecords::feed(const Add &add)
{
    return [this, add, from = std::size_t(0)]() mutable -> core::Result<std::vector<TableRow>> {
        std::vector<TableRow> rows;
        while (rows.empty() && from < m_ids.size()) {
            const auto records = batch(from);
            if (!records)
                return core::fail(records.error());
            from += kAtOnce;
            for (const Record &record : *records)
                add(record, rows);
        }
        return rows;
    };
}

} // namespace reports
