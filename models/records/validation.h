// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

inline constexpr qsizetype kMaxTextBytes = qsizetype(1024) * 1024; // of one text, as UTF-8
inline constexpr int kMaxRowNumber = 1000000000; // of a row; a file may bring its own numbers

// Values as they are kept: text in NFC with LF line ends, blank text unknown, empty lists unknown or none.
[[nodiscard]] Values normalised(const Fields &fields, Values values);

// Everything that can be said of one record without looking at others, each at its field ("purposes.2.basis", rows
// counted from 1): required fields, "none" where it is no answer, codes outside their vocabulary, text that is too long
// or holds control characters, repeated items, row numbers used twice or too large, row links that lead nowhere, then the type's own rules. Takes values as
// normalised() leaves them.
[[nodiscard]] core::Problems validate(const RecordType &type, const Values &values);

} // namespace records
