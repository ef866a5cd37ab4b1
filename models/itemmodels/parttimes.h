// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/requests/requestclock.h"

namespace itemmodels {

// How the time of one part of a request runs, to be drawn and told.
struct PartTime {
    std::size_t part = 0; // position among the parts
    QString name = {}; // "Access · EU GDPR"
    QDate received = {};
    QDate firstEnd = {}; // of an extended part, without the extension; else invalid
    QDate due = {}; // as its clock tells, or else as it was entered; invalid: not known
    QDate target = {}; // of the house; invalid: none
    QDate answered = {}; // invalid: not yet
    bool isOpen = true; // nobody has answered, and the request is not over
    std::vector<rules::Pause> pauses = {}; // those that count
    rules::Working working = {}; // no steps when the clock could not be told
    QString trouble = {}; // why not; a translated sentence
};

// Open ones first, by the day they are due; those without a date behind them.
[[nodiscard]] std::vector<PartTime> timesOf(const records::Request &request, const rules::Facts &facts);

} // namespace itemmodels
