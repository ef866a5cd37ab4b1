// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/activitycontexts.h"
#include "models/reports/activitywalk.h"

#include <set>
#include <tuple>

namespace reports {

// What the law asks for and nobody has answered, activity by activity, each with the point of Art. 30. What an organisation
// lacks is said once, before the first activity that it concerns.
// What it is given must live longer.
class MissingItems
{
public:
    MissingItems(ActivityWalk &walk, ActivityContexts &contexts, records::RecordSource &source)
        : m_walk(walk), m_contexts(contexts), m_source(source)
    {
    }

    static constexpr const char *kTable = "items"; // the key of the table of them

    // The section lives from this object; it goes through the activities while it is written, once.
    [[nodiscard]] Section section();

private:
    struct Answered {
        core::RecordId activity = core::kNoRecord;
        rules::Count statutory;
        QStringList undecided; // what it is about that may be asked
    };

    [[nodiscard]] Table items();
    [[nodiscard]] Table counts() const;
    [[nodiscard]] core::Result<> add(const records::Record &record, std::vector<TableRow> &rows);
    [[nodiscard]] QString placeOf(const rules::MissingItem &item, const records::Record &activity) const;
    [[nodiscard]] bool isOfParty(const rules::MissingItem &item) const;
    void addOfParty(const rules::MissingItem &item, std::vector<TableRow> &rows);
    [[nodiscard]] TableRow countsRow(const Answered &answered) const;

    ActivityWalk &m_walk;
    ActivityContexts &m_contexts;
    records::RecordSource &m_source;
    std::set<std::tuple<core::RecordId, QByteArray, QString>> m_said; // organisation, field and what to do there
    std::vector<Answered> m_answered; // of each activity, known when what is missing has been written
};

} // namespace reports
