// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "tests/bench/measure.h"

namespace bench {

// How fast the writers of reports are, beside what they are made of.
[[nodiscard]] std::vector<Row> measureWriters();

// The record of processing of all activities of the source, in each format.
[[nodiscard]] std::vector<Row> measureRopa(records::RecordSource &source);
// The log of all requests of the source with its figures.
[[nodiscard]] std::vector<Row> measureRequestLog(records::RecordSource &source);

} // namespace bench
