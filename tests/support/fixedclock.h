// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

namespace support {

// A clock that stands still until it is told to move.
class FixedClock final : public core::Clock
{
public:
    explicit FixedClock(const QDateTime &now = QDateTime({2025, 1, 15}, {9, 30}, Qt::UTC)) : m_now(now.toUTC()) { }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace support
