// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/parttimes.h"

#include <QWidget>

namespace ui {

// The time of one part of a request as a bar: from the receipt to the day it is due, with the waiting that counts, the
// extension and today. Says the same in words to those who do not see it.
class Timeline final : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent);

    void setTime(const itemmodels::PartTime &time, const QDate &today); // with a day it is due

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Label {
        QDate day;
        QString text;
        QColor colour;
        bool strong = false;
    };
    struct Placed {
        Label label;
        QRectF area;
    };
    [[nodiscard]] std::vector<Label> labels() const; // the most important first
    [[nodiscard]] std::vector<Placed> placedLabels() const; // each in the first row that has room for it
    void makeRoom();
    [[nodiscard]] QDate last() const; // that the bar reaches to
    [[nodiscard]] qreal xOf(const QDate &day) const;
    [[nodiscard]] QRectF span(const QDate &from, const QDate &to) const; // of the bar
    [[nodiscard]] std::vector<rules::Pause> waits() const;
    void paintBar(QPainter &painter) const;
    void paintPauses(QPainter &painter) const;
    void paintExtension(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintWordsAbove(QPainter &painter) const;

    itemmodels::PartTime m_time;
    QDate m_today;
    int m_rows = 1; // of words under the bar
};

// "12 days left", "overdue 3 days", "today", "answered 3 Sep 2026"; empty when no date is known.
[[nodiscard]] QString standingOf(const itemmodels::PartTime &time, const QDate &today);
// "waiting for identity since 10 Nov 2026; were it settled today, due 21 Dec 2026"
[[nodiscard]] QString waitingWords(const itemmodels::PartTime &time);
// All that the bar shows, in one sentence after the other.
[[nodiscard]] QString timeWords(const itemmodels::PartTime &time, const QDate &today);

} // namespace ui
