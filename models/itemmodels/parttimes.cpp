// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/parttimes.h"

#include "models/records/request/requestrules.h"
#include "models/records/vocabulary.h"

#include <QTimeZone>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace itemmodels {

using records::Request;
using records::RequestPart;

namespace {

QString labelOf(const char *vocabulary, const records::Answer<records::Choice> &choice)
{
    return choice.hasValue() ? records::vocabulary(vocabulary).label(choice.value().code) : QString();
}

// Only the first of several begins with a capital.
QString nameOf(const PartTime &time)
{
    QStringList types = time.types;
    for (qsizetype i = 1; i < types.size(); ++i)
        types[i].front() = types[i].front().toLower();
    QStringList words {types.join(u", "_s), time.law};
    words.removeAll(QString());
    return words.join(u" · "_s);
}

bool runAlike(const PartTime &one, const PartTime &other)
{
    const auto dates = [](const PartTime &time) {
        return std::tuple(time.isOpen, time.received, time.firstEnd, time.due, time.target, time.answered, time.dueIfSettled, time.law, time.trouble);
    };
    return !one.types.empty() && !other.types.empty() && dates(one) == dates(other) && one.pauses.size() == other.pauses.size();
}

std::vector<PartTime> joined(std::vector<PartTime> times)
{
    std::vector<PartTime> all;
    for (PartTime &time : times) {
        const auto alike = std::find_if(all.begin(), all.end(), [&time](const PartTime &other) { return runAlike(other, time); });
        if (alike == all.end())
            all.push_back(std::move(time));
        else
            alike->types += time.types;
    }
    for (PartTime &time : all)
        time.name = nameOf(time);
    return all;
}

QDate dateOf(const records::Answer<QDate> &answer)
{
    return answer.hasValue() ? answer.value() : QDate();
}

QDate endWithoutExtension(const rules::PartClock &clock)
{
    rules::DeadlineInput input = clock.input;
    input.extended = false;
    input.extensionTold = {};
    input.announced = {};
    const auto dates = rules::deadlines(input, *clock.calendar);
    return dates ? dates->statutoryDue : QDate();
}

// Whether waiting moves the date is a question of the law; asked by counting as if it ended today.
void tellWaiting(PartTime &time, const Request &request, const rules::PartClock &clock, const QDate &today)
{
    const auto waiting = rules::openWaitIn(request, clock.input.received);
    if (!time.isOpen || !waiting || waiting->since > today)
        return;
    rules::DeadlineInput input = clock.input;
    input.pauses.push_back({waiting->since, today, waiting->reason});
    const auto dates = rules::deadlines(input, *clock.calendar);
    time.waiting = waiting;
    if (dates && dates->statutoryDue > time.due)
        time.dueIfSettled = dates->statutoryDue;
}

void tellClock(PartTime &time, const Request &request, const RequestPart &part, const rules::Facts &facts)
{
    const auto clock = rules::clockOf(request, part, facts, &time.working);
    if (!clock) {
        time.working = {};
        time.trouble = clock.error().message;
        return;
    }
    time.received = clock->input.received;
    time.due = clock->dates.statutoryDue;
    time.target = clock->dates.internalTarget;
    time.pauses = clock->input.pauses;
    if (clock->input.extended)
        time.firstEnd = endWithoutExtension(*clock);
    if (time.firstEnd >= time.due)
        time.firstEnd = {};
    tellWaiting(time, request, *clock, facts.today());
}

PartTime timeOf(const Request &request, std::size_t index, const rules::Facts &facts, const QByteArray &zone)
{
    const RequestPart &part = request.parts.items()[index];
    PartTime time {.part = index, .law = labelOf("request_law", part.law)};
    if (part.type.hasValue())
        time.types = {labelOf("request_type", part.type)};
    if (request.received.hasValue())
        time.received = request.received.value().utc.toTimeZone(QTimeZone(zone)).date();
    time.due = dateOf(part.statutoryDue);
    time.target = dateOf(part.internalTarget);
    time.answered = dateOf(part.answeredOn);
    time.isOpen = !records::isAnswered(part) && !rules::isOver(request);
    tellClock(time, request, part, facts);
    return time;
}

} // namespace

std::vector<PartTime> timesOf(const Request &request, const rules::Facts &facts)
{
    const QByteArray zone = rules::answeredAt(request, facts).zone;
    std::vector<PartTime> times;
    for (std::size_t i = 0; i < request.parts.items().size(); ++i)
        times.push_back(timeOf(request, i, facts, zone));
    std::stable_sort(times.begin(), times.end(), [](const PartTime &a, const PartTime &b) {
        const auto rank = [](const PartTime &time) { return std::tuple(!time.isOpen, !time.due.isValid(), time.due); };
        return rank(a) < rank(b);
    });
    return joined(std::move(times));
}

} // namespace itemmodels
