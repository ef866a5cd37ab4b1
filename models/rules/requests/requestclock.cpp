// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/requestclock.h"

#include "models/records/notice/notice.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

using records::Answer;
using records::Request;
using records::RequestPart;
using records::RequestPause;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Requests)
};

const WorkCalendar &weekends()
{
    static const WorkCalendar calendar = WorkCalendar::weekendsOnly();
    return calendar;
}

std::optional<PauseReason> reasonOf(const RequestPause &pause)
{
    if (records::isOneOf(pause.reason, {"identity"}))
        return PauseReason::Identity;
    if (records::isOneOf(pause.reason, {"clarification"}))
        return PauseReason::Clarification;
    if (records::isOneOf(pause.reason, {"fee"}))
        return PauseReason::Fee;
    return {};
}

// A question and its answer that the request itself has fields for.
struct Question {
    PauseReason reason;
    Answer<QDate> Request::*asked;
    Answer<QDate> Request::*settled;
    const char *field;
};
constexpr std::array kQuestions {
    Question {PauseReason::Identity, &Request::identityAskedOn, &Request::identityConfirmedOn, "identity_asked_on"},
    Question {PauseReason::Clarification, &Request::clarificationAskedOn, &Request::clarificationReceivedOn,
              "clarification_asked_on"},
    Question {PauseReason::Fee, &Request::feeToldOn, &Request::feeAgreedOn, "fee_told_on"},
};

// Those that the request itself tells of; where a pause has the same reason, the pause does.
template<class Visit>
void forEachQuestion(const Request &request, const Visit &visit)
{
    for (const Question &question : kQuestions) {
        const bool named = std::any_of(request.pauses.begin(), request.pauses.end(), [&question](const RequestPause &pause) {
            return reasonOf(pause) == question.reason;
        });
        if (!named)
            visit(question);
    }
}

// The zone of the establishment may have another date than the one in which the receipt was noted.
void add(std::vector<Waiting> &all, const Answer<QDate> &from, const Answer<QDate> &to, PauseReason reason,
         const QDate &received, const QByteArray &field)
{
    if (!from.hasValue() || !to.hasValue() || to.value() < from.value())
        return;
    const QDate start = std::max(from.value(), received);
    all.push_back({{start, std::max(to.value(), start), reason}, field});
}

bool isWithoutDelay(Right right)
{
    return right == Right::ObjectionToMarketing || right == Right::WithdrawConsent;
}

bool isExtended(const Request &request, const RequestPart &part, const PartLaw &law)
{
    if (!request.extensionToldOn.hasValue() || part.extended.is(false) || noExtensionBy(law.law))
        return false;
    if (law.law == Law::Fadp && !request.extendedTo.hasValue())
        return false;
    return part.extended.is(true) || !isWithoutDelay(law.right);
}

DeadlineInput inputOf(const Request &request, const RequestPart &part, const PartLaw &law, const QDate &received)
{
    DeadlineInput input;
    input.law = law.law;
    input.right = law.right;
    input.received = received;
    for (const Waiting &waiting : waitingIn(request, received))
        input.pauses.push_back(waiting.pause);
    input.extended = isExtended(request, part, law);
    if (input.extended)
        input.extensionTold = std::max(request.extensionToldOn.value(), received);
    if (input.extended && law.law == Law::Fadp)
        input.announced = request.extendedTo.value();
    return input;
}

// The calendar of the region where the law has one there; else the law's own.
const WorkCalendar *calendarOf(const PartLaw &law, const QString &region, const Facts &facts)
{
    for (const QString &named : {region, QString()}) {
        const auto fitting = calendarRegion(law.law, named, {});
        const auto calendar = fitting ? facts.calendar(*fitting) : core::fail(fitting.error());
        if (calendar)
            return *calendar;
    }
    return &weekends();
}

QDate receivedOn(const Request &request, const QByteArray &zone)
{
    return request.received.value().utc.toTimeZone(QTimeZone(zone)).date();
}

// The shortest of them, counted from the day of receipt; 0: none, as "at once" is no number of days.
int promisedDays(const QDate &received, const std::vector<records::Duration> &promises)
{
    int least = 0;
    for (const records::Duration &promise : promises) {
        const int days = int(received.daysTo(records::addTo(received, promise)));
        if (days > 0 && (least == 0 || days < least))
            least = days;
    }
    return least;
}

core::Result<PartClock> clockAt(const Request &request, const RequestPart &part, const AnsweredAt &place,
                                const Facts &facts, Working *working)
{
    const auto law = lawOf(part);
    if (!request.received.hasValue() || !law)
        return core::fail(core::ErrorCode::Usage,
                          Tr::tr("No date can be computed until it is known when the request came in, what is "
                                 "asked and by which law."));
    PartClock clock;
    clock.input = inputOf(request, part, *law, receivedOn(request, place.zone));
    clock.input.promisedDays = promisedDays(clock.input.received, place.promises);
    clock.calendar = calendarOf(*law, place.region, facts);
    clock.holidaysKnown = clock.calendar != &weekends();
    auto dates = deadlines(clock.input, *clock.calendar, working);
    if (!dates)
        return core::fail(dates.error());
    clock.dates = std::move(*dates);
    return clock;
}

Answer<QDate> answerOf(const QDate &date)
{
    return date.isValid() ? Answer<QDate>(date) : Answer<QDate>();
}

