// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/attempts.h"

#include <algorithm>

namespace unlocking {

namespace {

constexpr int kLongestWait = 60;
constexpr int kMostDoublings = 6;

int delayAfter(int failures)
{
    return std::min(kLongestWait, 1 << std::min(failures - 1, kMostDoublings));
}

} // namespace

void Attempts::failed(const QString &path)
{
    Failures &failures = m_failures[path];
    ++failures.count;
    failures.last = m_clock.now();
}

int Attempts::secondsToWait(const QString &path) const
{
    const auto failures = m_failures.constFind(path);
    if (failures == m_failures.constEnd())
        return 0;
    const int delay = delayAfter(failures->count);
    const qint64 passed = (failures->last.msecsTo(m_clock.now()) + 999) / 1000;
    return int(std::clamp<qint64>(delay - passed, 0, delay)); // a clock that was set back adds nothing
}

} // namespace unlocking
