// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// How long data are kept, from when, and what happens then. The data point at the rule, not the rule at the data.
struct RetentionRule : RecordBase {
    Answer<QString> name;
    Answer<QString> description;
    Answer<Link> owner; // contact
    Answer<QString> notes;

    Answer<Choice> periodBasis; // vocabulary period_basis
    Answer<Choice> startEvent; // vocabulary start_event
    Answer<QString> startEventNote;
    Answer<Choice> anchor; // vocabulary retention_anchor
    Answer<Duration> period;
    Answer<Duration> archivePeriod;
    Answer<Choice> exactness; // vocabulary retention_exactness
    Answer<QString> criteria;
    Answer<bool> indefinite;
    Answer<Choice> indefiniteBecause; // vocabulary indefinite_reason
    Answer<QString> indefiniteNote;
    Answer<QString> exception;

    Answer<Choice> setBy; // vocabulary retention_set_by
    Answer<bool> isDefault;
    Answer<QString> setByNote;
    Answer<Duration> leastPeriod;
    Answer<QString> leastPeriodSource;
    Answer<Country> lawCountry; // none: Union law

    Answer<Choice> endAction; // vocabulary end_action
    Answer<QString> endActionNote;
    Answer<Duration> reviewEvery;
    Answer<Choice> holdReason; // vocabulary hold_reason
    Answer<QString> hold;
    Answer<QDate> holdSince;
};

[[nodiscard]] const RecordType &retentionRuleType();

} // namespace records
