// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordmerge.h"

#include "models/itemmodels/mergeanswers.h"
#include "models/storage/livesource.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace itemmodels {

using core::RecordId;
using records::Record;
using records::RecordType;
using Ids = std::vector<RecordId>;

namespace {

// Who links to the duplicates, by id; not the records that are merged.
core::Result<std::map<RecordId, storage::RecordSummary>> linkingTo(storage::Connection &connection, const Ids &ids, RecordId kept)
{
    std::map<RecordId, storage::RecordSummary> sources;
    for (const RecordId id : ids) {
        if (id == kept)
            continue;
        const auto links = storage::linksFromOthers(connection, id);
        if (!links)
            return core::fail(links.error());
        for (const storage::LinkFrom &link : *links) {
            if (std::find(ids.begin(), ids.end(), link.source.id) == ids.end())
                sources.emplace(link.source.id, link.source);
        }
    }
    return sources;
}

bool linksToAnyOf(const Record &record, const Ids &ids)
{
    Ids targets;
    collectTargets(record.values, targets);
    return std::any_of(ids.begin(), ids.end(), [&targets](RecordId id) { return std::find(targets.begin(), targets.end(), id) != targets.end(); });
}

// Duplicates that others of them link to come later. Where they link in a ring the order does not help, and removing is
// refused.
Ids removalOrder(const std::vector<Record> &records, RecordId kept)
{
    std::vector<const Record *> left;
    for (const Record &record : records) {
        if (record.header.id != kept)
            left.push_back(&record);
    }
    Ids order;
    while (!left.empty()) {
        const auto isFree = [&left](const Record *record) {
            return std::none_of(left.begin(), left.end(), [record](const Record *other) {
                return other != record && linksToAnyOf(*other, {record->header.id});
            });
        };
        auto next = std::find_if(left.begin(), left.end(), isFree);
        if (next == left.end())
            next = left.begin();
        order.push_back((*next)->header.id);
        left.erase(next);
    }
    return order;
}

core::Result<std::vector<Record>> loadAll(storage::LiveSource &source, const RecordType &type, const Ids &ids, RecordId kept)
{
    auto records = source.load(type, ids);
    if (!records)
        return records;
    const bool isThere = std::any_of(records->begin(), records->end(), [kept](const Record &r) { return r.header.id == kept; });
    if (!isThere || records->size() != ids.size())
        return core::fail(core::ErrorCode::NotFound, QCoreApplication::translate("itemmodels::RecordMerge", "There is no such record."));
    return records;
}

} // namespace

core::Result<MergePlan> planMerge(storage::Connection &connection, const RecordType &type, const Ids &ids, RecordId kept)
{
    storage::LiveSource live(connection);
    auto records = loadAll(live, type, ids, kept);
    if (!records)
        return core::fail(records.error());
    const auto sources = linkingTo(connection, ids, kept);
    if (!sources)
        return core::fail(sources.error());
    const auto keptRecord = std::find_if(records->begin(), records->end(), [kept](const Record &r) { return r.header.id == kept; });
    MergePlan plan {*keptRecord, {keptRecord->values}, {}, removalOrder(*records, kept), {}, {}};
    MergedAnswers merged(plan.kept, ids);
    for (const RecordId id : ids) {
        const auto hit = std::find_if(records->begin(), records->end(), [id](const Record &r) { return r.header.id == id; });
        if (id != kept)
            merged.take(*hit);
    }
    plan.kept.values = merged.values();
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const records::Value &before = plan.before.front()[i];
        if (before != plan.kept.values[i])
            plan.answers.push_back({type.fields[i].name, before, plan.kept.values[i]});
    }
    for (const auto &[id, summary] : *sources) {
        auto loaded = live.load(*summary.type, std::array {id});
        if (!loaded)
            return core::fail(loaded.error());
        for (Record &source : *loaded) {
            plan.before.push_back(source.values);
            for (auto &[field, from] : merged.redirect(source))
                plan.links.push_back({summary, std::move(field), from});
            plan.sources.push_back(std::move(source));
        }
    }
    return plan;
}

int MergeSteps::count() const
{
    return 1 + int(m_plan.sources.size()) + int(m_plan.removed.size());
}

core::Result<> MergeSteps::run(int step, ChangeBatch &batch)
{
    const std::size_t saves = 1 + m_plan.sources.size();
    if (std::size_t(step) >= saves)
        return batch.remove(m_plan.kept.type(), m_plan.removed[std::size_t(step) - saves]);
    auto saved = batch.save(step == 0 ? m_plan.kept : m_plan.sources[std::size_t(step) - 1]);
    if (!saved)
        return core::fail(saved.error());
    m_saved.push_back(std::move(*saved));
    return {};
}

core::Result<> MergeSteps::undo(int step, ChangeBatch &batch)
{
    const std::size_t back = m_plan.removed.size(); // those that others link to have to be there first
    if (std::size_t(step) < back)
        return batch.restore(m_plan.kept.type(), m_plan.removed[back - 1 - std::size_t(step)]);
    const std::size_t index = std::size_t(step) - back;
    Record record = m_saved[index];
    record.values = m_plan.before[index];
    const auto saved = batch.save(record);
    return saved ? core::Result<>() : core::fail(saved.error());
}

} // namespace itemmodels
