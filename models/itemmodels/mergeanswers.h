// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"

#include <map>

namespace itemmodels {

void collectTargets(const records::Values &values, std::vector<core::RecordId> &targets); // of all links, those in rows too

// The answers of a record that takes over those of its duplicates, and where links to them lead afterwards.
class MergedAnswers
{
public:
    // `all` are the ids of the record and of its duplicates.
    MergedAnswers(const records::Record &kept, std::vector<core::RecordId> all);

    void take(const records::Record &duplicate);
    [[nodiscard]] const records::Values &values() const { return m_values; }

    // Makes the links of another record that lead to duplicates lead to the one that is kept. Returns the place of each
    // ("vendors.2.vendor") and where it led.
    std::vector<std::pair<QByteArray, core::RecordId>> redirect(records::Record &source) const;

private:
    using RowKey = std::pair<core::RecordId, int>; // a row of a duplicate
    struct Redirected;

    [[nodiscard]] bool isMerged(core::RecordId id) const;
    [[nodiscard]] records::Value withoutMerged(const records::Value &value) const;
    void takeRows(const records::Record &duplicate, std::size_t field);
    void pointRowsOf(const records::Record &duplicate);
    void redirectRows(const records::Fields &fields, records::Values &values) const;
    void redirectAll(std::vector<core::RecordId> &ids, const QByteArray &place, Redirected &out) const;
    void redirect(const records::Fields &fields, records::Values &values, const QByteArray &path, Redirected &out) const;

    const records::RecordType &m_type;
    core::RecordId m_kept;
    std::vector<core::RecordId> m_all;
    records::Values m_values;
    int m_nextRow;
    std::map<RowKey, int> m_rows; // the row of the kept record that it became
};

} // namespace itemmodels
