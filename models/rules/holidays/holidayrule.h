// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

#include <vector>

namespace rules {

// How a rule finds its day in a year.
enum class HolidayKind {
    Fixed, // month, day
    Easter, // offset from Western Easter Sunday
    OrthodoxEaster, // offset from Orthodox Easter Sunday
    NthWeekday, // nth weekday of month; -1: the last
    WeekdayOnOrAfter, // the first such weekday from month, day on
    Once, // date
    WorkingDay, // date: a Saturday or Sunday on which people work in exchange for a holiday
};

// What becomes free when the holiday falls on a weekend; the holiday itself stays one.
enum class Substitute {
    None,
    NextWorkingDay, // the next day that is neither weekend nor holiday
    NearestWeekday, // Friday for Saturday, Monday for Sunday
    MondayIfSunday,
};

struct HolidayRule {
    QString name;
    HolidayKind kind = HolidayKind::Fixed;
    int month = 0; // 1 to 12
    int day = 0; // 1 to 31
    int offset = 0; // days
    int weekday = 0; // 1 Monday to 7 Sunday
    int nth = 0; // 1 to 5, or -1
    QDate date;
    Substitute substitute = Substitute::None;
    int firstYear = 0;
    int lastYear = 9999;
    std::vector<int> exceptYears;
    QStringList regions; // empty: the whole country

    // An invalid date when the rule makes no holiday in that year.
    [[nodiscard]] QDate dateIn(int year) const;
};

} // namespace rules
