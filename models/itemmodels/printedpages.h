// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/memoryfile.h"

#include <memory>

namespace itemmodels {

// Pages as they print, in memory only.
struct PrintedPages {
    reports::MemoryFile pdf;
    int count = 0;
};
using PrintedPagesPtr = std::shared_ptr<const PrintedPages>;

} // namespace itemmodels
