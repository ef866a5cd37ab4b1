// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/catalogueentry.h"

namespace records {

// A category of recipients, as Art. 30(1)(d) asks for.
struct RecipientCategory : CatalogueEntry {
    Answer<bool> publicAuthority;
    Answer<bool> internal;
};

[[nodiscard]] const RecordType &recipientCategoryType();

} // namespace records
