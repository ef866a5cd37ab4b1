// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A cookie, or a group of cookies, as a notice describes it.
struct Cookie : OwnedRow {
    Answer<QString> name;
    Answer<Choice> kind; // vocabulary cookie_kind
    Answer<Choice> persistence; // vocabulary cookie_persistence
    Answer<Choice> setBy; // vocabulary cookie_set_by
    Answer<Link> vendor;
    Answer<QString> purpose;
    Answer<Duration> life;
    Answer<Choice> consent; // vocabulary cookie_consent
};

// Something a notice says that a record can bear out or contradict. Blank state: not known.
struct Claim : OwnedRow {
    Answer<QString> statement;
    Answer<QString> place;
    Answer<Choice> kind; // vocabulary claim_kind
    Answer<Link> record; // any record
    Answer<QString> field;
    Answer<Choice> state; // vocabulary claim_state
    Answer<QString> note;
};

[[nodiscard]] std::shared_ptr<const RowType> cookieType();
[[nodiscard]] std::shared_ptr<const RowType> claimType();

} // namespace records
