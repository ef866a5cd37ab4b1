// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/filter.h"

namespace records {

// A condition that no record can ever meet is a slip, and an empty list would hide it: a code that is not in the vocabulary,
// a state that the field has no room for. Errors: Invalid, at the field.
[[nodiscard]] core::Result<> requireMeetable(const RecordType &type, const Filter &filter);

} // namespace records
