// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/report.h"

namespace reports {

// How long a retention rule keeps data, whichever of its fields says so: a period, criteria, or that there is no end. Not
// known only when none of them is answered.
[[nodiscard]] Cell periodCell(const records::Record &rule, const records::RecordSource &source);

// What is done at the end; a rule that has none is not asked.
[[nodiscard]] Cell endActionCell(const records::Record &rule, const records::RecordSource &source);

} // namespace reports
