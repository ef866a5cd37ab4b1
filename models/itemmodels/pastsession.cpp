// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/answertext.h"
#include "models/itemmodels/vaultsession.h"
#include "models/storage/versions.h"

#include <algorithm>
#include <array>

// The session while it shows an earlier day.
namespace itemmodels {

void VaultSession::showDay(const QDate &day)
{
    const QDate shown = day.isValid() && day < clockDay() ? day : QDate();
    if (shown == this->day())
        return;
    if (m_past)
        reader().cancel(m_past->reading);
    m_past.reset();
    if (shown.isValid()) {
        const QDateTime at = storage::endOfDay(shown, zone());
        m_past = std::make_unique<Past>(Past {shown, at, std::make_unique<storage::AsAtSource>(m_vault->connection(), at)});
        m_past->reading = readPastIndex(reader(), at, [this](core::Result<PastIndexPtr> index) { takePastIndex(std::move(index)); });
    }
    Q_EMIT dayChanged();
}

void VaultSession::takePastIndex(core::Result<PastIndexPtr> index)
{
    if (index)
        m_past->index = std::move(*index);
    else
        m_past->error = index.error();
    Q_EMIT searchCompleted();
}

QDate VaultSession::today() const
{
    return m_past ? m_past->day : clockDay();
}

records::RecordSource &VaultSession::source()
{
    if (m_past)
        return *m_past->source;
    return m_source;
}

core::Result<> VaultSession::mayChange() const
{
    if (!m_past)
        return {};
    return core::fail(core::ErrorCode::Invalid, tr("This is the vault as it stood at the end of %1. Go back to today to change it.").arg(dayText(m_past->day)));
}

core::Result<records::Record> VaultSession::loadPast(const records::RecordType &type, core::RecordId id)
{
    auto found = m_past->source->load(type, std::array {id});
    if (!found)
        return core::fail(found.error());
    if (!found->empty())
        return std::move(found->front());
    const auto summary = m_past->source->summaries(std::array {id});
    if (!summary)
        return core::fail(summary.error());
    const QString day = dayText(m_past->day);
    if (summary->empty())
        return core::fail(core::ErrorCode::NotFound, tr("This record did not exist yet at the end of %1.").arg(day));
    if (summary->front().removed)
        return core::fail(core::ErrorCode::NotFound, tr("This record had been removed by the end of %1.").arg(day));
    return core::fail(core::ErrorCode::NotFound, tr("What this record said at the end of %1 has been erased.").arg(day));
}

core::Error VaultSession::notReadYet() const
{
    return m_past->error.value_or(core::Error {core::ErrorCode::Cancelled, tr("The links of that day are still being read."), {}});
}

core::Result<std::vector<storage::LinkFrom>> VaultSession::pastLinksTo(core::RecordId target)
{
    if (!m_past->index)
        return core::fail(notReadYet());
    std::vector<storage::LinkFrom> links;
    const auto hit = m_past->index->linksTo.find(target);
    if (hit == m_past->index->linksTo.end())
        return links;
    for (const PastIndex::Link &link : hit->second) {
        const auto source = m_past->source->summaries(std::array {link.source});
        if (!source)
            return core::fail(source.error());
        if (!source->empty())
            links.push_back({source->front(), link.field});
    }
    return links;
}

int VaultSession::countLinksTo(core::RecordId target, std::function<void(ListReader::LinkCounts)> done)
{
    if (!m_past)
        return reader().countLinksTo(target, std::move(done));
    auto counts = m_past->index ? ListReader::LinkCounts(m_past->index->countLinksTo(target)) : ListReader::LinkCounts(core::fail(notReadYet()));
    return reader().read<std::vector<storage::LinkCount>>([counts](storage::Connection &) { return counts; }, std::move(done));
}

core::Result<qint64> VaultSession::countedPast(const records::RecordType &type) const
{
    const auto &known = m_past->index ? m_past->index->counts : m_past->counts;
    if (const auto hit = known.find(&type); hit != known.end())
        return hit->second;
    auto counted = storage::Versions(m_vault->connection()).countStanding(type, m_past->at);
    if (counted)
        m_past->counts[&type] = *counted;
    return counted;
}

int VaultSession::readChanges(const records::RecordType &type, const Days &days, std::function<void(core::Result<RecordChanges>)> done)
{
    const auto readAll = [&type, from = storage::endOfDay(days.from, zone()), to = storage::endOfDay(days.to, zone())](storage::Connection &connection) {
        return changesBetween(connection, type, from, to);
    };
    return reader().read<RecordChanges>(readAll, std::move(done));
}

core::Result<RecordChange> VaultSession::compare(const records::RecordType &type, core::RecordId id, const Days &days)
{
    return compareRecord(m_vault->connection(), type, id, storage::endOfDay(days.from, zone()), storage::endOfDay(days.to, zone()));
}

std::unique_ptr<records::RecordSource> VaultSession::sourceAt(const QDate &day)
{
    return storage::sourceAt(m_vault->connection(), storage::endOfDay(day, zone()));
}

// What stands now changes; what stood then does not.
void VaultSession::noteCount(const records::RecordType &type, qint64 count)
{
    if (m_past)
        m_past->counts[&type] = count;
}

const storage::SearchIndex &VaultSession::searched() const
{
    static const storage::SearchIndex none;
    if (!m_past)
        return m_search;
    return m_past->index ? m_past->index->search : none;
}

} // namespace itemmodels
