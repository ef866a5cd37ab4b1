// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/pastindex.h"

#include "models/records/registry.h"
#include "models/storage/linkrows.h"
#include "models/storage/versions.h"

#include <algorithm>

namespace itemmodels {

namespace {

constexpr std::size_t kSlice = 50; // records

// What the slices of one reading share.
struct Progress {
    using Standing = std::vector<storage::Versions::Standing>;

    QDateTime at;
    std::size_t type = 0; // position in the registry
    std::optional<Standing> standing = {}; // of that type; none: not read yet
    std::size_t next = 0;
    std::vector<std::pair<core::RecordId, QByteArray>> texts = {};
    std::shared_ptr<PastIndex> index = std::make_shared<PastIndex>();
    core::Result<> result = {};

    [[nodiscard]] core::Result<bool> step(storage::Connection &connection); // true: done
    void take(const records::Record &record);
    void finish();
};

void Progress::take(const records::Record &record)
{
    const core::RecordId id = record.header.id;
    texts.emplace_back(id, storage::SearchIndex::textOf(record));
    for (const auto &link : storage::linkRowsOf(record).records) {
        if (link.target == id)
            continue;
        std::vector<PastIndex::Link> &links = index->linksTo[link.target];
        PastIndex::Link one {id, &record.type(), link.place.field.toLatin1()};
        const auto others = std::find_if(links.rbegin(), links.rend(), [id](const PastIndex::Link &each) { return each.source != id; });
        if (std::find(links.rbegin(), others, one) == others) // those of this record come last
            links.push_back(std::move(one));
    }
}

// The search takes texts in the order of their ids.
void Progress::finish()
{
    std::sort(texts.begin(), texts.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[id, text] : texts)
        index->search.append(id, text);
    texts.clear();
}

core::Result<bool> Progress::step(storage::Connection &connection)
{
    const auto &types = records::recordTypes();
    if (type == types.size()) {
        finish();
        return true;
    }
    storage::Versions versions(connection);
    if (!standing) {
        auto read = versions.standing(*types[type], at);
        if (!read)
            return core::fail(read.error());
        standing = std::move(*read);
        index->counts[types[type]] = qint64(standing->size());
    }
    const auto end = std::min(next + kSlice, standing->size());
    const auto records = versions.load(*types[type], Standing(standing->begin() + std::ptrdiff_t(next), standing->begin() + std::ptrdiff_t(end)));
    if (!records)
        return core::fail(records.error());
    for (const records::Record &record : *records)
        take(record);
    next = end;
    if (next == standing->size()) {
        ++type;
        standing.reset();
        next = 0;
    }
    return false;
}

bool runSlice(Progress &progress, const core::Result<storage::Connection *> &connection)
{
    const auto done = connection ? progress.step(**connection) : core::Result<bool>(core::fail(connection.error()));
    if (done)
        return *done;
    if (done.error().code == core::ErrorCode::Cancelled)
        return false; // a writer came in between
    progress.result = core::fail(done.error());
    return true;
}

std::ptrdiff_t positionOf(const records::RecordType *type)
{
    const auto &types = records::recordTypes();
    return std::find(types.begin(), types.end(), type) - types.begin();
}

} // namespace

std::vector<storage::LinkCount> PastIndex::countLinksTo(core::RecordId target) const
{
    std::map<std::ptrdiff_t, std::vector<core::RecordId>> sources;
    if (const auto hit = linksTo.find(target); hit != linksTo.end()) {
        for (const Link &link : hit->second)
            sources[positionOf(link.type)].push_back(link.source);
    }
    std::vector<storage::LinkCount> found;
    for (auto &[position, ids] : sources) {
        std::sort(ids.begin(), ids.end());
        const auto distinct = std::unique(ids.begin(), ids.end()) - ids.begin();
        found.push_back({records::recordTypes()[std::size_t(position)], qint64(distinct)});
    }
    return found;
}

std::vector<core::RecordId> PastIndex::sourcesOf(core::RecordId target, const records::RecordType &type, const QByteArray &field) const
{
    std::vector<core::RecordId> ids;
    if (const auto hit = linksTo.find(target); hit != linksTo.end()) {
        for (const Link &link : hit->second) {
            if (link.type == &type && link.field == field)
                ids.push_back(link.source);
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

int readPastIndex(ListReader &reader, const QDateTime &at, std::function<void(core::Result<PastIndexPtr>)> done)
{
    const auto progress = std::make_shared<Progress>();
    progress->at = at;
    const auto slice = [progress](const core::Result<storage::Connection *> &connection) { return runSlice(*progress, connection); };
    return reader.start(slice, [progress, done = std::move(done)] {
        done(progress->result ? core::Result<PastIndexPtr>(progress->index) : core::fail(progress->result.error()));
    });
}

} // namespace itemmodels
