// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A place where an organisation works. The main one decides which authority leads.
struct Establishment : OwnedRow {
    Answer<Country> country;
    Answer<Choice> kind; // vocabulary establishment_kind
    Answer<QString> name;
    Answer<QString> address;
};

// The representative under one regime, or the reason why there is none.
struct Representative : OwnedRow {
    Answer<Choice> regime; // vocabulary representative_regime
    Answer<Link> contact;
    Answer<QString> name;
    Answer<Country> country;
    Answer<QDate> mandatedOn;
    Answer<Attachment> mandate;
    Answer<Choice> exception; // vocabulary representative_exception
    Answer<QString> exceptionNote;
};

[[nodiscard]] std::shared_ptr<const RowType> establishmentType();
[[nodiscard]] std::shared_ptr<const RowType> representativeType();

} // namespace records
