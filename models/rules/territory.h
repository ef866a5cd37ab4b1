// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/value.h"

namespace rules {

// Where personal data move freely: the EEA states, and what belongs to one of them and is under EU law.
[[nodiscard]] bool isInEea(const records::Country &country);

[[nodiscard]] bool isInUnitedKingdom(const records::Country &country);

// A third country in the sense of Art. 30(1)(e) for an organisation under these laws (vocabulary "law"): outside the
// EEA where the GDPR applies or nothing is said, outside the United Kingdom where only the UK GDPR does.
[[nodiscard]] bool isThirdCountry(const records::Country &country, const records::Answers<records::Choice> &laws);

} // namespace rules
