// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

namespace bench {

// How fast a register in an XLSX file is read and mapped, and the memory that reading takes.
[[nodiscard]] std::vector<Row> measureSheets(double scale);

// The most memory that the process takes while it reads that file, in MiB. For a process that does nothing else.
[[nodiscard]] double peakOfSheets(const QString &path);

} // namespace bench
