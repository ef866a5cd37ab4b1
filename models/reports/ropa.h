// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/catalogue.h"

namespace reports {

enum class RopaKind {
    Controller, // Art. 30(1): activities in which we are controller, joint controller, or in a role not known yet
    Processor, // Art. 30(2): activities that we carry out on behalf of others
};

// Gives the record of processing activities to the sink, a section at a time: organisations, missing statutory items,
// overview, then each activity in full. Errors: those of the source and of the sink, Cancelled.
[[nodiscard]] core::Result<> writeRopa(records::RecordSource &source, const ReportOptions &options, ReportSink &sink);
[[nodiscard]] core::Result<> writeProcessorRopa(records::RecordSource &source, const ReportOptions &options, ReportSink &sink);

} // namespace reports
