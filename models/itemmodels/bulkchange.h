// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"

namespace itemmodels {

// One change made to many records.
struct BulkChange {
    enum class Kind {
        Set, // the answer takes the place of the one before
        Add, // the items of the answer go to the end of a list that lacks them
        TakeOut, // they are taken out of a list
    };
    QByteArray field;
    Kind kind = Kind::Set;
    records::Value value;
};

// The fields that can be changed that way: those with an answer that makes sense for several records.
[[nodiscard]] std::vector<const records::Field *> bulkFields(const records::RecordType &type);
[[nodiscard]] std::vector<BulkChange::Kind> bulkKinds(const records::Field &field);

// What the record's answer becomes; the same when the change does not touch it.
[[nodiscard]] records::Value changed(const records::Record &record, const BulkChange &change);

} // namespace itemmodels
