// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/navigator.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

// Tells what was done, in a row of its own below the page, for some seconds and without taking the keyboard: it covers
// nothing. What it offers to do stays a command of the window until something else is said.
class Messages final : public QFrame
{
    Q_OBJECT

public:
    explicit Messages(QWidget *parent);

    void say(const QString &text, const MessageAction &action);
    void clear(); // what it offered goes, too
    void runAction();
    [[nodiscard]] QString text() const;
    [[nodiscard]] const MessageAction &action() const { return m_action; } // without run when there is none

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void fade();

    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    MessageAction m_action;
    QTimer m_timer;
};

} // namespace ui
