// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/deadline.h"

#include "models/rules/deadlines/reckoning.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Deadlines)
};

core::Result<> count(Reckoning &reckoning)
{
    switch (reckoning.input.law) {
    case Law::Gdpr:
    case Law::UkGdpr:
        return countMonths(reckoning);
    case Law::UkComplaint:
        return countComplaint(reckoning);
    case Law::Ccpa:
        return countCalifornia(reckoning);
    case Law::CcpaOptOut:
        return countOptOut(reckoning);
    case Law::Fadp:
        return countSwitzerland(reckoning);
    case Law::Lgpd:
        return countBrazil(reckoning);
    case Law::Pipl:
        break;
    }
    return countChina(reckoning);
}

void noteReadings(Reckoning &reckoning)
{
    if (!reckoning.working)
        return;
    const std::vector<Reading> known = readingsOf(reckoning.input.law, reckoning.input.received);
    for (std::size_t i = 0; i < known.size(); ++i) {
        const bool isDefault = i == 0 || known[i].point != known[i - 1].point;
        const bool chosen = reckoning.reads(QLatin1StringView(known[i].code));
        const bool other = std::any_of(known.begin(), known.end(), [&](const Reading &r) {
            return r.point == known[i].point && reckoning.reads(QLatin1StringView(r.code));
        });
        if (chosen || (isDefault && !other))
            reckoning.working->readings.push_back({known[i], isDefault});
    }
}

void setTarget(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    QDate &target = reckoning.dates.internalTarget;
    target = reckoning.strict;
    if (target.isValid())
        reckoning.note([&] {
            return Step {
                "strictest-reading",
                "",
                Tr::tr("By the strictest reading the answer is due on %1; work aims at that day.").arg(dayText(target)),
                {},
                target,
                lawsAsOf()};
        });
    if (input.promisedDays == 0)
        return;
    const QDate promised = input.received.addDays(input.promisedDays);
    target = target.isValid() ? std::min(target, promised) : promised;
    reckoning.note([&] {
        return Step {"house-promise",
                     "",
                     Tr::tr("An answer within %n day(s) was promised, which is by %1.", nullptr, input.promisedDays)
                         .arg(dayText(promised)),
                     {{"days", QString::number(input.promisedDays)}},
                     promised,
                     {}};
    });
}

} // namespace

core::Result<QString> calendarRegion(Law law, const QString &region, const Readings &readings)
{
    const LawInfo &info = infoOf(law);
    const QString country = QString::fromLatin1(info.country);
    const QString named = region.isEmpty() ? QString::fromLatin1(info.region) : region;
    if (named.isEmpty())
        return core::fail(
            core::ErrorCode::Usage,
            Tr::tr(
                "Public holidays decide when the period ends: name the region where the answer is given, such as %1.")
                .arg(law == Law::UkGdpr ? "GB-ENG"_L1 : "DE-BY"_L1));
    if (!country.isEmpty() && named.section(u'-', 0, 0) != country)
        return core::fail(core::ErrorCode::Invalid,
                          Tr::tr("This law is counted by a calendar of %1, not %2.").arg(country, named));
    const bool federal = country == "US"_L1 && readings.isChosen("federal-holidays"_L1);
    return federal ? u"US-FED"_s : named;
}

core::Result<Deadlines> deadlines(const DeadlineInput &input, const WorkCalendar &calendar, Working *working)
{
    if (const auto checked = checkInput(input); !checked)
        return core::fail(checked.error());
    Reckoning reckoning {input, calendar, working};
    noteReadings(reckoning);
    if (const auto counted = count(reckoning); !counted)
        return core::fail(counted.error());
    setTarget(reckoning);
    warnOfInput(reckoning);
    return std::move(reckoning.dates);
}

} // namespace rules
