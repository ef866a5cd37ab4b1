// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/completenessrule.h"

namespace rules {

// Whom the register must name, and how they can be reached: Art. 30(1)(a) and 30(2)(a).
[[nodiscard]] Places unnamedOrganisation(const Case &subject);
[[nodiscard]] Places unreachableOrganisation(const Case &subject);

[[nodiscard]] Condition isJoint(const Case &subject);
[[nodiscard]] Places unknownJointControllers(const Case &subject);

[[nodiscard]] Places unknownControllersServed(const Case &subject);

// Ours and, when we are processor, those of the controllers served.
[[nodiscard]] Condition needsRepresentative(const Case &subject);
[[nodiscard]] Places unknownRepresentatives(const Case &subject);

[[nodiscard]] Condition hasOfficer(const Case &subject);
[[nodiscard]] Places unknownOfficer(const Case &subject);

// The organisation in whose register the activity stands; null when it is not known.
[[nodiscard]] const records::Organisation *organisationOf(const Case &subject);

} // namespace rules
