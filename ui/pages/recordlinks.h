// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/difference.h"
#include "ui/forms/recorddraft.h"

namespace ui {

// The records that the answers link to, each once, in the order of the fields.
[[nodiscard]] std::vector<core::RecordId> linkedRecords(const records::RecordType &type, const records::Values &values);
// The files that the answers name, each once.
[[nodiscard]] std::vector<records::Attachment> attachedFiles(const records::RecordType &type, const records::Values &values);

// Puts the answer of before a change back; as an edit that can be taken back and is not saved yet. It cannot when the row
// is there no more, or the answer is what it was.
[[nodiscard]] bool canRestore(const RecordDraft &draft, const records::Difference &change);
void restoreValue(RecordDraft &draft, const records::Difference &change);
[[nodiscard]] std::optional<records::Address> currentAddress(const RecordDraft &draft, const records::Difference &change);

} // namespace ui
