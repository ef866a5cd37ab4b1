// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/pauses.h"
#include "models/rules/deadlines/reckoning.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Deadlines)
};

constexpr auto kRollArticle = "Art. 3(4) Reg. 1182/71";

// How a request is counted by one reading.
struct Mode {
    bool reformed = false; // the UK's Art. 12A
    bool suspends = false; // days of waiting do not count
    bool restarts = false; // the period runs from the answer about identity (or, in the UK, the fee)
    bool beginsWith = false; // the first day belongs to the month, and nothing rolls
    const char *article = "Art. 12(3) GDPR";
};

Mode modeOf(const Reckoning &reckoning)
{
    if (reckoning.input.law == Law::UkGdpr && reckoning.input.received >= kUkReform)
        return {true, true, true, reckoning.reads("beginning-with"_L1), "Art. 12A UK GDPR"};
    const char *article = reckoning.input.law == Law::Gdpr ? "Art. 12(3) GDPR" : "Art. 12(3) UK GDPR";
    const bool restarts = reckoning.reads("restart"_L1);
    return {false, restarts || !reckoning.reads("strict"_L1), restarts, false, article};
}

// Always from the first day, never a month after a month: 31 January and three months are 30 April.
QDate endOfMonths(const Mode &mode, const QDate &start, int months)
{
    const QDate end = start.addMonths(months); // the last day of a month that has no such date
    return mode.beginsWith && end.day() == start.day() ? end.addDays(-1) : end;
}

bool isAboutAccess(Right right)
{
    return right == Right::Access || right == Right::WhoReceived;
}

// The period runs from the receipt, or from a later answer where the mode says so.
QDate startOf(const DeadlineInput &input, const Mode &mode, int months)
{
    QDate start = input.received;
    if (!mode.restarts || input.pauses.empty())
        return start;
    std::vector<Pause> pauses = input.pauses;
    std::sort(pauses.begin(), pauses.end(), [](const Pause &a, const Pause &b) { return a.from < b.from; });
    for (const Pause &pause : pauses) {
        const bool counts = pause.reason == PauseReason::Identity
                            || (mode.reformed && pause.reason == PauseReason::Fee);
        if (counts && pause.from <= endOfMonths(mode, start, months))
            start = std::max(start, pause.to);
    }
    return start;
}

// The UK's text leaves out the day of the answer too; the EDPB adds the days between.
std::vector<Interval> waiting(const DeadlineInput &input, const Mode &mode)
{
    std::vector<Interval> intervals;
    if (!mode.suspends)
        return intervals;
    for (const Pause &pause : input.pauses) {
        const bool counts = (pause.reason == PauseReason::Clarification && isAboutAccess(input.right))
                            || (pause.reason == PauseReason::Identity && !mode.restarts);
        if (counts)
            intervals.push_back({pause.from, mode.reformed ? pause.to.addDays(1) : pause.to});
    }
    return unionOf(std::move(intervals));
}

struct Period {
    QDate start;
    QDate unpaused; // by the calendar alone
    QDate end; // with the days of waiting
};

Period periodOf(const DeadlineInput &input, const Mode &mode, int months)
{
    Period period;
    period.start = startOf(input, mode, months);
    period.unpaused = endOfMonths(mode, period.start, months);
    period.end = input.pauses.empty() ? period.unpaused : movedEnd(period.start, period.unpaused, waiting(input, mode));
    return period;
}

core::Result<QDate> dueOf(const Reckoning &reckoning, const Mode &mode, const QDate &end)
{
    return mode.beginsWith ? core::Result<QDate>(end) : reckoning.calendar.rolled(end);
}

void noteStart(Reckoning &reckoning, const Mode &mode, const Period &period)
{
    const QDate received = reckoning.input.received;
    reckoning.note([&] {
        return Step {
            "receipt",
            mode.reformed ? "Art. 12A UK GDPR" : "Art. 3(1) Reg. 1182/71",
            mode.beginsWith
                ? Tr::tr("The request arrived on %1; that day is the first of the period.").arg(dayText(received))
                : Tr::tr("The request arrived on %1. The period runs from that day, working day or not; the day itself "
                         "is not counted.")
                      .arg(dayText(received)),
            {{"received", isoText(received)}},
            received,
            lawsAsOf()};
    });
    if (period.start == received)
        return;
    reckoning.note([&] {
        return Step {
            "later-start",
            mode.reformed ? "Art. 12A UK GDPR" : "Art. 12(6) GDPR",
            mode.reformed
                ? Tr::tr("The information or the fee asked for arrived on %1; the period runs from that day, the "
                         "latest of these.")
                      .arg(dayText(period.start))
                : Tr::tr("The identity was confirmed on %1; by the reading \"restart\" the period runs from that day.")
                      .arg(dayText(period.start)),
            {{"received", isoText(received)}, {"answered", isoText(period.start)}},
            period.start,
            lawsAsOf()};
    });
}

QString monthsText(const Mode &mode, const Period &period, int months)
{
    const bool one = months == 1;
    QString sentence = one ? Tr::tr("One month from %1 ends on the same date, %2.")
                           : Tr::tr("Three months from %1, the extension not counted from the end of the first month, "
                                    "end on the same date, %2.");
    if (mode.beginsWith)
        sentence = one ? Tr::tr("One month beginning with %1 ends with %2.")
                       : Tr::tr("Three months beginning with %1 end with %2.");
    else if (period.unpaused.day() != period.start.day())
        sentence = one ? Tr::tr("One month from %1 ends on the last day of the next month, which has no such date: %2.")
                       : Tr::tr("Three months from %1, the extension not counted from the end of the first month, end "
                                "on the last day of a month that has no such date: %2.");
    return sentence.arg(dayText(period.start), dayText(period.unpaused));
}

