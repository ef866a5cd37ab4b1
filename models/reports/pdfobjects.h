// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/libqpdf.h"
#include "models/reports/pdffinish.h"
#include "models/reports/pdftail.h"
#include "models/reports/pdfupdate.h"

#include <vector>

namespace reports::pdf {

// The objects of the painted file while new ones are added. What is not as it was painted, and what goes wrong in
// libqpdf, comes as an exception; finish() turns it into an error. The numbers of new objects are put into the text of
// others: asked for a new object, libqpdf would read all that there are. It knows nothing of most pages, see excerptOf().
struct Objects {
    QPDF &pdf;
    Update &update;
    const Painted &painted;
    const FileTail &tail;
    std::vector<int> pages; // their numbers, in the order of painting

    [[nodiscard]] QPDFObjectHandle object(int number) const { return pdf.getObject(number, 0); }

    [[nodiscard]] QByteArray destination(const Entry &entry) const; // as text
    void write(QPDFObjectHandle place, QPDFObjectHandle content) const;
    void writeWith(QPDFObjectHandle dictionary, const QByteArray &entries) const; // more of them, as text
};

[[nodiscard]] QPDFObjectHandle textObject(const QString &text);
[[nodiscard]] QByteArray referenceTo(int number);
void expectThat(bool isAsPainted);

// Gives the fonts the right characters for their glyphs, and the image that stands for the number of all pages its form.
void writeGlyphs(const Objects &objects);
void writeLinks(const Objects &objects);
// Returns the number of the outline.
[[nodiscard]] int writeOutline(const Objects &objects);

} // namespace reports::pdf
