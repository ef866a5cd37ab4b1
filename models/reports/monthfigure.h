// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"
#include "models/rules/requests/requestfigures.h"

namespace reports {

// The time to answer month by month, those without an answer too: the last 24 of them. `byMonth`: by the first of the month.
[[nodiscard]] Figure monthFigure(const std::map<QDate, rules::AnswerTimes> &byMonth);

} // namespace reports
