// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/freedmemory.h"
#include "models/reports/pdftext.h"

#include <QBitArray>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <array>
#include <functional>
#include <deque>
#include <memory>
#include <optional>
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
    std::deque<Link> links; // grows without being copied
    QHash<QString, int> targets; // numbers of references
    QBitArray characters {0x10000}; // that were painted
};

// Where pages go instead of a file: to a printer.
struct Paper {
    QPagedPaintDevice &device; // without margins
    std::function<bool(int number)> wants; // pages by number, from 1; others are laid out but not painted
    int pages = 0; // of the report, in all
};

// Is given a page, in the order of painting, as a picture, without the number of all pages.
using EarlyPage = std::function<void(int page, const QImage &picture)>;

// Pages of a PDF file, painted one after the other. The file is written while pages are painted; errors of the file
// stay in the file.
class Canvas
{
public:
    explicit Canvas(QFileDevice &file);
    explicit Canvas(const Paper &paper); // pages come in the order of their numbers; as large as the paper allows

    // Gives the first page as soon as it is painted, `width` pixels wide.
    void showEarly(int width, EarlyPage show);

    [[nodiscard]] bool begin(); // false: no page can be painted
    void newPage(); // to be called for the first page too
    void end();
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; } // the paper takes no more pages
    [[nodiscard]] int page() const { return m_page; } // from 0, in the order of painting; -1: none yet

    void draw(const Line &line, QPointF at, qreal width); // top left corner
    void draw(TextFlow &flow, QPointF at); // to its end
    void rule(QPointF at, qreal width, qreal thickness, const QColor &colour);
    // Where the number of all pages goes when it is known: `at` is the left end of the baseline.
    void total(QPointF at);
    void link(const QRectF &area, const QString &target);

    [[nodiscard]] const Trail &trail() const { return m_trail; }

private:
    // A page that is painted as a picture too.
    struct Early {
        EarlyPage show;
        QImage picture;
        QPainter painter;
    };

    void remember(const Line &line);
    void fitToPaper();
    void turnPaper();
    void showEarlyPage();
    template<class Work>
    void paint(const Work &work); // on all that the page goes to

    std::optional<Paper> m_paper;
    core::WipingPause m_pause; // outlives the writer
    std::unique_ptr<QPdfWriter> m_writer; // null: to paper
    std::unique_ptr<Early> m_early;
    QPainter m_painter;
    QImage m_total;
    Trail m_trail;
    const QTextLayout *m_remembered = nullptr;
    QColor m_colour;
    int m_page = -1;
    bool m_isWanted = true; // this page
    bool m_isPaperUsed = false;
    bool m_hasFailed = false;
};

// What stands for the number of all pages until it is known.
inline constexpr qreal kTotalWidth = pt(40);
inline constexpr qreal kTotalHeight = pt(10);

} // namespace reports::pdf
