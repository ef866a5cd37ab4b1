// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/datepopup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

DatePopup::DatePopup(const QDate &day, QWidget *parent) : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSurface(this, Surface::Raised);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->addWidget(m_calendar);
    m_calendar->setGridVisible(false);
    m_calendar->setSelectedDate(day);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    m_calendar->setFirstDayOfWeek(locale().firstDayOfWeek());
    m_calendar->setAccessibleName(tr("Calendar"));
    setFocusProxy(m_calendar);
    const auto choose = [this](const QDate &date) {
        Q_EMIT chosen(date);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
}

void DatePopup::showBelow(QWidget *anchor)
{
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    const QRect screen = anchor->screen()->availableGeometry();
    if (at.y() + height() > screen.bottom())
        at = anchor->mapToGlobal(QPoint(0, -height() - 2));
    at.setX(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())));
    move(at);
    show();
    m_calendar->setFocus();
}

void DatePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui
