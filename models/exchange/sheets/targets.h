// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/mapping.h"

namespace sheets {

// All that a column of a sheet of such records may go to, in the order of the fields: notes, reference, fields, fields of
// their lists, fields of records beside them.
[[nodiscard]] std::vector<QByteArray> targetsFor(const records::RecordType &type);

// "Purposes: Legal basis", "Transfer: Destinations", "Keep in the notes".
[[nodiscard]] QString labelOf(const records::RecordType &type, const QByteArray &target);

// The field whose values the words of the column's cells become; null where words stay words.
[[nodiscard]] const records::Field *valueField(const records::RecordType &type, const ColumnMapping &column);

} // namespace sheets
