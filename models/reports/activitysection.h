// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/activitycontexts.h"
#include "models/reports/report.h"
#include "models/reports/ropa.h"

namespace reports {

// One activity in full: what Art. 30 asks for and what is kept beside it, with the retention rules, vendors' services
// and transfers that it leads to.
[[nodiscard]] core::Result<Section> activitySection(const records::Record &activity, const ActivityContexts &contexts,
                                                    records::RecordSource &source, RopaKind kind);

// The controller or processor with its representatives and its DPO, Art. 30(1)(a) and 30(2)(a).
[[nodiscard]] core::Result<Section> organisationSection(const records::Record &organisation, records::RecordSource &source);

} // namespace reports
