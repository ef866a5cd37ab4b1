// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfcontents.h"

class QFileDevice;

namespace reports::pdf {

// What was painted, for the finishing touches.
struct Painted {
    const ReportHead &head;
    const std::vector<Entry> &entries;
    const Trail &trail;
    int pages = 0; // in all
    int front = 0; // how many of them, painted last, stand first
};

// Adds to the file of painted pages what painting cannot: outline, links, the number of all pages, the order of pages,
// metadata, and characters for glyphs that Qt has given the wrong ones or none.
// It is added as an incremental update at the end of the file: libqpdf reads what it needs of the pages and puts the new
// objects in words, but does not write the file anew, because for that it holds all pages in memory (170 MiB for 20,000).
// Errors: Io when the file cannot be read or written, Internal when libqpdf does not understand it.
[[nodiscard]] core::Result<> finish(QFileDevice &file, const Painted &painted);

} // namespace reports::pdf
