// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdftext.h"
#include "models/reports/report.h"

namespace reports::pdf {

// Items on a line: they begin with capitals and may have commas of their own.
inline constexpr QLatin1StringView kBetween("; ");

// An answer as text: what is not known, none or so far is said in words.
[[nodiscard]] std::vector<Paragraph> paragraphsOf(const Cell &cell, const TextStyle &style = styles().body);

// Whether the items of a list are set in one paragraph, with semicolons between them.
[[nodiscard]] bool fitsInline(const QStringList &items);

} // namespace reports::pdf
