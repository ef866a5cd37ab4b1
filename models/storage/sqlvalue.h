// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <QVariant>

namespace storage {

// The form of an answer in its column: NULL unless it has data. Several choices or countries stand in one text with a
// space around each (" DE FR "), so that stock programs can search them with instr().
[[nodiscard]] QVariant toSql(const records::Field &field, const records::Value &value);

// Back from the column. A value that does not parse (which only a changed file can hold) is unknown.
[[nodiscard]] records::Value fromSql(const records::Field &field, const QVariant &column);

// Names of fields as kept in none_fields and complete_lists: " a b ", empty when there are none.
[[nodiscard]] QString packNames(const QStringList &names);
[[nodiscard]] bool holdsName(const QString &packed, const QByteArray &name);

} // namespace storage
