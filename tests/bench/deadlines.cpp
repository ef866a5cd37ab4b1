// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/deadlines.h"

#include "models/rules/deadlines/deadline.h"
#include "models/rules/holidays/holidaylibrary.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace rules;

namespace bench {

namespace {

struct Request {
    DeadlineInput input;
    QString region;
};

// All laws in turn, over three years; every fourth with days of waiting, every third extended.
std::vector<Request> manyRequests(int count)
{
    const std::vector<std::pair<Law, QString>> places {
        {Law::Gdpr, u"DE-BY"_s}, {Law::Gdpr, u"FR"_s},          {Law::UkGdpr, u"GB-ENG"_s},
        {Law::Ccpa, u"US-CA"_s}, {Law::CcpaOptOut, u"US-CA"_s}, {Law::Fadp, u"CH-ZH"_s},
        {Law::Lgpd, u"BR"_s},    {Law::Pipl, u"CN"_s},          {Law::Gdpr, u"DE"_s},
    };
    std::vector<Request> requests;
    for (int i = 0; i < count; ++i) {
        const auto &[law, region] = places[std::size_t(i) % places.size()];
        DeadlineInput input;
        input.law = law;
        input.right = law == Law::CcpaOptOut ? Right::Objection : Right::Access;
        input.received = QDate(2023, 9, 1).addDays(i % 1150);
        input.extended = i % 3 == 0 && (law == Law::Gdpr || law == Law::UkGdpr || law == Law::Ccpa);
        if (i % 4 == 0 && (law == Law::Gdpr || law == Law::UkGdpr))
            input.pauses.push_back({input.received.addDays(3), input.received.addDays(9), PauseReason::Clarification});
        requests.push_back({std::move(input), region});
    }
    return requests;
}

using Calendars = std::map<QString, WorkCalendar>;

Calendars calendarsOf(const HolidayLibrary &library, const std::vector<Request> &requests)
{
    Calendars calendars;
    for (const Request &request : requests) {
        if (calendars.count(request.region))
            continue;
        auto calendar = library.calendar(request.region);
        if (!calendar)
            qFatal("%s", qPrintable(calendar.error().message));
        calendars.emplace(request.region, std::move(*calendar));
    }
    return calendars;
}

qint64 computeAll(const std::vector<Request> &requests, const Calendars &calendars)
{
    qint64 sum = 0; // so that nothing is left out
    for (const Request &request : requests) {
        const auto dates = deadlines(request.input, calendars.at(request.region));
        if (!dates)
            qFatal("%s", qPrintable(dates.error().message));
        sum += dates->statutoryDue.toJulianDay();
    }
    return sum;
}

} // namespace

std::vector<Row> measureDeadlines()
{
    const std::vector<Request> requests = manyRequests(1'000'000);
    HolidayLibrary library;
    const Calendars calendars = calendarsOf(library, requests);
    volatile qint64 sum = 0;
    const double all = medianMs(3, [&] { sum = computeAll(requests, calendars); });
    const double raw = medianMs(3, [&] {
        for (const Request &request : requests)
            sum = sum + request.input.received.addMonths(1).toJulianDay();
    });

    const std::vector<Request> kept(requests.begin(), requests.begin() + 100'000);
    const double again = medianMs(3, [&] {
        HolidayLibrary changed;
        auto file = changed.read(
            R"({"country": "DE", "as_of": "2026-12-01", "add": [{"name": "New", "kind": "fixed", "month": 9, "day": 2}]})");
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        changed.replace(std::move(*file));
        sum = computeAll(kept, calendarsOf(changed, kept));
    });
    return {
        {u"a million deadlines on one core, without the working"_s, all, u"ms"_s, raw, u"one QDate::addMonths each"_s,
         u"at most 1000 ms"_s, all <= 1000},
        {u"100,000 requests computed again after a change of holidays"_s,
         again,
         u"ms"_s,
         0,
         {},
         u"under 1000 ms"_s,
         again < 1000},
    };
}

} // namespace bench
