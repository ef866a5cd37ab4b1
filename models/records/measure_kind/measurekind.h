// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/catalogueentry.h"

namespace records {

// A kind of technical or organisational measure.
struct MeasureKind : CatalogueEntry {
    Answer<Choice> group; // vocabulary measure_group
    Answer<QString> article;
    Answer<bool> encryption;
    Answer<bool> pseudonymisation;
};

[[nodiscard]] const RecordType &measureKindType();

} // namespace records
