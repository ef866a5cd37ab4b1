// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sheets {

// The items of a cell: parted at each of the characters, but not inside parentheses; without bullets and numbers before
// them, and none of them empty or there twice.
[[nodiscard]] QStringList itemsOf(const QString &text, const QString &separators);

inline constexpr QStringView kLineSeparators = u"\n;•|";
inline constexpr QStringView kListSeparators = u"\n;•|,";

} // namespace sheets
