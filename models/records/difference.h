// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// One answer that differs between two states of a record.
struct Difference {
    QByteArray path; // "owner", "purposes.2.legal_basis" (rows counted from 1 in the later state, in the earlier if taken out)
    QString label; // translated: "Purposes 2: Legal basis"
    const Field *field;
    Value before;
    Value after;
    int row = 0; // permanent number of the row it is in; 0: in none
};

// What changed, field by field and row by row; rows are told by their permanent numbers. A row that came or went is one
// difference for each of its answers. What no answer shows is a difference of the list itself: rows that changed places,
// and rows without any answer.
[[nodiscard]] std::vector<Difference> differences(const RecordType &type, const Values &before, const Values &after);

} // namespace records
