// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

[[nodiscard]] bool hasReview(const RecordType &type);

// The answers after somebody looked on that day and found nothing to change: the day, the outcome, and a next review as far
// ahead as the last one was, or in a year.
[[nodiscard]] Values reviewedUnchanged(const RecordType &type, Values values, const QDate &today);

} // namespace records
