// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/catalogueentry.h"

namespace records {

// A part of the organisation to which activities belong.
struct BusinessFunction : CatalogueEntry {
    Answer<Link> parent; // business_function
};

[[nodiscard]] const RecordType &businessFunctionType();

} // namespace records
