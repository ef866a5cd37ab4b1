// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A person, or a function that has an address: owners, DPOs, reviewers, representatives and vendor contacts alike.
struct Contact : RecordBase {
    Answer<QString> name;
    Answer<Choice> function; // vocabulary contact_function
    Answer<Link> party; // organisation or vendor
    Answer<QString> email;
    Answer<QString> phone;
    Answer<QString> address;
    Answer<QDate> leftOn; // kept for the history after the person has gone; none: still there
    Answer<QString> notes;
};

[[nodiscard]] const RecordType &contactType();

} // namespace records
