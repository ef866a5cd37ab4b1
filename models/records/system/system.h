// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A system, service or file in which personal data are kept or used. Activities point at it.
struct System : RecordBase {
    Answer<QString> name;
    Answer<QString> description;
    Answer<Choice> kind; // vocabulary system_kind
    Answer<Choice> status; // vocabulary system_status
    Answer<Link> owner; // contact
    Answer<Link> organisation;
    Answer<Link> partOf; // system
    Answer<QString> address;
    Answer<QDate> usedSince;
    Answer<QDate> usedUntil;
    Answer<QString> notes;

    Answer<Choice> hosting; // vocabulary hosting
    Answer<Link> hostingVendor; // vendor
    Answers<Country> storageCountries;
    Answers<Country> accessCountries;
    Answers<Link> measures; // measure

    Answer<QString> findingData;
    Answer<QString> deletingData;
};

[[nodiscard]] const RecordType &systemType();

} // namespace records
