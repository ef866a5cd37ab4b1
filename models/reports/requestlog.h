// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// The log of requests, one line a part, with the yearly figures of each law, those that California asks for and the time
// that answers took (11 CCR 7101, 7102). People are named only when the options say so.
[[nodiscard]] core::Result<> writeRequestLog(records::RecordSource &source, const ReportOptions &options, ReportSink &sink);

} // namespace reports
