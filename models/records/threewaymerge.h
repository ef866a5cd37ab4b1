// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/address.h"

namespace records {

// An answer that two people changed to different things.
struct Clash {
    Address address; // in Merge::values
    QString label; // translated: "Purposes 2: Legal basis"
    const Field *field = nullptr;
    Value base;
    Value mine;
    Value theirs;
};

struct Merge {
    Values values; // of both; mine where they clash
    std::vector<Clash> clashes;
};

// Puts two changes of the same record together, field by field and row by row (rows are told by their numbers). Nothing
// that anybody wrote is lost: a row that one took out and the other changed stays. My new rows get numbers from `nextRow`
// on (that of the stored state), and my links to them follow.
[[nodiscard]] Merge mergeChanges(const RecordType &type, const Values &base, Values mine, const Values &theirs, int nextRow);

} // namespace records
