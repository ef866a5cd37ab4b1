// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// One record of any type in full, section by section as its descriptor has them. ReportOptions::record says which.
// Errors: those of the source and of the sink, NotFound.
[[nodiscard]] core::Result<> writeRecordSheet(const records::RecordType &type, const QByteArray &name, records::RecordSource &source,
                                              const ReportOptions &options, ReportSink &sink);

} // namespace reports
