// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/reckoning.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Deadlines)
};

void noteBusinessDays(Reckoning &reckoning, const char *rule, const char *article, const char *sentence, int days,
                      const QDate &result)
{
    reckoning.note([&] {
        return Step {
            rule,
            article,
            Tr::tr(sentence).arg(dayText(reckoning.input.received), reckoning.calendar.title(), dayText(result)),
            {{"received", isoText(reckoning.input.received)},
             {"business_days", QString::number(days)},
             {"region", reckoning.calendar.region()}},
            result,
            reckoning.calendar.asOf()};
    });
}

core::Result<QDate> rolledIfRead(const Reckoning &reckoning, const QDate &date)
{
    return reckoning.reads("roll"_L1) ? reckoning.calendar.rolled(date) : core::Result<QDate>(date);
}

QDate weekdaysAfter(QDate date, int days)
{
    while (days > 0) {
        date = date.addDays(1);
        days -= date.dayOfWeek() < Qt::Saturday ? 1 : 0;
    }
    return date;
}

void noteDays(Reckoning &reckoning, bool extended, int days)
{
    const QDate received = reckoning.input.received;
    const QDate nominal = received.addDays(days);
    reckoning.note([&] {
        const QString counted = reckoning.reads("receipt-day-included"_L1) ? Tr::tr("the day of receipt being day 1")
                                                                           : Tr::tr("the day of receipt not counted");
        return Step {
            "calendar-days",
            "11 CCR 7021(b); Civ. Code 1798.130(a)(2)",
            (extended ? Tr::tr(
                 "90 calendar days in all from the receipt on %1, %2, whatever day the extension was told, end on %3.")
                      : Tr::tr("45 calendar days from the receipt on %1, %2, end on %3. Verifying the person does not "
                               "stop them."))
                .arg(dayText(received), counted, dayText(nominal)),
            {{"received", isoText(received)}, {"days", extended ? u"90"_s : u"45"_s}},
            nominal,
            lawsAsOf()};
    });
}

} // namespace

core::Result<> countCalifornia(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const int shift = reckoning.reads("receipt-day-included"_L1) ? -1 : 0;
    const auto acknowledge = reckoning.calendar.plusWorkingDays(input.received, 10);
    const auto noticeBy = rolledIfRead(reckoning, input.received.addDays(45 + shift));
    if (!acknowledge || !noticeBy)
        return core::fail(!acknowledge ? acknowledge.error() : noticeBy.error());
    noteBusinessDays(
        reckoning, "acknowledge", "11 CCR 7021(a)",
        QT_TRANSLATE_NOOP("rules::Deadlines",
                          "Receipt is confirmed within 10 business days after %1, without the holidays of %2: by %3."),
        10, *acknowledge);
    const bool extended = extensionHolds(reckoning, *noticeBy, "11 CCR 7021(b); Civ. Code 1798.130(a)(2)");
    const int days = (extended ? 90 : 45) + shift;
    noteDays(reckoning, extended, days);
    reckoning.dates.acknowledgeBy = *acknowledge;
    reckoning.dates.nominal = input.received.addDays(days);
    const auto due = rolledIfRead(reckoning, reckoning.dates.nominal);
    if (!due)
        return core::fail(due.error());
    if (reckoning.reads("roll"_L1))
        noteRoll(reckoning, reckoning.dates.nominal, *due, "Code Civ. Proc. 12a");
    reckoning.dates.statutoryDue = *due;
    reckoning.strict = input.received.addDays(extended ? 89 : 44);
    warnOfAllPauses(reckoning, "11 CCR 7021(b)",
                    QT_TRANSLATE_NOOP("rules::Deadlines", "Nothing stops the 45 days, neither verifying the person nor "
                                                          "asking what is meant; the pause does not count."));
    return {};
}

core::Result<> countOptOut(Reckoning &reckoning)
{
    const auto due = reckoning.calendar.plusWorkingDays(reckoning.input.received, 15);
    if (!due)
        return core::fail(due.error());
    noteBusinessDays(
        reckoning, "business-days", reckoning.input.right == Right::Restriction ? "11 CCR 7027(g)" : "11 CCR 7026(f)",
        QT_TRANSLATE_NOOP("rules::Deadlines", "Acted on as soon as feasibly possible, at most 15 business days after "
                                              "the receipt on %1, without the holidays of %2: by %3."),
        15, *due);
    reckoning.dates.nominal = *due;
    reckoning.dates.statutoryDue = *due;
    reckoning.strict = weekdaysAfter(reckoning.input.received, 15);
    warnOfAllPauses(
        reckoning, "11 CCR 7026(d), 7060(b)",
        QT_TRANSLATE_NOOP(
            "rules::Deadlines",
            "An opt-out may not be made to wait, and its sender need not be verified; the pause does not count."));
    return {};
}

} // namespace rules
