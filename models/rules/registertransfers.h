// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/completenessrule.h"

namespace rules {

// Do data leave for a third country, as far as transfers, recipients and vendors tell? Art. 30(1)(e), 30(2)(c).
[[nodiscard]] Condition leavesForThirdCountry(const Case &subject);
// Transfers that name no destination, and recipients abroad that no transfer covers.
[[nodiscard]] Places unnamedDestinations(const Case &subject);

// Does a transfer rest on Art. 49(1), second subparagraph, for which the register must document the safeguards?
[[nodiscard]] Condition restsOnCompellingInterests(const Case &subject);
[[nodiscard]] Places undocumentedSafeguards(const Case &subject);

// Good practice for every other mechanism.
[[nodiscard]] Condition hasTransfers(const Case &subject);
[[nodiscard]] Places transfersWithoutMechanism(const Case &subject);
[[nodiscard]] Condition usesArticle46(const Case &subject);
[[nodiscard]] Places transfersWithoutAssessment(const Case &subject);

} // namespace rules
