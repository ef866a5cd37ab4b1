// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/catalogueentry.h"

namespace records {

// A category of data subjects.
struct SubjectCategory : CatalogueEntry {
    Answer<bool> child;
    Answer<bool> vulnerable;
    Answer<bool> employee;
};

[[nodiscard]] const RecordType &subjectCategoryType();

} // namespace records
