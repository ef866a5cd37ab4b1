// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

// A day to type as people write it ("3.3.2026", "2 weeks ago") or to choose from a calendar; says below how it is
// understood.
class DayField final : public QWidget
{
    Q_OBJECT

public:
    // `latest`: the last day that is taken.
    DayField(const QString &name, const QDate &day, const QDate &latest, const QDate &today, QWidget *parent);

    [[nodiscard]] QDate day() const; // invalid: what stands there is no day, or too late
    [[nodiscard]] QLineEdit &line() { return *m_line; }
    void setDay(const QDate &day);

Q_SIGNALS:
    void dayChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QDate typed() const;
    void chooseDay();
    void showMeaning();

    QDate m_latest;
    QDate m_today;
    QLineEdit *m_line = nullptr;
    QLabel *m_meaning = nullptr;
};

} // namespace ui
