// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace reports {

// What a cell of a workbook can hold, in UTF-16 units.
inline constexpr int kXlsxCellLimit = 32'767;

// A text as it stands in a cell: without characters that XML cannot carry (shown as U+FFFD), and with what looks like an
// escape of the format ("_x0041_") escaped itself.
[[nodiscard]] QString xlsxText(const QString &text);

// The longest beginning of the text that takes at most so many units in a cell; characters are not cut in two.
[[nodiscard]] QString xlsxBeginning(const QString &text, qsizetype limit = kXlsxCellLimit);

// How many bytes the text takes in the XML of a sheet.
[[nodiscard]] qint64 xmlSize(const QByteArray &utf8);

// A name that no other sheet has, of at most 31 characters, without those that are not allowed.
[[nodiscard]] QString sheetName(const QString &title, const QStringList &taken);

} // namespace reports
