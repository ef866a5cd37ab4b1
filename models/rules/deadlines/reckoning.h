// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/deadlines/deadline.h"

namespace rules {

// One request being counted: what goes in, and what has been found so far.
struct Reckoning {
    const DeadlineInput &input;
    const WorkCalendar &calendar;
    Working *working = nullptr; // null: left out
    Deadlines dates = {};
    QDate strict = {}; // the due date by the strictest reading; invalid: there is none

    [[nodiscard]] bool reads(QLatin1StringView code) const { return input.readings.isChosen(code); }

    void warn(const QByteArray &field, const QByteArray &article, const QString &message)
    {
        dates.warnings.push_back({field, message, article});
    }

    // Builds the step only when somebody wants to see it.
    template<class Make>
    void note(Make make)
    {
        if (working)
            working->steps.push_back(make());
    }
};

// "Sun 15 Mar 2026"
[[nodiscard]] QString dayText(const QDate &date);
[[nodiscard]] QString isoText(const QDate &date);

// Notes why a period that ends on `nominal` ends on `due`: the free days between, or that there are none.
void noteRoll(Reckoning &reckoning, const QDate &nominal, const QDate &due, const char *article);

// Sets the day by which an extension must be told, and says whether it was told in time; late, it is warned of and not
// counted. `strictBy`: that day by the strictest reading, for the working; may be invalid.
[[nodiscard]] bool extensionHolds(Reckoning &reckoning, const QDate &noticeBy, const char *article, const QDate &strictBy = {});

// Refuses what cannot be a request. Errors: Invalid, Usage (readings that exclude each other).
[[nodiscard]] core::Result<> checkInput(const DeadlineInput &input);

// Warns of what does not bear on the request.
void warnOfInput(Reckoning &reckoning);
// For the laws in which waiting for the person moves nothing.
// `message` is a QT_TRANSLATE_NOOP("rules::Deadlines", ...).
void warnOfPauses(Reckoning &reckoning, PauseReason reason, const char *article, const char *message);
void warnOfAllPauses(Reckoning &reckoning, const char *article, const char *message);

// One function a family of laws; each fills in the dates. Errors: NotFound when a year's holidays are not known.
[[nodiscard]] core::Result<> countMonths(Reckoning &reckoning); // EU and UK GDPR
[[nodiscard]] core::Result<> countCalifornia(Reckoning &reckoning);
[[nodiscard]] core::Result<> countOptOut(Reckoning &reckoning);
[[nodiscard]] core::Result<> countComplaint(Reckoning &reckoning);
[[nodiscard]] core::Result<> countSwitzerland(Reckoning &reckoning);
[[nodiscard]] core::Result<> countBrazil(Reckoning &reckoning);
[[nodiscard]] core::Result<> countChina(Reckoning &reckoning);

} // namespace rules
