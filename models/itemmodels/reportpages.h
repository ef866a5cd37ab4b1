// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/reportsnapshot.h"
#include "models/reports/memoryfile.h"
#include "models/reports/pdfpages.h"

namespace itemmodels {

// The pages of a report as they print, in memory only, and what it takes to paint them again.
struct ReportPages {
    ReportRequest request;
    reports::ReportOptions options; // without progress
    storage::Present present; // the state of the history that the pages name
    reports::MemoryFile pdf;
    reports::pdf::Plan plan;
};
using ReportPagesPtr = std::shared_ptr<const ReportPages>;

} // namespace itemmodels
