// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/reckoning.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Deadlines)
};

core::Result<QDate> rolledIfRead(Reckoning &reckoning, const QDate &nominal, const char *article)
{
    if (!reckoning.reads("roll"_L1))
        return nominal;
    auto due = reckoning.calendar.rolled(nominal);
    if (due)
        noteRoll(reckoning, nominal, *due, article);
    return due;
}

Step daysStep(const DeadlineInput &input, const char *article, const QString &sentence, const QDate &start, int days)
{
    const QDate end = start.addDays(days);
    return {"calendar-days",
            article,
            sentence.arg(dayText(start), dayText(end)),
            {{"received", isoText(input.received)}, {"start", isoText(start)}, {"days", QString::number(days)}},
            end,
            lawsAsOf()};
}

// The days from which the 30 days run when a share of the cost is asked for, by both readings.
struct CostShare {
    QDate reflected; // ten days after it was announced
    QDate confirmed;
};

CostShare costShareOf(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    CostShare share {input.received, input.received};
    for (std::size_t i = 0; i < input.pauses.size(); ++i) {
        const Pause &pause = input.pauses[i];
        if (pause.reason != PauseReason::Fee)
            continue;
        const QByteArray field = "pauses." + QByteArray::number(int(i) + 1);
        if (pause.from > input.received.addDays(30)) {
            reckoning.warn(field, "Art. 19 DPO",
                           Tr::tr("The share of the cost was announced after the 30 days; it does not count."));
            continue;
        }
        if (pause.to > pause.from.addDays(10))
            reckoning.warn(field, "Art. 19 DPO",
                           Tr::tr("The person did not confirm within 10 days; the request counts as withdrawn."));
        share.reflected = std::max(share.reflected, pause.from.addDays(10));
        share.confirmed = std::max(share.confirmed, pause.to);
    }
    return share;
}

void noteCostShare(Reckoning &reckoning, const QDate &start)
{
    if (start == reckoning.input.received)
        return;
    reckoning.note([&] {
        return Step {"cost-share",
                     "Art. 19 DPO",
                     (reckoning.reads("from-confirmation"_L1)
                          ? Tr::tr("A share of the cost was announced and confirmed; the 30 days run from %1.")
                          : Tr::tr("A share of the cost was announced; the 10 days in which to confirm it end on %1, "
                                   "and the 30 days run from then."))
                         .arg(dayText(start)),
                     {{"received", isoText(reckoning.input.received)}},
                     start,
                     lawsAsOf()};
    });
}

} // namespace

core::Result<> countSwitzerland(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const CostShare share = costShareOf(reckoning);
    const QDate start = reckoning.reads("from-confirmation"_L1) ? share.confirmed : share.reflected;
    noteCostShare(reckoning, start);
    const QDate nominal = start.addDays(30);
    reckoning.note([&] {
        return daysStep(input, "Art. 25(7) FADP; Art. 18(1) DPO",
                        Tr::tr("30 days from %1, that day not counted, end on %2."), start, 30);
    });
    const auto due = rolledIfRead(reckoning, nominal, "Art. 78 CO; SR 173.110.3");
    if (!due)
        return core::fail(due.error());
    const bool extended = extensionHolds(reckoning, *due, "Art. 18(2) DPO");
    if (extended)
        reckoning.note([&] {
            return Step {"announced",
                         "Art. 18(2) DPO",
                         Tr::tr("The person was told that the answer comes by %1.").arg(dayText(input.announced)),
                         {{"announced", isoText(input.announced)}},
                         input.announced,
                         lawsAsOf()};
        });
    reckoning.dates.nominal = extended ? input.announced : nominal;
    reckoning.dates.statutoryDue = extended ? input.announced : *due;
    reckoning.strict = extended ? input.announced : std::min(share.reflected, share.confirmed).addDays(30);
    const char *message = QT_TRANSLATE_NOOP("rules::Deadlines",
                                            "Asking the person does not stop the 30 days; the pause does not count.");
    warnOfPauses(reckoning, PauseReason::Identity, "Art. 16(5) DPO", message);
    warnOfPauses(reckoning, PauseReason::Clarification, "Art. 18(1) DPO", message);
    return {};
}

