// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/rules/deadlines/deadline.h"

namespace cli {

// What `due` tells.
struct DueAnswer {
    rules::DeadlineInput input;
    rules::WorkCalendar calendar;
    QString ownHolidays = {}; // a sentence: the vault's own; empty: those that ship
    rules::Deadlines dates;
    rules::Working working;
};

void printText(Invocation &call, const DueAnswer &answer);
void printJson(Invocation &call, const DueAnswer &answer);

} // namespace cli
