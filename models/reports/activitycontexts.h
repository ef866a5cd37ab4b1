// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/rules/completeness.h"

#include <map>

namespace reports {

// Gathers, for one activity after the other, the records that the rules on completeness look at.
class ActivityContexts
{
public:
    explicit ActivityContexts(records::RecordSource &source) : m_source(source) { }

    [[nodiscard]] core::Result<> prepare(); // once, before the first context
    [[nodiscard]] core::Result<rules::ActivityContext> contextOf(core::RecordId id, const records::Activity &activity);
    // The transfers that name the activity.
    [[nodiscard]] std::vector<core::RecordId> transfersOf(core::RecordId activity) const;

private:
    records::RecordSource &m_source;
    std::multimap<core::RecordId, core::RecordId> m_transfers; // by activity
    std::multimap<core::RecordId, core::RecordId> m_contacts; // by party
};

} // namespace reports
