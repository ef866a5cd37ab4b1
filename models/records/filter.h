// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"

namespace records {

// One condition on a list. The path names a field ("status") or a field of owned rows ("purposes.legal_basis", true when
// any row fits; "is not" when no row is it; unknown also when the rows are); "reference" and "title" work for every type.
struct Filter {
    enum class Test { Is, IsNot, Contains, Before, After, Unknown, None, SoFar };
    QByteArray path;
    Test test = Test::Is;
    Value operand; // for Is, IsNot (a list: holds the item), Before and After
    QString text; // for Contains; compared folded, see core::folded
};

struct Sorting {
    QByteArray field = "reference"; // or a field of the record that is a column or a link
    bool descending = false;
};

// What a list shows, and in which order.
struct ListQuery {
    std::vector<Filter> filters = {}; // all must hold
    Sorting sorting = {};
    bool withRemoved = false;
};

// The field a path leads to, and the list it belongs to when it is one of owned rows.
struct FieldPath {
    const Field *list = nullptr; // null: a field of the record itself
    const Field *field = nullptr;
};
[[nodiscard]] std::optional<FieldPath> findField(const RecordType &type, const QByteArray &path);

// What people read for a path, rows counted: "Purposes 2: Legal basis" for "purposes.2.basis"; the path where it leads
// nowhere.
[[nodiscard]] QString pathLabel(const RecordType &type, const QByteArray &path);

// True when a list can be sorted by the field: "reference", "title", a link, or a field with one comparable value.
[[nodiscard]] bool isSortable(const RecordType &type, const QByteArray &field);

// What can be asked of a field, the most usual first; empty when there is no such field.
[[nodiscard]] std::vector<Filter::Test> testsOf(const RecordType &type, const QByteArray &path);

// The one text form of a condition, of the command line and of what is kept: FIELD=VALUE, FIELD!=VALUE, FIELD~TEXT
// (contains), FIELD<VALUE (before), FIELD>VALUE (after). The values "@unknown", "@none" and "@so-far" ask for that state.
// Errors: Invalid.
[[nodiscard]] core::Result<Filter> parseFilter(const RecordType &type, const QString &text, const References &references);
[[nodiscard]] QString toText(const RecordType &type, const Filter &filter, const References &references);

// The same conditions and order on records in memory, for lists as at an earlier date. Ties keep the order of ids.
[[nodiscard]] bool matches(const Record &record, const Filter &filter);
// Sort keys of the titles of linked records are asked from `titleOf`.
void sortRecords(std::vector<Record> &records, const Sorting &sorting, const std::function<QString(core::RecordId)> &titleOf);

} // namespace records
