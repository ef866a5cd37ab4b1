// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

#include <optional>

namespace rules {

// A state that the request may take from the one it is in.
struct NextState {
    QString state; // vocabulary request_state
    core::Problems obstacles; // what must be answered first, at its field; empty: the way is open
};

// received -> (id-requested) -> (clarification-requested) -> in-progress -> (extended) -> answered, partly-refused, refused,
// withdrawn or not-identifiable. In the order of the vocabulary.
[[nodiscard]] std::vector<NextState> nextStates(const records::Request &request);

// The end that follows from what became of the parts; empty while one is not answered.
[[nodiscard]] QString endOf(const records::Request &request);

// An opt-out, a limit or an objection under the CCPA: nobody's identity is checked for it.
[[nodiscard]] bool isOptOut(const records::RequestPart &part);

// What a refusal in whole or part still lacks: ground, reasoning, remedies told. Empty for other outcomes. `index`: of the part.
[[nodiscard]] core::Problems refusalProblems(const records::RequestPart &part, std::size_t index);

// Somebody asks for another person, and nothing shows that they may.
[[nodiscard]] std::optional<core::Problem> missingAuthority(const records::Request &request);

// Nobody has told what came of the search there.
[[nodiscard]] bool isOpen(const records::RequestSearch &search);

// The first place of the search that nobody has told the outcome of; the sentence says how many there are.
[[nodiscard]] std::optional<core::Problem> openSearch(const records::Request &request);

// Data were handed out or changed: what a part was granted, in full or in part.
[[nodiscard]] bool isGranted(const records::RequestPart &part);

} // namespace rules
