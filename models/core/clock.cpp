// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"

namespace core {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace core
