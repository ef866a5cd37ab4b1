// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A technical or organisational measure as it is here. Activities, systems and transfers point at it.
struct Measure : RecordBase {
    Answer<QString> name;
    Answer<Link> kind; // measure_kind
    Answer<QString> description;
    Answer<Choice> state; // vocabulary measure_state
    Answer<Link> organisation;
    Answer<Link> owner; // contact
    Answer<QDate> inPlaceSince;
    Answer<QString> notes;

    Answer<QString> evidence;
    Answer<Choice> evidenceStrength; // vocabulary evidence_strength
    Answer<QDate> evidenceOn;
    Answer<QDate> nextReview;
    Answer<QDate> reviewedOn;
};

[[nodiscard]] const RecordType &measureType();

} // namespace records
