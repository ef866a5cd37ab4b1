// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/simulation.h"

#include <algorithm>
#include <bitset>

using namespace Qt::StringLiterals;
using namespace rules;

namespace simulation {

namespace {

constexpr int kDays = 7670; // 21 years
using Marks = std::bitset<kDays>;

// One request on the wall calendar.
class Clerk
{
public:
    Clerk(const DeadlineInput &input, const WallCalendar &wall)
        : m_input(input), m_wall(wall), m_received(wall.number(input.received))
    {
    }

    [[nodiscard]] Days work()
    {
        switch (m_input.law) {
        case Law::Gdpr:
            european();
            break;
        case Law::UkGdpr:
            m_input.received < QDate(2026, 2, 5) ? european() : british();
            break;
        case Law::UkComplaint:
            m_days.acknowledge = tick(m_received, chosen("receipt-day-excluded") ? 30 : 29);
            break;
        case Law::Ccpa:
            californian();
            break;
        case Law::CcpaOptOut:
            m_days.nominal = m_days.due = workingDays(15, false);
            m_days.target = weekdays(15);
            break;
        case Law::Fadp:
            swiss();
            break;
        case Law::Lgpd:
            m_days.nominal = tick(m_received, chosen("simplified") ? 0 : 15);
            m_days.due = chosen("roll") && !chosen("simplified") ? roll(m_days.nominal) : m_days.nominal;
            m_days.target = m_days.nominal;
            break;
        case Law::Pipl:
            m_days.nominal = m_days.due = workingDays(15, chosen("make-up-days-worked"));
            m_days.target = workingDays(15, true);
            break;
        }
        promise();
        return m_days;
    }

private:
    [[nodiscard]] bool chosen(const char *code) const { return m_input.readings.isChosen(QLatin1StringView(code)); }

    static int tick(int day, int times)
    {
        while (times-- > 0)
            ++day;
        return day;
    }

    [[nodiscard]] int roll(int day) const
    {
        while (m_wall.isFree(day))
            ++day;
        return day;
    }

    [[nodiscard]] int workingDays(int wanted, bool makeUp) const
    {
        int day = m_received;
        while (wanted > 0) {
            ++day;
            if (!m_wall.isFree(day) || (makeUp && m_wall.isWorkedWeekend(day)))
                --wanted;
        }
        return day;
    }

    [[nodiscard]] int weekdays(int wanted) const
    {
        int day = m_received;
        while (wanted > 0)
            wanted -= m_wall.isWeekend(++day) ? 0 : 1;
        return day;
    }

    [[nodiscard]] bool isLastOfMonth(int day) const { return m_wall.dayOfMonth(day + 1) == 1; }

    // Turns the pages until the date of the start shows again, or the month is over.
    [[nodiscard]] int sameDate(int start, int months) const
    {
        int day = start;
        for (int pages = 0;;) {
            ++day;
            pages += m_wall.dayOfMonth(day) == 1 ? 1 : 0;
            if (pages == months && (m_wall.dayOfMonth(day) == m_wall.dayOfMonth(start) || isLastOfMonth(day)))
                return day;
        }
    }

    // The day before that date; where there is none, the month was used up anyway.
    [[nodiscard]] int dayBeforeSameDate(int start, int months) const
    {
        const int same = sameDate(start, months);
        return m_wall.dayOfMonth(same) == m_wall.dayOfMonth(start) ? same - 1 : same;
    }

    // Ticks off as many days as there are from start to end, passing over those that are marked.
    static int passOver(int start, int end, const Marks &marks)
    {
        int left = end - start + 1;
        int day = start;
        for (;; ++day) {
            if (!marks[std::size_t(day)] && --left == 0)
                return day;
        }
    }

    void mark(Marks &marks, const Pause &pause, bool lastToo) const
    {
        const int last = m_wall.number(pause.to) + (lastToo ? 0 : -1);
        for (int day = m_wall.number(pause.from); day <= last; ++day)
            marks.set(std::size_t(day));
    }

    [[nodiscard]] bool isAccess() const
    {
        return m_input.right == Right::Access || m_input.right == Right::WhoReceived;
    }

    [[nodiscard]] Marks euMarks() const
    {
        Marks marks;
        if (chosen("strict"))
            return marks;
        for (const Pause &pause : m_input.pauses) {
            if ((pause.reason == PauseReason::Clarification && isAccess())
                || (pause.reason == PauseReason::Identity && !chosen("restart")))
                mark(marks, pause, false);
        }
        return marks;
    }

    // Day by day: on the day of a question, is the period still running? Then it begins again with the answer.
    template<class End>
    [[nodiscard]] int startAfterQuestions(bool feeToo, End end) const
    {
        int start = m_received;
        for (int day = m_received; day <= end(start); ++day) {
            for (const Pause &pause : m_input.pauses) {
                const bool counts = pause.reason == PauseReason::Identity
                                    || (feeToo && pause.reason == PauseReason::Fee);
                if (counts && m_wall.number(pause.from) == day)
                    start = std::max(start, m_wall.number(pause.to));
            }
        }
        return start;
    }

