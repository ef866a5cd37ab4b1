// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/requests/requestclock.h"

namespace itemmodels {

// How the time of one part of a request runs, or of several that run alike, to be drawn and told.
struct PartTime {
    std::size_t part = 0; // position of the first among the parts
    QStringList types = {}; // what is asked
    QString law = {};
    QString name = {}; // "Access, erasure · EU GDPR"
    QDate received = {};
    QDate firstEnd = {}; // of an extended part, without the extension; else invalid
    QDate due = {}; // as its clock tells, or else as it was entered; invalid: not known
    QDate target = {}; // of the house; invalid: none
    QDate answered = {}; // invalid: not yet
    bool isOpen = true; // nobody has answered, and the request is not over
    std::vector<rules::Pause> pauses = {}; // those that count
    std::optional<rules::OpenWait> waiting = {}; // of an open part, for an answer of the person that counts
    QDate dueIfSettled = {}; // of that part, were the answer to come today
    rules::Working working = {}; // no steps when the clock could not be told
    QString trouble = {}; // why not; a translated sentence
};

// Open ones first, by the day they are due; those without a date behind them.
[[nodiscard]] std::vector<PartTime> timesOf(const records::Request &request, const rules::Facts &facts);

} // namespace itemmodels
