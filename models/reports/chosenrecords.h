// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// The records of one type that a report covers, by its options, read some at a time.
class ChosenRecords
{
public:
    ChosenRecords(const records::RecordType &type, records::RecordSource &source, const ReportOptions &options);

    // Which they are, before anything else; they will be read so many times. Errors: those of the source, Cancelled.
    [[nodiscard]] core::Result<> choose(int readings);
    [[nodiscard]] const QStringList &notApproved() const { return m_notApproved; }

    using Visit = std::function<void(const records::Record &)>;
    [[nodiscard]] core::Result<> forEach(const Visit &visit);
    using Add = std::function<void(const records::Record &, std::vector<TableRow> &)>;
    [[nodiscard]] RowFeed feed(const Add &add); // this must live longer

private:
    [[nodiscard]] core::Result<std::vector<records::Record>> batch(std::size_t from);

    const records::RecordType &m_type;
    records::RecordSource &m_source;
    const ReportOptions &m_options;
    Steps m_steps;
    std::vector<core::RecordId> m_ids;
    QStringList m_notApproved;
};

} // namespace reports
