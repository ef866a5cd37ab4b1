// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"
#include "models/rules/deadlines/deadline.h"
#include "models/rules/facts.h"

#include <optional>

namespace rules {

// Where a request is answered, from the organisation it was made to.
struct AnsweredAt {
    QString region; // of the public holidays: that of the organisation, or its country; empty: not known
    QByteArray zone; // in which the day of receipt is told: that of the organisation, or of the vault
    std::vector<records::Duration> promises = {}; // times to answer that its notices promise
};
[[nodiscard]] AnsweredAt answeredAt(const records::Request &request, const Facts &facts);

// The law whose clock runs for a part, and the right used. Nothing while one is not known, or the law has no such request.
struct PartLaw {
    Law law = Law::Gdpr;
    Right right = Right::Access;
};
[[nodiscard]] std::optional<PartLaw> lawOf(const records::RequestPart &part);

// A time of waiting for the person, and where the request has it from.
struct Waiting {
    Pause pause;
    QByteArray field; // "pauses.2", "identity_asked_on"
};
// The pauses of the request, and for a reason that none of them has the dates on which identity, clarification or fee were asked
// for and settled. What is still open, or was asked for late, earns no pause. In the order of PartClock::input.
[[nodiscard]] std::vector<Waiting> waitingIn(const records::Request &request, const QDate &received);

// The longest time of waiting for the person that has not ended yet: it earns no pause before it does.
struct OpenWait {
    PauseReason reason = PauseReason::Identity;
    QDate since;
};
[[nodiscard]] std::optional<OpenWait> openWaitIn(const records::Request &request, const QDate &received);

// How the dates of a part come about.
struct PartClock {
    DeadlineInput input;
    const WorkCalendar *calendar = nullptr; // of the facts
    bool holidaysKnown =
        true; // false: no region is known for the law, so that only weekends are left out (never too late)
    Deadlines dates;
};

// "Why this date": the steps go to `working` when it is given. Errors: Usage while receipt, type or law is not known or the law has no such
// request; those of deadlines().
[[nodiscard]] core::Result<PartClock> clockOf(const records::Request &request, const records::RequestPart &part,
                                              const Facts &facts, Working *working = nullptr);

// Sets what each part and the request have of dates that follow from the others. A part whose clock cannot be told keeps
// what it has; so that a date can be entered for a law whose clock is not known.
void setDates(records::Request &request, const Facts &facts);

[[nodiscard]] bool hasEndState(const records::Request &request); // answered, withdrawn ...: it can be closed
[[nodiscard]] bool isOver(const records::Request &request); // by its state, or a day on which it ended: nothing more is due

// The earliest date of the parts that are not answered yet; none when all are, or the request is over.
[[nodiscard]] records::Answer<QDate> dueOn(const records::Request &request);

// Never stored: it changes with the day.
enum class Urgency { None, Overdue, Today, ThisWeek, Later };
[[nodiscard]] Urgency urgencyOf(const QDate &due, const QDate &today); // an invalid date: None; weeks end on Sunday

} // namespace rules
