// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// What Art. 30(1) and 30(2) ask for and nobody has answered, of all activities. Errors: those of the source and of the
// sink, Cancelled.
[[nodiscard]] core::Result<> writeGaps(records::RecordSource &source, const ReportOptions &options, ReportSink &sink);

} // namespace reports
