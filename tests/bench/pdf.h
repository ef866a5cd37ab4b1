// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace bench {

// How fast a register becomes a PDF beside painting the same texts plainly, and the memory that it takes. Needs a
// QGuiApplication.
[[nodiscard]] std::vector<Row> measurePdf(double scale);

// The most memory that the process takes while it writes a register of that many activities, in MiB, with its libraries
// and fonts and the pages of the vault that it keeps. For a process that does nothing else.
[[nodiscard]] double peakOfPdf(int activities);

} // namespace bench
