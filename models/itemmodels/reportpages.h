// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/printedpages.h"
#include "models/itemmodels/reportsnapshot.h"
#include "models/reports/pdfpages.h"

namespace itemmodels {

// The pages of a report, and what it takes to paint them again.
struct ReportPages : PrintedPages {
    ReportRequest request;
    reports::ReportOptions options; // without progress
    storage::Present present; // the state of the history that the pages name
    reports::pdf::Plan plan;
};
using ReportPagesPtr = std::shared_ptr<const ReportPages>;

} // namespace itemmodels
