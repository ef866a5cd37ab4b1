// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// Something to do, by somebody, by a day.
struct Task : RecordBase {
    Answer<QString> title;
    Answer<QString> description;
    Answer<Link> about; // any record
    Answer<QDate> due;
    Answer<Link> owner; // contact
    Answer<Choice> state; // vocabulary task_state
    Answer<Choice> priority; // vocabulary task_priority
    Answer<QDate> doneOn;
    Answer<Duration> repeatEvery;
    Answer<Choice> origin; // vocabulary task_origin
    Answer<QString> originKey;
    Answer<QString> notes;
};

[[nodiscard]] const RecordType &taskType();

} // namespace records
