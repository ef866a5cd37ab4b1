// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// Every record type, in the order in which lists of types show them.
[[nodiscard]] const std::vector<const RecordType *> &recordTypes();

// The type of that key; null when there is none.
[[nodiscard]] const RecordType *findType(const QByteArray &key);

// The type whose references begin with the prefix; null when there is none.
[[nodiscard]] const RecordType *typeOfReference(const QString &reference);

// True for "V-12", or with the year "DSR-2026-7": any number of digits up to nine, but not zero.
[[nodiscard]] bool isReferenceOf(const RecordType &type, const QString &reference);

} // namespace records
