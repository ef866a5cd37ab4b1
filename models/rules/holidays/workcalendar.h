// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/holidays/holidayfile.h"

#include <QHash>

#include <vector>

namespace rules {

// A day that a rule makes free, or, of a weekend, a working day.
struct Holiday {
    QDate date;
    QString name;
    bool isSubstitute = false; // the holiday itself fell on a weekend
    bool isWorked = false; // a weekend day worked in exchange
    friend bool operator==(const Holiday &, const Holiday &) = default;
};

// The days of all years of the file, by date.
[[nodiscard]] std::vector<Holiday> holidaysOf(const HolidayFile &file, const QString &region);

// Saturdays and Sundays worked in exchange for a holiday (China).
enum class MakeUpDays { Ignored, Worked };

// Which days are working days in one region, laid out for speed: one byte a day.
class WorkCalendar
{
public:
    // `region` is a country or a region of the file. Errors: NotFound when the file has none such, or when the country
    // needs a region.
    [[nodiscard]] static core::Result<WorkCalendar> make(const HolidayFile &file, const QString &region);

    // Where no region is known: Saturdays and Sundays alone, in the years 2018 to 2100. What ends by it never ends too late.
    [[nodiscard]] static WorkCalendar weekendsOnly();

    [[nodiscard]] const QString &region() const { return m_region; }
    [[nodiscard]] const QString &title() const { return m_title; } // "Germany, Bavaria"
    [[nodiscard]] const QString &source() const { return m_source; }
    [[nodiscard]] const QString &note() const { return m_note; } // what the list leaves out
    [[nodiscard]] const QDate &asOf() const { return m_asOf; }

    // A day outside the years of the file is no working day and not covered: its holidays are not known.
    [[nodiscard]] bool covers(const QDate &date) const { return flags(date) != kUnknown; }
    [[nodiscard]] bool isWorking(const QDate &date, MakeUpDays makeUp = MakeUpDays::Ignored) const
    {
        const quint8 day = flags(date);
        return day == 0 || (makeUp == MakeUpDays::Worked && day == (kWeekend | kWorked));
    }

    // The day itself or the first working day after it; the last day of `date` counted on by so many working days.
    // Errors: NotFound when it leads to a year whose holidays are not known.
    [[nodiscard]] core::Result<QDate> rolled(const QDate &date) const;
    [[nodiscard]] core::Result<QDate> plusWorkingDays(const QDate &date, int days,
                                                      MakeUpDays makeUp = MakeUpDays::Ignored) const;

    // "Saturday", "Christmas Day", "Boxing Day (substitute)"; empty for a working day.
    [[nodiscard]] QString reason(const QDate &date) const;

private:
    enum : quint8 { kWeekend = 1, kHoliday = 2, kWorked = 4, kUnknown = 8 };

    [[nodiscard]] quint8 flags(const QDate &date) const
    {
        const qint64 index = date.toJulianDay() - m_firstDay;
        return index >= 0 && index < qint64(m_days.size()) ? m_days[std::size_t(index)] : quint8(kUnknown);
    }
    void layOut(int firstYear, int lastYear); // with the weekends
    [[nodiscard]] tl::unexpected<core::Error> unknownYear(const QDate &date) const;

    QString m_region;
    QString m_title;
    QString m_source;
    QString m_note;
    QDate m_asOf;
    qint64 m_firstDay = 0; // Julian day
    std::vector<quint8> m_days;
    QHash<QDate, QString> m_names;
};

} // namespace rules
