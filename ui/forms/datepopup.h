// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace ui {

// A calendar to choose a day from. Deletes itself when it closes.
class DatePopup final : public QFrame
{
    Q_OBJECT

public:
    DatePopup(const QDate &day, QWidget *parent);
    void showBelow(QWidget *anchor);

Q_SIGNALS:
    void chosen(const QDate &day);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QCalendarWidget *m_calendar;
};

} // namespace ui
