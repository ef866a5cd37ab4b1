// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/catalogueentry.h"

namespace records {

// A category of personal data, with what follows from it in law.
struct DataCategory : CatalogueEntry {
    Answer<QString> group;
    Answer<bool> special;
    Answer<bool> criminal;
    Answer<bool> highlyPersonal;
    Answers<Choice> ccpa; // vocabulary ccpa_category
};

[[nodiscard]] const RecordType &dataCategoryType();

} // namespace records
