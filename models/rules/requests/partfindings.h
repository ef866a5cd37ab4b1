// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/requests/requestfindings.h"

namespace rules {

// What requestFindings() says of the parts.
void findInParts(const records::Request &request, const Facts &facts, const RequestPast &past,
                 std::vector<Finding> &found);

} // namespace rules
