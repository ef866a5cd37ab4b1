// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <tl/expected.hpp>

#include <optional>

namespace records {

// Turns references into ids and back; the store does, and so does an import for records that are not stored yet.
class References
{
public:
    References() = default;
    References(const References &) = delete;
    References &operator=(const References &) = delete;
    virtual ~References();
    [[nodiscard]] virtual std::optional<core::RecordId> idOf(const QString &reference) const = 0;
    [[nodiscard]] virtual QString referenceOf(core::RecordId id) const = 0; // empty when there is none
};

// The one text form of an answer, the same in CSV and on the command line: empty is unknown, "@none" is none, else the
// value; a text that begins with "@" has it doubled. Lists are parted by ";" and end in "@complete" when they are complete.
// Dates, instants and durations are ISO 8601, choices and countries codes, links references, row links numbers, flags
// "yes" and "no", attachments "HASH:NAME". Rows have no text form of their own but their state: "@none", "@complete", "".
[[nodiscard]] QString toText(const Field &field, const Value &value, const References &references);

// The error is a translated sentence that says what is wrong with the text. For rows only the state is taken.
[[nodiscard]] tl::expected<Value, QString> fromText(const Field &field, const QString &text, const References &references);

// For people: labels instead of codes, words for durations, "not known yet" and "none". A list that may go on says so.
[[nodiscard]] QString toDisplay(const Field &field, const Value &value, const References &references);

} // namespace records