void noteMonths(Reckoning &reckoning, const Mode &mode, const Period &period, int months)
{
    reckoning.note([&] {
        const QByteArray article = QByteArray(mode.article) + (mode.beginsWith ? "" : "; Art. 3(2)(c) Reg. 1182/71");
        return Step {"months-from-start",
                     article,
                     monthsText(mode, period, months),
                     {{"start", isoText(period.start)}, {"months", QString::number(months)}},
                     period.unpaused,
                     lawsAsOf()};
    });
}

QString waitingText(const Mode &mode, const Interval &interval, const QDate &end)
{
    const int days = int(interval.from.daysTo(interval.until));
    const QString last = dayText(mode.reformed ? interval.until.addDays(-1) : interval.until);
    const QString sentence = mode.reformed ? Tr::tr("%n day(s) from %1 to %2, both included, were spent waiting for a "
                                                    "clarification and do not count: the period ends on %3.",
                                                    nullptr, days)
                                           : Tr::tr("%n day(s) between %1, when the person was asked, and %2, when the "
                                                    "answer came, do not count: the period ends on %3.",
                                                    nullptr, days);
    return sentence.arg(dayText(interval.from), last, dayText(end));
}

// Replays the days of waiting one after another.
void noteWaiting(Reckoning &reckoning, const Mode &mode, const Period &period)
{
    if (!reckoning.working || period.end == period.unpaused)
        return;
    QDate end = period.unpaused;
    for (Interval interval : waiting(reckoning.input, mode)) {
        interval.from = std::max(interval.from, period.start);
        const QDate next = movedEnd(period.start, end, {interval});
        if (next == end)
            continue;
        reckoning.note([&] {
            return Step {"waiting",
                         mode.reformed ? "Art. 12A UK GDPR" : "EDPB Guidelines 01/2022; Art. 12(6) GDPR",
                         waitingText(mode, interval, next),
                         {{"from", isoText(interval.from)},
                          {"to", isoText(mode.reformed ? interval.until.addDays(-1) : interval.until)},
                          {"days", QString::number(end.daysTo(next))}},
                         next,
                         lawsAsOf()};
        });
        end = next;
    }
}

void warnOfWaiting(Reckoning &reckoning, const Mode &mode, const Period &period)
{
    const DeadlineInput &input = reckoning.input;
    for (std::size_t i = 0; i < input.pauses.size(); ++i) {
        if (input.pauses[i].from > period.end)
            reckoning.warn("pauses." + QByteArray::number(int(i) + 1), mode.article,
                           Tr::tr("The pause starts on %1, after the period has ended; it does not count.")
                               .arg(dayText(input.pauses[i].from)));
    }
    if (!isAboutAccess(input.right))
        warnOfPauses(
            reckoning, PauseReason::Clarification, mode.reformed ? "Art. 12A UK GDPR" : "Recital 63 GDPR",
            QT_TRANSLATE_NOOP("rules::Deadlines",
                              "Only a request for access waits for a clarification; the pause does not count."));
    if (!mode.reformed)
        warnOfPauses(reckoning, PauseReason::Fee, "Art. 12(5) GDPR",
                     QT_TRANSLATE_NOOP("rules::Deadlines", "The law has no pause for a fee; it does not count."));
}

// The strictest reading: no pause in the EU; in the UK the first day belongs to the month.
core::Result<QDate> strictest(const Reckoning &reckoning, const Mode &mode, int months)
{
    Mode strict {mode.reformed, mode.reformed, mode.reformed, mode.reformed, mode.article};
    return dueOf(reckoning, strict, periodOf(reckoning.input, strict, months).end);
}

} // namespace

core::Result<> countMonths(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const Mode mode = modeOf(reckoning);
    const auto noticeBy = dueOf(reckoning, mode, periodOf(input, mode, 1).end);
    if (!noticeBy)
        return core::fail(noticeBy.error());
    const bool late = input.extended && input.extensionTold.isValid() && input.extensionTold > *noticeBy;
    const int months = input.extended && !late ? 3 : 1;
    const Period period = periodOf(input, mode, months);
    const auto due = dueOf(reckoning, mode, period.end);
    const auto strict = strictest(reckoning, mode, months);
    if (!due || !strict)
        return core::fail(!due ? due.error() : strict.error());
    noteStart(reckoning, mode, period);
    noteMonths(reckoning, mode, period, months);
    noteWaiting(reckoning, mode, period);
    if (!mode.beginsWith)
        noteRoll(reckoning, period.end, *due, kRollArticle);
    const auto strictNotice = reckoning.working ? strictest(reckoning, mode, 1) : core::Result<QDate>(QDate());
    (void)extensionHolds(reckoning, *noticeBy, mode.article, strictNotice.value_or(QDate()));
    warnOfWaiting(reckoning, mode, period);
    reckoning.dates.nominal = period.end;
    reckoning.dates.statutoryDue = *due;
    const bool atOnce = input.right == Right::ObjectionToMarketing || input.right == Right::WithdrawConsent;
    reckoning.strict = atOnce ? input.received : std::min(*strict, *due);
    return {};
}

} // namespace rules