void setDates(const Request &request, RequestPart &part, const AnsweredAt &place, const Facts &facts)
{
    if (!request.received.hasValue() || !lawOf(part))
        return;
    const auto clock = clockAt(request, part, place, facts, nullptr);
    part.statutoryDue = clock ? answerOf(clock->dates.statutoryDue) : Answer<QDate>();
    part.internalTarget = clock ? answerOf(clock->dates.internalTarget) : Answer<QDate>();
}

} // namespace

AnsweredAt answeredAt(const Request &request, const Facts &facts)
{
    AnsweredAt place {{}, facts.zone()};
    const records::RecordType &type = records::organisationType();
    const records::Record *record = request.organisation.hasValue()
                                        ? facts.find(type, request.organisation.value().target)
                                        : nullptr;
    if (!record)
        return place;
    const auto text = [record](const char *field) { return record->value(field).as<QString>(); };
    place.region = text("holiday_region");
    if (place.region.isEmpty())
        place.region = text("country");
    for (const records::Record *notice : facts.linking(records::noticeType(), "organisations", record->header.id)) {
        if (const records::Value &promised = notice->value("promised_answer"); promised.hasData())
            place.promises.push_back(promised.as<records::Duration>());
    }
    if (const QByteArray zone = text("time_zone").toLatin1(); !zone.isEmpty() && QTimeZone(zone).isValid())
        place.zone = zone;
    return place;
}

std::optional<PartLaw> lawOf(const RequestPart &part)
{
    const auto law = part.law.hasValue() ? lawFromCode(part.law.value().code) : std::nullopt;
    const auto right = part.type.hasValue() ? rightFromCode(part.type.value().code) : std::nullopt;
    if (!law || !right)
        return {};
    if (*law == Law::Ccpa && (records::isOneOf(part.type, {"adm-opt-out"}) || !knows(*law, *right))
        && knows(Law::CcpaOptOut, *right))
        return PartLaw {Law::CcpaOptOut, *right};
    if (*law == Law::UkGdpr && *right == Right::Complaint)
        return PartLaw {Law::UkComplaint, *right};
    return knows(*law, *right) ? std::optional(PartLaw {*law, *right}) : std::nullopt;
}

std::vector<Waiting> waitingIn(const Request &request, const QDate &received)
{
    std::vector<Waiting> all;
    const auto &pauses = request.pauses.items();
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        const auto reason = reasonOf(pauses[i]);
        if (reason && !pauses[i].askedWithoutDelay.is(false))
            add(all, pauses[i].startedOn, pauses[i].endedOn, *reason, received,
                "pauses." + QByteArray::number(qlonglong(i) + 1));
    }
    forEachQuestion(request, [&](const Question &question) {
        add(all, request.*question.asked, request.*question.settled, question.reason, received, question.field);
    });
    return all;
}

std::optional<OpenWait> openWaitIn(const Request &request, const QDate &received)
{
    std::optional<OpenWait> longest;
    const auto look = [&](const Answer<QDate> &asked, const Answer<QDate> &settled, PauseReason reason) {
        const QDate since = asked.hasValue() ? std::max(asked.value(), received) : QDate();
        if (since.isValid() && !settled.hasValue() && (!longest || since < longest->since))
            longest = OpenWait {reason, since};
    };
    for (const RequestPause &pause : request.pauses) {
        if (const auto reason = reasonOf(pause))
            look(pause.startedOn, pause.endedOn, *reason);
    }
    forEachQuestion(request, [&](const Question &question) {
        look(request.*question.asked, request.*question.settled, question.reason);
    });
    return longest;
}

core::Result<PartClock> clockOf(const Request &request, const RequestPart &part, const Facts &facts, Working *working)
{
    return clockAt(request, part, answeredAt(request, facts), facts, working);
}

void setDates(Request &request, const Facts &facts)
{
    const AnsweredAt place = answeredAt(request, facts);
    std::vector<RequestPart> parts = request.parts.items();
    for (RequestPart &part : parts)
        setDates(request, part, place, facts);
    if (!parts.empty())
        records::replaceItems(request.parts, std::move(parts));
    if (isOver(request) || !request.parts.empty())
        request.dueOn = dueOn(request);
}

bool hasEndState(const Request &request)
{
    const records::Vocabulary &states = records::vocabulary("request_state");
    const records::Term *state = request.state.hasValue() ? states.term(request.state.value().code) : nullptr;
    return state && state->attributes["closed"_L1].toBool();
}

bool isOver(const Request &request)
{
    return hasEndState(request) || request.closedOn.hasValue() || request.withdrawnOn.hasValue();
}

Answer<QDate> dueOn(const Request &request)
{
    QDate earliest;
    bool isOpen = false;
    for (const RequestPart &part : request.parts) {
        if (records::isAnswered(part))
            continue;
        isOpen = true;
        if (part.statutoryDue.hasValue() && (!earliest.isValid() || part.statutoryDue.value() < earliest))
            earliest = part.statutoryDue.value();
    }
    return isOpen && !isOver(request) ? answerOf(earliest) : Answer<QDate>::none();
}

Urgency urgencyOf(const QDate &due, const QDate &today)
{
    if (!due.isValid() || !today.isValid())
        return Urgency::None;
    if (due < today)
        return Urgency::Overdue;
    if (due == today)
        return Urgency::Today;
    return due <= today.addDays(7 - today.dayOfWeek()) ? Urgency::ThisWeek : Urgency::Later;
}

} // namespace rules
