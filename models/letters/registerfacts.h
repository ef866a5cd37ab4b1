// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letterfacts.h"

namespace letters {

// The activities in which the search of a request found data. The list is complete when every search is over.
struct SearchedActivities {
    std::vector<core::RecordId> ids;
    records::AnswerState state = records::AnswerState::Unknown;
};

// What the register says about these activities, each item once. A list stays open ("so far") while the search or one of
// the activities leaves it open.
[[nodiscard]] core::Result<Particulars> particularsOf(records::RecordSource &source, const SearchedActivities &searched);

} // namespace letters
