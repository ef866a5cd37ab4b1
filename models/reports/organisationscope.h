// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"

#include <unordered_set>

namespace reports {

// What concerns one organisation, for reports of any register: records that name it, what these lead to, and, of types that
// cannot name an organisation, what leads to them. Read from the descriptors.
class OrganisationScope
{
public:
    [[nodiscard]] core::Result<> collect(records::RecordSource &source, core::RecordId organisation);
    [[nodiscard]] bool holds(const records::Record &record) const;

private:
    [[nodiscard]] core::Result<> addNaming(records::RecordSource &source, const records::RecordType &type, core::RecordId organisation);

    std::unordered_set<core::RecordId> m_naming; // and the organisation itself
    std::unordered_set<core::RecordId> m_ledTo;
};

} // namespace reports
