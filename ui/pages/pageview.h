// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/pagepictures.h"

#include <QAbstractScrollArea>

namespace ui {

// Pages as they print, one below the other, as large as one likes. Page Up and Page Down turn pages, Home and End go to the
// first and the last, arrows scroll, + and - change the size.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { Width, Page, Free }; // Free: as large as setZoom() says
    static constexpr qreal kLeastZoom = 0.25;
    static constexpr qreal kMostZoom = 2;

    explicit PageView(QWidget *parent = nullptr);

    void showPages(const itemmodels::PrintedPagesPtr &pages); // null: an empty sheet. The page that is shown stays
    void updatePages(const itemmodels::PrintedPagesPtr &pages); // the same document, changed: nothing flickers
    void showEarly(int number, const QImage &picture); // one page, before the others are there
    void clear(); // an empty sheet, and the first page next time

    [[nodiscard]] int pages() const; // 0: not known
    [[nodiscard]] int page() const { return m_page; } // from 1
    void goTo(int page);
    void turn(int step) { goTo(page() + step); }

    [[nodiscard]] qreal zoom() const; // 1: as large as on paper
    [[nodiscard]] Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    void setZoom(qreal zoom);
    void zoomBy(int steps);

    [[nodiscard]] itemmodels::PagePictures &pictures() { return m_pictures; }

Q_SIGNALS:
    void moved(); // another page, or other pages
    void zoomed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QSize sheet() const; // size of a page
    [[nodiscard]] QRect sheetAt(int page) const; // in the viewport
    [[nodiscard]] int pitch() const; // from one page to the next
    [[nodiscard]] int count() const { return std::max(pages(), 1); }
    void paintSheet(QPainter &painter, int page);
    [[nodiscard]] QImage pictureOf(int page) const;
    void updateBars(); // keeps what is in the middle there
    void follow(); // what is shown now
    void keepPlace(const std::function<void()> &change);

    itemmodels::PrintedPagesPtr m_pages;
    itemmodels::PagePictures m_pictures;
    QImage m_early;
    int m_earlyNumber = 0;
    int m_page = 1;
    Fit m_fit = Fit::Width;
    qreal m_zoom = 1;
};

} // namespace ui
