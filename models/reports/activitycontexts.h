// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/rules/completeness.h"

#include <functional>
#include <map>

namespace reports {

// Gathers, for one activity after the other, the records that the rules on completeness look at.
class ActivityContexts
{
public:
    explicit ActivityContexts(records::RecordSource &source) : m_source(source) { }

    [[nodiscard]] core::Result<> prepare(); // once, before the first context
    // Instead of that, for one activity alone. `linksTo` gives the records of a type whose field leads to a record.
    using LinksTo = std::function<core::Result<std::vector<core::RecordId>>(core::RecordId target, const records::RecordType &type,
                                                                            const QByteArray &field)>;
    [[nodiscard]] core::Result<> prepareFor(core::RecordId id, const records::Activity &activity, const LinksTo &linksTo);
    [[nodiscard]] core::Result<rules::ActivityContext> contextOf(core::RecordId id, const records::Activity &activity);
    void noteFailure(const core::Error &error) { m_source.noteFailure(error); }
    // The transfers that name the activity.
    [[nodiscard]] std::vector<core::RecordId> transfersOf(core::RecordId activity) const;

private:
    records::RecordSource &m_source;
    std::multimap<core::RecordId, core::RecordId> m_transfers; // by activity
    std::multimap<core::RecordId, core::RecordId> m_contacts; // by party
};

} // namespace reports
