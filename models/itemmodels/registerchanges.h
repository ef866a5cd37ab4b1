// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/difference.h"

#include <QDate>
#include <QDateTime>

namespace storage {
class Connection;
}

namespace itemmodels {

// Two days whose ends are compared; from the earlier to the later.
struct Days {
    QDate from;
    QDate to;
};

// What became of a record between two moments.
struct RecordChange {
    enum class Kind { New, Changed, Removed, Same, Missing }; // Missing: it stood at neither moment

    core::RecordId id = core::kNoRecord;
    Kind kind = Kind::Missing;
    QString reference;
    QString title; // of the later state, of the earlier one where it was removed; may be empty
    std::vector<records::Difference> differences; // of all answers where it is new or was removed
};
using RecordChanges = std::vector<RecordChange>;

[[nodiscard]] core::Result<RecordChange> compareRecord(storage::Connection &connection, const records::RecordType &type, core::RecordId id,
                                                       const QDateTime &from, const QDateTime &to);

// Only those that changed, without their differences: first the new ones, then the changed, then the removed, each in the
// order of their references. Errors: those of the database.
[[nodiscard]] core::Result<RecordChanges> changesBetween(storage::Connection &connection, const records::RecordType &type,
                                                         const QDateTime &from, const QDateTime &to);

} // namespace itemmodels
