// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unlocking/idlelock.h"

#include <QObject>
#include <QTimer>

namespace ui {

// Watches what the user does in any window of the program, and the clock, and says when to lock. Ctrl+L is taken here too:
// shortcuts of a window do not reach it while a dialog is open.
class IdleWatcher final : public QObject
{
    Q_OBJECT

public:
    // The clock must live longer.
    explicit IdleWatcher(const core::Clock &clock, QObject *parent = nullptr);

    void setMinutes(int minutes) { m_lock.setMinutes(minutes); }
    void start(); // a vault is open from now on
    void stop();
    void look(); // at the clock; by itself once a second

Q_SIGNALS:
    void secondsLeft(int seconds); // -1: never
    void idle(int minutes);
    void lockAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    unlocking::IdleLock m_lock;
    QTimer m_timer;
};

} // namespace ui
