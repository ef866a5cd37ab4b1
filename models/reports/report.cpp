// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/report.h"

namespace reports {

ReportSink::~ReportSink() = default;

} // namespace reports
