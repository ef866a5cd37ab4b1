// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/navigator.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

// Tells what was done, at the lower edge of the window, for some seconds and without taking the keyboard. What it offers
// to do stays a command of the window until something else is said.
class Messages final : public QFrame
{
    Q_OBJECT

public:
    explicit Messages(QWidget *over);

    void say(const QString &text, const MessageAction &action);
    void clear(); // what it offered goes, too
    void runAction();
    [[nodiscard]] QString text() const;
    [[nodiscard]] const MessageAction &action() const { return m_action; } // without run when there is none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void fade();
    void place();

    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    MessageAction m_action;
    QTimer m_timer;
};

} // namespace ui
