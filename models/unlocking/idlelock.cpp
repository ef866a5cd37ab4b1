// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/idlelock.h"

#include <algorithm>

namespace unlocking {

IdleLock::IdleLock(const core::Clock &clock, int minutes) : m_clock(clock), m_minutes(minutes), m_last(clock.now()) { }

void IdleLock::setMinutes(int minutes)
{
    m_minutes = std::clamp(minutes, 0, kMostMinutes);
    touch();
}

int IdleLock::secondsLeft() const
{
    if (m_minutes == 0)
        return -1;
    const qint64 limit = qint64(m_minutes) * 60;
    const qint64 idle = m_last.secsTo(m_clock.now());
    return int(std::clamp<qint64>(limit - idle, 0, limit)); // a clock that was set back adds nothing
}

} // namespace unlocking
