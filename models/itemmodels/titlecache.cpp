// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/titlecache.h"

#include "models/itemmodels/vaultsession.h"

#include <array>

namespace itemmodels {

void TitleCache::fetch(const std::vector<core::RecordId> &ids)
{
    std::vector<core::RecordId> unknown;
    for (const core::RecordId id : ids) {
        if (!m_known.contains(core::toInt(id)))
            unknown.push_back(id);
    }
    if (unknown.empty())
        return;
    const auto found = m_session.summaries(unknown);
    if (!found)
        return; // shown without their names; whoever reads the records themselves tells of the error
    for (const storage::RecordSummary &summary : *found)
        m_known.insert(core::toInt(summary.id), summary);
}

const storage::RecordSummary *TitleCache::find(core::RecordId id)
{
    fetch({id});
    const auto hit = m_known.constFind(core::toInt(id));
    return hit == m_known.constEnd() ? nullptr : &*hit;
}

QString TitleCache::titleOf(core::RecordId id)
{
    const storage::RecordSummary *summary = find(id);
    if (!summary)
        return {};
    return summary->title.isEmpty() ? summary->reference : summary->title;
}

} // namespace itemmodels
