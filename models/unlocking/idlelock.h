// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

namespace unlocking {

// When a vault that nobody uses is to be locked. Goes by the time of day, so that hours of sleep count as hours.
class IdleLock
{
public:
    static constexpr int kDefaultMinutes = 10;
    static constexpr int kMostMinutes = 480;

    // The clock must live longer. The time begins to run now.
    explicit IdleLock(const core::Clock &clock, int minutes = kDefaultMinutes);

    void setMinutes(int minutes); // 0: never
    [[nodiscard]] int minutes() const { return m_minutes; }
    void touch() { m_last = m_clock.now(); } // somebody used the keyboard or the mouse
    [[nodiscard]] int secondsLeft() const; // 0: lock now; -1: never
    [[nodiscard]] bool isDue() const { return secondsLeft() == 0; }

private:
    const core::Clock &m_clock;
    int m_minutes;
    QDateTime m_last;
};

} // namespace unlocking
