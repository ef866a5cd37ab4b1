// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/workcalendar.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Holidays)
};

bool isWeekend(const QDate &date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

struct Fixing {
    Holiday holiday;
    Substitute substitute = Substitute::None;
};

// An invalid date when the holiday is not replaced.
QDate substituteFor(const Fixing &fixing, const QSet<QDate> &taken)
{
    const QDate date = fixing.holiday.date;
    if (!isWeekend(date))
        return {};
    const bool sunday = date.dayOfWeek() == Qt::Sunday;
    switch (fixing.substitute) {
    case Substitute::None:
        return {};
    case Substitute::NearestWeekday:
        return date.addDays(sunday ? 1 : -1);
    case Substitute::MondayIfSunday:
        return sunday ? date.addDays(1) : QDate();
    case Substitute::NextWorkingDay:
        break;
    }
    QDate next = date.addDays(1);
    while (isWeekend(next) || taken.contains(next))
        next = next.addDays(1);
    return next;
}

// The years beside those of the file count too: New Year's Day on a Saturday makes 31 December free.
std::vector<Fixing> fixings(const HolidayFile &file, const QString &region)
{
    std::vector<Fixing> all;
    for (const HolidayRule &rule : file.rules) {
        if (!file.applies(rule, region))
            continue;
        for (int year = file.firstYear - 1; year <= file.lastYear + 1; ++year) {
            if (const QDate date = rule.dateIn(year); date.isValid())
                all.push_back({{date, rule.name, false, rule.kind == HolidayKind::WorkingDay}, rule.substitute});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Fixing &a, const Fixing &b) { return a.holiday.date < b.holiday.date; });
    return all;
}

} // namespace

std::vector<Holiday> holidaysOf(const HolidayFile &file, const QString &region)
{
    const std::vector<Fixing> found = fixings(file, region);
    QSet<QDate> taken;
    std::vector<Holiday> days;
    for (const Fixing &fixing : found) {
        taken.insert(fixing.holiday.date);
        days.push_back(fixing.holiday);
    }
    for (const Fixing &fixing : found) {
        const QDate date = substituteFor(fixing, taken);
        if (!date.isValid() || taken.contains(date))
            continue;
        taken.insert(date);
        days.push_back({date, fixing.holiday.name, true, false});
    }
    std::erase_if(days, [&file](const Holiday &day) {
        return day.date.year() < file.firstYear || day.date.year() > file.lastYear;
    });
    std::stable_sort(days.begin(), days.end(), [](const Holiday &a, const Holiday &b) { return a.date < b.date; });
    return days;
}

core::Result<WorkCalendar> WorkCalendar::make(const HolidayFile &file, const QString &region)
{
    const HolidayRegion *part = file.region(region);
    if (!part && region != file.country)
        return core::fail(core::ErrorCode::NotFound,
                          Tr::tr("The holidays of the region \"%1\" are not known.").arg(region));
    if (!part && file.regionRequired)
        return core::fail(core::ErrorCode::NotFound,
                          Tr::tr("The holidays of %1 differ by region; name one, such as %2.")
                              .arg(file.title, file.regions.front().code));
    WorkCalendar calendar;
    calendar.m_region = region;
    calendar.m_title = part ? file.title + ", "_L1 + part->title : file.title;
    calendar.m_source = file.source;
    calendar.m_note = file.note;
    calendar.m_asOf = file.asOf;
    calendar.layOut(file.firstYear, file.lastYear);
    for (const Holiday &holiday : holidaysOf(file, region)) {
        quint8 &day = calendar.m_days[std::size_t(holiday.date.toJulianDay() - calendar.m_firstDay)];
        day = quint8(day | (holiday.isWorked ? kWorked : kHoliday));
        if (!holiday.isWorked)
            calendar.m_names.insert(holiday.date, holiday.isSubstitute ? Tr::tr("%1 (substitute day)").arg(holiday.name)
                                                                       : holiday.name);
    }
    return calendar;
}

WorkCalendar WorkCalendar::weekendsOnly()
{
    WorkCalendar calendar;
    calendar.m_title = Tr::tr("a place whose holidays are not known");
    calendar.m_note = Tr::tr("No region is known, so that only Saturdays and Sundays are left out.");
    calendar.layOut(2018, 2100);
    return calendar;
}

void WorkCalendar::layOut(int firstYear, int lastYear)
{
    const QDate first(firstYear, 1, 1);
    m_firstDay = first.toJulianDay();
    m_days.resize(std::size_t(first.daysTo({lastYear + 1, 1, 1})));
    for (std::size_t i = 0; i < m_days.size(); ++i)
        m_days[i] = (m_firstDay + qint64(i)) % 7 >= 5 ? kWeekend : 0; // Julian day 0 is a Monday
}

core::Result<QDate> WorkCalendar::rolled(const QDate &date) const
{
    QDate day = date;
    while (!isWorking(day)) {
        if (!covers(day))
            return unknownYear(day);
        day = day.addDays(1);
    }
    return day;
}

core::Result<QDate> WorkCalendar::plusWorkingDays(const QDate &date, int days, MakeUpDays makeUp) const
{
    QDate day = date;
    for (int left = days; left > 0;) {
        day = day.addDays(1);
        if (!covers(day))
            return unknownYear(day);
        left -= isWorking(day, makeUp) ? 1 : 0;
    }
    return day;
}

QString WorkCalendar::reason(const QDate &date) const
{
    if (QString name = m_names.value(date); !name.isEmpty())
        return name;
    return isWorking(date) ? QString() : QLocale::c().dayName(date.dayOfWeek());
}

tl::unexpected<core::Error> WorkCalendar::unknownYear(const QDate &date) const
{
    return core::fail(core::ErrorCode::NotFound,
                      Tr::tr("The public holidays of %1 in %2 are not known, so the date cannot be computed.")
                          .arg(m_title)
                          .arg(date.year()));
}

} // namespace rules
