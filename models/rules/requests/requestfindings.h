// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"
#include "models/rules/recordrules.h"

#include <map>

namespace rules {

// What earlier versions of a request tell.
struct RequestPast {
    std::map<int, records::RequestPart> answered = {}; // parts as they stood when their answer was first kept, by row
    QDate extensionTold = {}; // the first day ever named; invalid: none
};
[[nodiscard]] RequestPast pastOf(const std::vector<records::Request> &versions); // oldest first

// What does not fit the law, or was not done in time, though it may be kept so. In the order of the page.
[[nodiscard]] std::vector<Finding> requestFindings(const records::Request &request, const Facts &facts,
                                                   const RequestPast &past = {});

} // namespace rules
