// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageview.h"

#include "models/reports/pdfstyle.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int kGap = 2 * kGrid; // around pages
constexpr int kPaperWidth = 794; // pixels of an A4 page at 96 dpi
constexpr qreal kShape = reports::pdf::sheet::kHeight / reports::pdf::sheet::kWidth;
constexpr int kMostPixels = 2400; // of the width of a picture
constexpr int kScrollStep = 6 * kGrid;
constexpr std::array<qreal, 8> kZooms {0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2};

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pages"));
    setAccessibleName(tr("Pages of the report"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(kScrollStep);
    horizontalScrollBar()->setSingleStep(kScrollStep);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // fitting to the width would come and go with it
    connect(&m_pictures, &itemmodels::PagePictures::came, this, [this](int page) { viewport()->update(sheetAt(page)); });
}

int PageView::pages() const
{
    return m_pages ? m_pages->count : 0;
}

void PageView::showPages(const itemmodels::PrintedPagesPtr &pages)
{
    m_pages = pages;
    m_early = {};
    m_pictures.setPages(pages);
    updateBars();
    goTo(std::min(m_page, count()));
    Q_EMIT moved();
}

void PageView::updatePages(const itemmodels::PrintedPagesPtr &pages)
{
    m_pages = pages;
    m_pictures.replacePages(pages);
    updateBars();
    follow();
    Q_EMIT moved();
}

void PageView::showEarly(int number, const QImage &picture)
{
    m_early = picture;
    m_earlyNumber = number;
    viewport()->update();
}

void PageView::clear()
{
    m_page = 1;
    showPages({});
}

qreal PageView::zoom() const
{
    const int wide = viewport()->width() - 2 * kGap;
    const qreal byWidth = std::min(1.0, qreal(wide) / kPaperWidth);
    if (m_fit == Fit::Free)
        return m_zoom;
    if (m_fit == Fit::Width)
        return std::max(byWidth, kLeastZoom);
    return std::max(std::min(byWidth, (viewport()->height() - 2 * kGap) / (kPaperWidth * kShape)), kLeastZoom);
}

QSize PageView::sheet() const
{
    const int width = qRound(kPaperWidth * zoom());
    return {width, qRound(width * kShape)};
}

int PageView::pitch() const
{
    return sheet().height() + kGap;
}

QRect PageView::sheetAt(int page) const
{
    const QSize size = sheet();
    const int room = viewport()->width();
    const int left = size.width() + 2 * kGap <= room ? (room - size.width()) / 2 : kGap - horizontalScrollBar()->value();
    return {{left, kGap + (page - 1) * pitch() - verticalScrollBar()->value()}, size};
}

void PageView::goTo(int page)
{
    const int wanted = std::clamp(page, 1, count());
    verticalScrollBar()->setValue((wanted - 1) * pitch());
    follow();
}

// As far into the page as before.
void PageView::keepPlace(const std::function<void()> &change)
{
    const int page = m_page;
    const qreal into = qreal(verticalScrollBar()->value() - (page - 1) * pitch()) / pitch();
    change();
    updateBars();
    verticalScrollBar()->setValue(qRound((page - 1 + into) * pitch()));
    follow();
    viewport()->update();
    Q_EMIT zoomed();
}

void PageView::setFit(Fit fit)
{
    keepPlace([this, fit] { m_fit = fit; });
}

void PageView::setZoom(qreal zoom)
{
    keepPlace([this, zoom] {
        m_fit = Fit::Free;
        m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    });
}

void PageView::zoomBy(int steps)
{
    const qreal now = zoom();
    constexpr qreal kStep = 0.01; // that counts as larger or smaller
    if (steps > 0) {
        const auto *next = std::find_if(kZooms.begin(), kZooms.end(), [now](qreal z) { return z > now + kStep; });
        setZoom(next == kZooms.end() ? kMostZoom : *next);
    } else {
        const auto next = std::find_if(kZooms.rbegin(), kZooms.rend(), [now](qreal z) { return z < now - kStep; });
        setZoom(next == kZooms.rend() ? kLeastZoom : *next);
    }
}

// The last page can be scrolled to the top, so that each page has a place of its own.
void PageView::updateBars()
{
    const QSize room = viewport()->size();
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, (count() - 1) * pitch() + std::max(0, pitch() + kGap - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, sheet().width() + 2 * kGap - room.width()));
}

void PageView::follow()
{
    const int top = verticalScrollBar()->value();
    const int height = viewport()->height();
    const int page = std::clamp((top + std::min(pitch(), height) / 2) / pitch() + 1, 1, count());
    const int last = std::clamp((top + height - kGap) / pitch() + 1, 1, count());
    const int first = std::clamp(top / pitch() + 1, 1, last);
    m_pictures.want(first, last, std::min(kMostPixels, qRound(sheet().width() * devicePixelRatioF())));
    viewport()->update();
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT moved();
}

QImage PageView::pictureOf(int page) const
{
    return m_pages ? m_pictures.picture(page) : m_early;
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens().neutralSoft);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int first = std::max(verticalScrollBar()->value() / pitch(), 1);
    for (int page = first; page <= count() && sheetAt(page).top() < viewport()->height(); ++page)
        paintSheet(painter, page);
}

// Paper is white in a dark window too.
void PageView::paintSheet(QPainter &painter, int page)
{
    const QRect area = sheetAt(page);
    const QImage picture = pictureOf(page);
    painter.fillRect(area.adjusted(-1, -1, 1, 1), tokens().strongLine);
    painter.fillRect(area, Qt::white);
    if (picture.isNull())
        return;
    const QSizeF size = QSizeF(picture.size()) / devicePixelRatioF();
    const bool fits = std::abs(size.width() - area.width()) < 1 && std::abs(size.height() - area.height()) < 1;
    painter.drawImage(fits ? QRectF(area.topLeft(), size) : QRectF(area), picture); // pixel by pixel where it can be: text stays sharp
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_page;
    updateBars();
    goTo(page);
    Q_EMIT zoomed();
}

void PageView::scrollContentsBy(int, int)
{
    follow();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: turn(1); return;
    case Qt::Key_PageUp: turn(-1); return;
    case Qt::Key_Home: goTo(1); return;
    case Qt::Key_End: goTo(count()); return;
    case Qt::Key_Plus: zoomBy(1); return;
    case Qt::Key_Minus: zoomBy(-1); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace ui
