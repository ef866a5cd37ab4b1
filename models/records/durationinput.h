// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/duration.h"
#include "models/records/vocabulary.h"

namespace records {

// A duration as somebody typed it, and from when it runs, if that was said.
struct DurationInput {
    Duration duration;
    QString event; // the words behind "after", "from" or "since"; empty when there are none
};

// What people type for a duration: "30 days", "1 year 6 months", "1.5 years", "half a year", "2w", "72 h", "at once",
// "P6M", "6 months after the contract ends". Words that it does not know are refused, "working days" among them: they
// are no fixed span.
[[nodiscard]] std::optional<DurationInput> durationFromInput(const QString &text);

// The term that the words mean, whatever their endings: "the contract ends" is "Contract ended". Null when none fits or
// several fit alike.
[[nodiscard]] const Term *termFor(const Vocabulary &vocabulary, const QString &words);

} // namespace records
