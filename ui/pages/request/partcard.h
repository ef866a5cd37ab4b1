// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/parttimes.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class Tag;
class Timeline;

// One part of a request: how long is left, its line of time, and on demand why it is due on that day.
class PartCard final : public Card
{
    Q_OBJECT

public:
    explicit PartCard(QWidget *parent);

    void setTime(const itemmodels::PartTime &time, const QDate &today);

private:
    [[nodiscard]] QWidget *makeHead();
    void showWhy(bool shown);
    void fillWhy();
    void addStep(int number, const QString &sentence, const QString &source);

    itemmodels::PartTime m_time;
    Tag *m_standing;
    QLabel *m_name;
    QLabel *m_dates;
    QPushButton *m_why;
    Timeline *m_line;
    Card *m_steps;
    QGridLayout *m_grid = nullptr;
};

} // namespace ui
