// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordhistory.h"

#include <algorithm>
#include <limits>

namespace storage {

namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

// So many of the newest and, before them, the one that they are compared with; a record may have a thousand others.
core::Result<std::vector<Version>> newestOf(Versions &versions, core::RecordId record, std::size_t newest)
{
    if (newest >= std::size_t(std::numeric_limits<int>::max()) - 1)
        return versions.of(record);
    auto some = versions.of(record, int(newest) + 1);
    if (!some || some->size() <= newest || !some->front().erased)
        return some;
    return versions.of(record); // the one before was erased: an older one is needed
}

} // namespace

core::Result<std::vector<HistoryStep>> historyOf(Connection &connection, const records::RecordType &type, core::RecordId record, std::size_t newest,
                                                 const QDateTime &until)
{
    Versions versions(connection);
    auto all = newestOf(versions, record, until.isValid() ? kAll : newest);
    if (!all)
        return core::fail(all.error());
    if (until.isValid())
        std::erase_if(*all, [&until](const Version &version) { return version.at > until; });
    const auto first = all->end() - std::ptrdiff_t(std::min(newest, all->size()));
    const auto isKept = [](const Version &version) { return !version.erased; };
    const auto base = std::find_if(std::make_reverse_iterator(first), all->rend(), isKept); // what the first of them changed
    std::vector<HistoryStep> steps;
    records::Values before(type.fields.size());
    for (auto version = base == all->rend() ? first : base.base() - 1; version != all->end(); ++version) {
        HistoryStep step {*version, {}};
        if (!version->erased) {
            auto content = versions.content(type, version->id);
            if (!content)
                return core::fail(content.error());
            step.changes = records::differences(type, before, *content);
            before = std::move(*content);
        }
        if (version >= first)
            steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace storage
