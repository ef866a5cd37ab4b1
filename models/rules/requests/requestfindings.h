// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"
#include "models/rules/recordrules.h"

#include <map>

namespace rules {

// A part as it stood when its answer was first kept, by the number of its row.
using AnsweredParts = std::map<int, records::RequestPart>;
// From the states of a request, oldest first.
[[nodiscard]] AnsweredParts answeredParts(const std::vector<records::Request> &versions);

// What does not fit the law, or was not done in time, though it may be kept so. In the order of the page.
[[nodiscard]] std::vector<Finding> requestFindings(const records::Request &request, const Facts &facts, const AnsweredParts &answered = {});

} // namespace rules
