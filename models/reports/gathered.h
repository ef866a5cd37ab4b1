// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/report.h"

namespace reports {

// One field of all rows of a list, in one cell: each item once. A row that does not answer it adds "not known yet", if
// its other answers do not rule it out.
[[nodiscard]] Cell gathered(const records::Record &record, const QByteArray &list, const QByteArray &field,
                            const records::RecordSource &source);

// The same, but each item behind the name of its row, where there are several rows. Rows that answer "none" are left out.
[[nodiscard]] Cell gatheredByRow(const records::Record &record, const QByteArray &list, const QByteArray &field,
                                 const records::RecordSource &source);

// Puts cells into one: items in order, each once; unknown ones as words. None of them at all: the state that is left.
[[nodiscard]] Cell joined(const std::vector<Cell> &cells, records::AnswerState ifEmpty);

} // namespace reports