core::Result<> countBrazil(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const bool simplified = reckoning.reads("simplified"_L1);
    const int days = simplified ? 0 : 15;
    reckoning.note([&] {
        if (simplified)
            return daysStep(input, "Art. 19 I LGPD",
                            Tr::tr("An answer in simplified form to the request of %1 is due immediately: on %2."),
                            input.received, 0);
        if (input.right == Right::Access || input.right == Right::WhoReceived)
            return daysStep(input, "Art. 19 II LGPD",
                            Tr::tr("A clear and complete statement is due within 15 days of the request of %1: by %2."),
                            input.received, 15);
        return daysStep(
            input, "Art. 18(5), Art. 19 II LGPD",
            Tr::tr(
                "For this request no rule fixes the days yet; the 15 days of Art. 19 from %1 are taken for it: by %2."),
            input.received, 15);
    });
    reckoning.dates.nominal = input.received.addDays(days);
    const auto due = simplified ? core::Result<QDate>(input.received)
                                : rolledIfRead(reckoning, reckoning.dates.nominal, "Art. 132(1) Civil Code");
    if (!due)
        return core::fail(due.error());
    reckoning.dates.statutoryDue = *due;
    reckoning.strict = reckoning.dates.nominal;
    warnOfAllPauses(reckoning, "Art. 19 LGPD",
                    QT_TRANSLATE_NOOP("rules::Deadlines", "The law has no pause; it does not count."));
    return {};
}

core::Result<> countChina(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const MakeUpDays makeUp = reckoning.reads("make-up-days-worked"_L1) ? MakeUpDays::Worked : MakeUpDays::Ignored;
    const auto due = reckoning.calendar.plusWorkingDays(input.received, 15, makeUp);
    const auto strict = reckoning.calendar.plusWorkingDays(input.received, 15, MakeUpDays::Worked);
    if (!due || !strict)
        return core::fail(!due ? due.error() : strict.error());
    reckoning.note([&] {
        return Step {
            "policy-working-days",
            "Art. 50 PIPL",
            Tr::tr("The law asks for a timely answer and gives no number. The policy of 15 working days after the "
                   "receipt on %1, without the holidays of %2, ends on %3.")
                .arg(dayText(input.received), reckoning.calendar.title(), dayText(*due)),
            {{"received", isoText(input.received)}, {"working_days", u"15"_s}, {"region", reckoning.calendar.region()}},
            *due,
            reckoning.calendar.asOf()};
    });
    reckoning.dates.nominal = *due;
    reckoning.dates.statutoryDue = *due;
    reckoning.strict = *strict;
    warnOfAllPauses(reckoning, "Art. 50 PIPL",
                    QT_TRANSLATE_NOOP("rules::Deadlines", "The law has no pause; it does not count."));
    return {};
}

core::Result<> countComplaint(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const bool excluded = reckoning.reads("receipt-day-excluded"_L1);
    reckoning.dates.acknowledgeBy = input.received.addDays(excluded ? 30 : 29);
    reckoning.note([&] {
        return Step {"acknowledge",
                     "s. 164A DPA 2018",
                     (excluded ? Tr::tr("The complaint is acknowledged within 30 days after %1: by %2.")
                               : Tr::tr("The complaint is acknowledged within 30 days beginning with %1: by %2."))
                         .arg(dayText(input.received), dayText(reckoning.dates.acknowledgeBy)),
                     {{"received", isoText(input.received)}, {"days", u"30"_s}},
                     reckoning.dates.acknowledgeBy,
                     lawsAsOf()};
    });
    reckoning.note([&] {
        return Step {"without-undue-delay",
                     "s. 164A DPA 2018",
                     Tr::tr("The answer follows without undue delay; the law gives no number of days for it."),
                     {},
                     {},
                     lawsAsOf()};
    });
    warnOfAllPauses(reckoning, "s. 164A DPA 2018",
                    QT_TRANSLATE_NOOP("rules::Deadlines", "The law has no pause; it does not count."));
    return {};
}

} // namespace rules
