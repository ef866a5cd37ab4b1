// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// What became of a register between two moments, answer by answer: which records are new, changed and removed. Written of
// the source of the later moment, at the end of ReportOptions::asAt; `before` is that of the earlier one, at the end of
// ReportOptions::since, and must live longer. With ReportOptions::record: of that record alone. Errors: those of the sources
// and of the sink, Cancelled.
[[nodiscard]] ReportKind changesReport(const records::RecordType &type, records::RecordSource &before);

} // namespace reports
