// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/rules/deadlines/readings.h"
#include "models/rules/holidays/workcalendar.h"

#include <map>

namespace rules {

inline constexpr QDate kUkReform = QDate::fromJulianDay(
    2461077); // 5 February 2026, Data (Use and Access) Act 2025, s. 76

enum class PauseReason { Identity, Clarification, Fee };

// Waiting for the person.
struct Pause {
    QDate from; // asked; may be the day of receipt
    QDate to; // answered, or paid
    PauseReason reason = PauseReason::Identity;
};

struct DeadlineInput {
    Law law = Law::Gdpr;
    Right right = Right::Access;
    QDate received; // local date where the controller is established
    bool extended = false;
    QDate extensionTold; // invalid: not known
    QDate announced; // Switzerland: the later date that the person was told; invalid: none
    std::vector<Pause> pauses; // in any order
    int promisedDays = 0; // answered within so many calendar days by our own promise; 0: no promise
    Readings readings;
};

// Dates that the law, or the request, does not have are invalid.
struct Deadlines {
    QDate nominal; // the result of the calendar alone
    QDate statutoryDue; // after the roll to a working day, where the law has one
    QDate internalTarget; // by the strictest reading and the house's promise
    QDate acknowledgeBy;
    QDate extensionNoticeBy;
    core::Problems warnings; // what does not fit, with the article; it was not counted
};

// One step from the receipt to the date.
struct Step {
    QByteArray rule; // "month-from-receipt"
    QByteArray article;
    QString sentence; // translated
    std::map<QByteArray, QString> inputs;
    QDate result; // may be invalid
    QDate asOf; // of the reference data used: holidays, or the state of the laws
};

struct ReadingUsed {
    Reading reading;
    bool isDefault = true;
};

struct Working {
    std::vector<ReadingUsed> readings;
    std::vector<Step> steps;
};

// The calendar that the request is counted by: `region`, or what the law and the readings say. Errors: Usage when a region
// must be named; Invalid when it is in another country than the law.
[[nodiscard]] core::Result<QString> calendarRegion(Law law, const QString &region, const Readings &readings);

// The dates of a request; the steps too when `working` is given. The calendar is that of calendarRegion(). Errors: Invalid
// when the request cannot be such (with the article as a problem), NotFound when a year's holidays are not known.
[[nodiscard]] core::Result<Deadlines> deadlines(const DeadlineInput &input, const WorkCalendar &calendar,
                                                Working *working = nullptr);

} // namespace rules
