// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdftext.h"

#include <QBitArray>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <array>
#include <vector>

class QFileDevice;

namespace reports::pdf {

// A rectangle of a page that leads to a section. Lengths in the painter's unit. There can be many.
struct Link {
    int page = 0;
    int target = 0; // number of the section's reference
    std::array<float, 4> sides {}; // left, top, right, bottom
};

// What the pages hold beside their looks; libqpdf adds it to the file when they are painted.
struct Trail {
    std::vector<Link> links;
    QHash<QString, int> targets; // numbers of references
    QBitArray characters {0x10000}; // that were painted
};

// Pages of a PDF file, painted one after the other. The file is written while pages are painted; errors of the file
// stay in the file.
class Canvas
{
public:
    explicit Canvas(QFileDevice &file);

    [[nodiscard]] bool begin(); // false: no page can be painted
    void newPage(); // to be called for the first page too
    void end();
    [[nodiscard]] int page() const { return m_page; } // from 0, in the order of painting; -1: none yet

    void draw(const Line &line, QPointF at, qreal width); // top left corner
    void draw(TextFlow &flow, QPointF at); // to its end
    void rule(QPointF at, qreal width, qreal thickness, const QColor &colour);
    // Where the number of all pages goes when it is known: `at` is the left end of the baseline.
    void total(QPointF at);
    void link(const QRectF &area, const QString &target);

    [[nodiscard]] const Trail &trail() const { return m_trail; }

private:
    void remember(const Line &line);

    QPdfWriter m_writer;
    QPainter m_painter;
    QImage m_total;
    Trail m_trail;
    const QTextLayout *m_remembered = nullptr;
    QColor m_colour;
    int m_page = -1;
};

// What stands for the number of all pages until it is known.
inline constexpr qreal kTotalWidth = pt(40);
inline constexpr qreal kTotalHeight = pt(10);

} // namespace reports::pdf
