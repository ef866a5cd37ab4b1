// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"

namespace itemmodels {

// "is not", as it stands between a field and what it is compared with; "is not known yet" where nothing follows.
[[nodiscard]] QString wordsOf(records::Filter::Test test);
// True when something follows.
[[nodiscard]] bool needsOperand(records::Filter::Test test);

// A condition as people read it: "Status is not Retired".
[[nodiscard]] QString wordsOf(const records::RecordType &type, const records::Filter &filter, const CellContext &context);

// The condition that fits what the record answers there, whatever else it does; nothing where nothing can be asked.
[[nodiscard]] std::optional<records::Filter> filterLike(const records::Record &record, const Column &column);

// The field that one item of a list field would be: a choice out of several. The field itself otherwise.
[[nodiscard]] records::Field itemField(const records::Field &field);

} // namespace itemmodels
