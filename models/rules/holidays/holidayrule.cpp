// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/holidayrule.h"

#include "models/rules/holidays/easter.h"

#include <algorithm>

namespace rules {

namespace {

QDate onOrAfter(const QDate &date, int weekday)
{
    return date.addDays((weekday - date.dayOfWeek() + 7) % 7);
}

QDate nthWeekday(const HolidayRule &rule, int year)
{
    const QDate first(year, rule.month, 1);
    if (rule.nth > 0) {
        const QDate date = onOrAfter(first, rule.weekday).addDays(qint64(7) * (rule.nth - 1));
        return date.month() == rule.month ? date : QDate();
    }
    return onOrAfter(first.addMonths(1).addDays(-7), rule.weekday);
}

bool holdsIn(const HolidayRule &rule, int year)
{
    return year >= rule.firstYear && year <= rule.lastYear
           && std::find(rule.exceptYears.begin(), rule.exceptYears.end(), year) == rule.exceptYears.end();
}

} // namespace

QDate HolidayRule::dateIn(int year) const
{
    if (!holdsIn(*this, year))
        return {};
    switch (kind) {
    case HolidayKind::Fixed:
        return {year, month, day};
    case HolidayKind::Easter:
        return westernEaster(year).addDays(offset);
    case HolidayKind::OrthodoxEaster:
        return orthodoxEaster(year).addDays(offset);
    case HolidayKind::NthWeekday:
        return nthWeekday(*this, year);
    case HolidayKind::WeekdayOnOrAfter:
        return onOrAfter({year, month, day}, weekday);
    case HolidayKind::Once:
    case HolidayKind::WorkingDay:
        break;
    }
    return date.year() == year ? date : QDate();
}

} // namespace rules