    [[nodiscard]] int euEnd(int months) const
    {
        const auto end = [this, months](int start) { return sameDate(start, months); };
        const int start = chosen("restart") ? startAfterQuestions(false, end) : m_received;
        return passOver(start, sameDate(start, months), euMarks());
    }

    [[nodiscard]] bool holds(int notice) const
    {
        return m_input.extended && (!m_input.extensionTold.isValid() || m_wall.number(m_input.extensionTold) <= notice);
    }

    void european()
    {
        m_days.notice = roll(euEnd(1));
        const int months = holds(m_days.notice) ? 3 : 1;
        m_days.nominal = euEnd(months);
        m_days.due = roll(m_days.nominal);
        m_days.target = roll(sameDate(m_received, months));
        atOnce();
    }

    [[nodiscard]] int ukEnd(int months, bool beginningWith) const
    {
        const auto end = [this, months, beginningWith](int start) {
            return beginningWith ? dayBeforeSameDate(start, months) : sameDate(start, months);
        };
        const int start = startAfterQuestions(true, end);
        Marks marks;
        for (const Pause &pause : m_input.pauses) {
            if (pause.reason == PauseReason::Clarification && isAccess())
                mark(marks, pause, true);
        }
        return passOver(start, end(start), marks);
    }

    void british()
    {
        const bool beginningWith = chosen("beginning-with");
        const int first = ukEnd(1, beginningWith);
        m_days.notice = beginningWith ? first : roll(first);
        const int months = holds(m_days.notice) ? 3 : 1;
        m_days.nominal = ukEnd(months, beginningWith);
        m_days.due = beginningWith ? m_days.nominal : roll(m_days.nominal);
        m_days.target = std::min(ukEnd(months, true), m_days.due);
        atOnce();
    }

    void atOnce()
    {
        if (m_input.right == Right::ObjectionToMarketing || m_input.right == Right::WithdrawConsent)
            m_days.target = m_received;
    }

    void californian()
    {
        const int last = chosen("receipt-day-included") ? 44 : 45;
        m_days.acknowledge = workingDays(10, false);
        m_days.notice = tick(m_received, last);
        if (chosen("roll"))
            m_days.notice = roll(m_days.notice);
        const bool extended = holds(m_days.notice);
        m_days.nominal = tick(m_received, extended ? last + 45 : last);
        m_days.due = chosen("roll") ? roll(m_days.nominal) : m_days.nominal;
        m_days.target = tick(m_received, extended ? 89 : 44);
    }

    void swiss()
    {
        int reflected = m_received;
        int confirmed = m_received;
        for (const Pause &pause : m_input.pauses) {
            const int asked = m_wall.number(pause.from);
            if (pause.reason != PauseReason::Fee || asked > tick(m_received, 30))
                continue;
            reflected = std::max(reflected, tick(asked, 10));
            confirmed = std::max(confirmed, m_wall.number(pause.to));
        }
        m_days.nominal = tick(chosen("from-confirmation") ? confirmed : reflected, 30);
        m_days.due = chosen("roll") ? roll(m_days.nominal) : m_days.nominal;
        m_days.target = tick(std::min(reflected, confirmed), 30);
        m_days.notice = m_days.due;
        if (holds(m_days.notice))
            m_days.nominal = m_days.due = m_days.target = m_wall.number(m_input.announced);
    }

    void promise()
    {
        if (m_input.promisedDays == 0)
            return;
        const int promised = tick(m_received, m_input.promisedDays);
        m_days.target = m_days.target == kNone ? promised : std::min(m_days.target, promised);
    }

    const DeadlineInput &m_input;
    const WallCalendar &m_wall;
    int m_received;
    Days m_days;
};

} // namespace

WallCalendar::WallCalendar(const HolidayFile &file, const QString &region)
    : m_first(QDate(2017, 1, 1).toJulianDay()), m_holiday(kDays, 0), m_worked(kDays, 0)
{
    static constexpr std::array<int, 12> lengths {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int weekday = 6; // 1 January 2017 is a Sunday; 0 is Monday
    for (int year = 2017; year < 2038; ++year) {
        for (int month = 0; month < 12; ++month) {
            const int length = lengths[std::size_t(month)] + (month == 1 && year % 4 == 0 ? 1 : 0);
            for (int day = 1; day <= length; ++day, weekday = (weekday + 1) % 7) {
                m_dayOfMonth.push_back(char(day));
                m_weekend.push_back(weekday >= 5 ? 1 : 0);
            }
        }
    }
    m_dayOfMonth.resize(kDays, 1);
    m_weekend.resize(kDays, 0);
    for (const Holiday &holiday : holidaysOf(file, region))
        (holiday.isWorked ? m_worked : m_holiday)[std::size_t(number(holiday.date))] = 1;
}

Days simulate(const DeadlineInput &input, const WallCalendar &wall)
{
    return Clerk(input, wall).work();
}

} // namespace simulation
