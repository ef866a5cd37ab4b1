// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"

namespace reports {

// The words for answers that are no value, the same in every format; translated.
[[nodiscard]] QString unknownText();
[[nodiscard]] QString noneText();
[[nodiscard]] QString soFarText();
[[nodiscard]] QString notApplicableText();

// What a cell says, as one text: its items with the separator between them, or the words for what it is instead.
[[nodiscard]] QString textOf(const Cell &cell, QLatin1StringView separator);

// Whether the rows have numbers in that column, and "none" at most beside them: they stand below each other.
[[nodiscard]] bool isNumber(const std::vector<TableRow> &rows, std::size_t column);

// What a table without rows says.
[[nodiscard]] QString textOfEmpty(const Table &table);

// What is known of the list that a table shows, in a word or two.
[[nodiscard]] QString textOfState(records::AnswerState state);

} // namespace reports
