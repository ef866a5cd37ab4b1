// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/deadlines/deadline.h"

#include <array>
#include <vector>

// Deadlines found by walking from day to day and ticking each off, as a clerk with a wall calendar would: no date
// arithmetic, no intervals, no code shared with the engine but the list of holidays.
namespace simulation {

inline constexpr int kNone = -1; // no such day

// The days of 2017 to 2037, numbered from 0.
class WallCalendar
{
public:
    WallCalendar(const rules::HolidayFile &file, const QString &region);

    [[nodiscard]] int number(const QDate &date) const
    {
        return date.isValid() ? int(date.toJulianDay() - m_first) : kNone;
    }
    [[nodiscard]] int dayOfMonth(int day) const { return m_dayOfMonth[std::size_t(day)]; }
    [[nodiscard]] bool isWeekend(int day) const { return m_weekend[std::size_t(day)] != 0; }
    [[nodiscard]] bool isFree(int day) const { return isWeekend(day) || m_holiday[std::size_t(day)] != 0; }
    [[nodiscard]] bool isWorkedWeekend(int day) const { return m_worked[std::size_t(day)] != 0; }

private:
    qint64 m_first = 0;
    std::vector<char> m_dayOfMonth;
    std::vector<char> m_weekend;
    std::vector<char> m_holiday;
    std::vector<char> m_worked;
};

struct Days {
    int nominal = kNone;
    int due = kNone;
    int target = kNone;
    int acknowledge = kNone;
    int notice = kNone;
    friend bool operator==(const Days &, const Days &) = default;
};

[[nodiscard]] Days simulate(const rules::DeadlineInput &input, const WallCalendar &wall);

} // namespace simulation
