// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace exchange {

// What an import takes at most. Real files stay far below; the limits keep a hostile one from filling the memory.
inline constexpr qint64 kMaxFileBytes = qint64(1) << 30;
inline constexpr int kMaxLines = 2'000'000; // of a CSV file, line breaks inside cells not counted
inline constexpr int kMaxColumns = 5'000;
inline constexpr qsizetype kMaxCellBytes = qsizetype(1024) * 1024; // as records::kMaxTextBytes
inline constexpr int kMaxDepth = 32; // of objects and lists inside each other; our own files use six
inline constexpr std::size_t kMaxProblems = 1'000; // reading stops when so many are found

} // namespace exchange
