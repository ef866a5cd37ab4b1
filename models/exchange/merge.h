// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/records/record.h"

namespace exchange {

// The answers that the record is to have: those of the file where it says something; otherwise those that are stored, or
// unknown when the record is new. Owned rows are matched by their number, those without one by what the file says of them.
// Normalised; takes the draft's values.
[[nodiscard]] records::Values merged(Draft &draft, const records::Record *stored);

} // namespace exchange
