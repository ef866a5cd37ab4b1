// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

#include <optional>

namespace records {

// Where an answer stands in a record: a field of it, one of its rows, or a field of that row.
struct Address {
    int field = -1;
    int row = -1; // position in the list, from 0; -1: the field itself
    int inner = -1; // field of the row; -1: the row itself
    friend bool operator==(const Address &, const Address &) = default;
};

// "name", "purposes", "purposes.2" or "purposes.2.basis", rows counted from 1 as problems and differences name them.
// Nothing when the path leads nowhere; whether there is such a row is not looked at.
[[nodiscard]] std::optional<Address> addressOf(const RecordType &type, const QByteArray &path);
[[nodiscard]] QByteArray pathOf(const RecordType &type, const Address &address);

// The field of the record or, where the address leads into a row, of the row.
[[nodiscard]] const Field &fieldAt(const RecordType &type, const Address &address);
// Null when there is no such row.
[[nodiscard]] const Value *valueAt(const Values &values, const Address &address);
[[nodiscard]] Value *valueAt(Values &values, const Address &address);

// What a row is called where others point at it: the first text, link or choice that is answered, on one line.
[[nodiscard]] QString rowTitle(const Fields &fields, const RowValues &row, const std::function<QString(core::RecordId)> &titleOf);

// False when the answers beside a field say that nobody asks for it (see FieldSpec::when). What is answered always counts.
[[nodiscard]] bool isAsked(const Fields &fields, const Values &values, std::size_t index);

} // namespace records
