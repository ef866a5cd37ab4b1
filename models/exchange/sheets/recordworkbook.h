// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace sheets {

// A workbook of all records, our own form, which comes back without loss (see recordworkbookexport.h). Each type has a
// sheet. Its first row is hidden and names the columns by their keys (CsvColumns), the first of them as
// "TYPE/reference"; the second names them for people. Cells hold what CSV cells hold. A hidden sheet holds what else there
// is: "format" and its version, "last_reference" for each, and the pieces of texts that are too long for a cell, which
// says "@long NUMBER" instead.
inline constexpr QLatin1StringView kHiddenSheet("dpodesk");
inline constexpr QLatin1StringView kFormatName("dpodesk-records");
inline constexpr int kFormatVersion = 1;
inline constexpr QLatin1StringView kReferenceSuffix("/reference");
inline constexpr QLatin1StringView kFormatKey("format");
inline constexpr QLatin1StringView kLastReferenceKey("last_reference");
inline constexpr QLatin1StringView kLongKey("long");
inline constexpr QLatin1StringView kLongMark("@long "); // no other text begins so: a "@" at the start is doubled

} // namespace sheets
