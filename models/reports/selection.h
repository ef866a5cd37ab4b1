// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace reports {

// How to read answers that are no value, for the head of a report.
[[nodiscard]] QString answerLegend();

// What the reader must know of how the records were chosen, for the head of a report.
[[nodiscard]] QStringList notesOn(const ReportOptions &options, const records::RecordSource &source);

// The records that a report of approved states leaves out, because nobody has approved them.
[[nodiscard]] Section notApprovedSection(const QStringList &records);

} // namespace reports
