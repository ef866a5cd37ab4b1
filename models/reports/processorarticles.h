// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"

namespace reports {

// Fields cite what Art. 30(1) asks of controllers. Gives what Art. 30(2) asks of processors instead; a point that it does
// not ask for goes, other articles stay. "Arts. 30(1)(e), 44-49" becomes "Arts. 30(2)(c), 44-49", "Art. 30(1)(f)" empty.
[[nodiscard]] QByteArray articleForProcessors(const QByteArray &article);

// The same in all of a section.
void citeForProcessors(Section &section);

} // namespace reports
