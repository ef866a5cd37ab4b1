// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace sheets {

// What a spreadsheet may take at most. Registers stay far below; the limits keep a hostile file from filling the memory or
// from keeping the program busy. Tests set lower ones.
struct Limits {
    qint64 fileBytes = qint64(256) << 20; // as it is stored
    int parts = 2'000; // files inside the archive
    qint64 partBytes = qint64(512) << 20; // one of them, unpacked
    qint64 totalBytes = qint64(1) << 30; // all that are read, unpacked
    int ratio = 200; // unpacked to packed, of a part that is larger than this:
    qint64 ratioFrom = qint64(16) << 20;
    int sheets = 200;
    int rows = 200'000; // of one sheet
    int columns = 1'000;
    qint64 cells = 5'000'000; // that hold something, of all sheets
    qsizetype cellChars = qsizetype(1) << 20;
    int merges = 100'000; // merged areas of all sheets
    int depth = 64; // of elements inside each other
    std::chrono::milliseconds time {60'000}; // for reading all of it
};

} // namespace sheets
