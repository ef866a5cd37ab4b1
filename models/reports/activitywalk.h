// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/catalogue.h"
#include "models/reports/ropa.h"

namespace reports {

// Chooses the activities that a report covers, and goes through them as often as the report wants, a few in memory at a
// time. Source and options must live longer.
class ActivityWalk
{
public:
    // `times`: how often the report will go through all of them, for the progress.
    ActivityWalk(records::RecordSource &source, const ReportOptions &options, int times)
        : m_source(source), m_options(options), m_steps(options.progress), m_times(times)
    {
    }

    [[nodiscard]] core::Result<> choose(std::optional<RopaKind> kind); // none: both kinds

    [[nodiscard]] bool isEmpty() const { return m_activities.empty(); }
    [[nodiscard]] std::size_t size() const { return m_activities.size(); }
    // In whose register they stand, in the order in which they come; where there is no activity of the kind, in whose
    // register those of the other kind do.
    [[nodiscard]] const std::vector<core::RecordId> &organisations() const { return m_organisations; }
    // References of activities of the other kind, in their order.
    [[nodiscard]] const QStringList &elsewhere() const { return m_elsewhere; }
    // Those of the kind that nobody has approved, where only approved ones are wanted, behind the organisations that stay out
    // with them; reference and name.
    [[nodiscard]] const QStringList &notApproved() const { return m_notApproved; }
    [[nodiscard]] QString organisationNames() const; // of those left out where all are

    using Visit = std::function<core::Result<>(const records::Record &)>;
    [[nodiscard]] core::Result<> forEach(const Visit &visit);
    // A feed of the rows that each activity adds. The walk must live longer.
    using Add = std::function<core::Result<>(const records::Record &, std::vector<TableRow> &)>;
    [[nodiscard]] RowFeed feed(const Add &add);

private:
    class Batches;
    [[nodiscard]] bool take(const records::Record &record);
    [[nodiscard]] core::Result<> listOrganisationsLeftOut();

    records::RecordSource &m_source;
    const ReportOptions &m_options;
    Steps m_steps;
    int m_times;
    std::vector<core::RecordId> m_activities;
    std::vector<core::RecordId> m_organisations;
    std::vector<core::RecordId> m_ofLeftOut; // organisations of activities that nobody has approved
    QStringList m_elsewhere;
    QStringList m_notApproved;
};

} // namespace reports
