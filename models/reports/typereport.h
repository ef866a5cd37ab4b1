// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// The register of any record type, from its descriptor. On pages: the columns of its list. In sheets and data: every field,
// and a table for each list of owned rows, so that nothing that is kept is locked in. With ReportOptions::record: that one
// record in full instead, on pages too. Errors: those of the source and of the sink, Cancelled.
[[nodiscard]] core::Result<> writeTypeReport(const records::RecordType &type, const QByteArray &name, records::RecordSource &source,
                                             const ReportOptions &options, ReportSink &sink);

} // namespace reports
