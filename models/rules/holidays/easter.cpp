// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/easter.h"

#include <QCalendar>

namespace rules {

// Gauss's rule with Lilius's corrections: the full moon by its epact, then the Sunday after it.
QDate westernEaster(int year)
{
    const int century = year / 100;
    const int golden = year % 19;
    const int solar = century - century / 4;
    const int lunar = (8 * century + 13) / 25;
    int moon = (19 * golden + solar - lunar + 15) % 30; // days from 21 March to the full moon
    if (moon == 29 || (moon == 28 && golden > 10))
        --moon;
    const QDate fullMoon = QDate(year, 3, 21).addDays(moon);
    return fullMoon.addDays(7 - fullMoon.dayOfWeek() % 7);
}

QDate orthodoxEaster(int year)
{
    const int moon = (19 * (year % 19) + 15) % 30;
    const QDate fullMoon = QDate(year, 3, 21, QCalendar(QCalendar::System::Julian)).addDays(moon);
    return fullMoon.addDays(7 - fullMoon.dayOfWeek() % 7);
}

} // namespace rules
