// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"

#include <map>

namespace storage {

// The ids that records saved together used for each other (below zero), and the ones they got.
using IdMap = std::map<core::RecordId, core::RecordId>;

// Makes every link of the record that uses such an id lead to the stored record.
void pointAt(records::Record &record, const IdMap &ids);

// Normalises all and says what is wrong with each, at its line (position in the list, counted from 1).
[[nodiscard]] core::Problems validateAll(std::vector<records::Record> &records);

void appendAtLine(core::Problems &problems, core::Problems more, int line);

} // namespace storage
