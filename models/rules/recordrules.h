// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/facts.h"

namespace rules {

enum class Severity {
    Error, // against the law, or it keeps the work from being finished
    Warning, // a risk, or something not counted
    Info,
};

// What a rule found in a record that may be saved all the same.
struct Finding {
    QByteArray id; // "extension-late"
    Severity severity = Severity::Warning;
    core::Problem problem; // the field, a translated sentence and the article
    friend bool operator==(const Finding &, const Finding &) = default;
};

// Sets the answers that follow from others (FieldFlag::Computed), where they can be told; the rest stay as they are. Types
// without such answers stay as they are. Every save does this before it writes.
void derive(records::Record &record, const Facts &facts);

// What the rules of its type find, the gravest first. Types without rules have none.
[[nodiscard]] std::vector<Finding> findings(const records::Record &record, const Facts &facts);
[[nodiscard]] bool hasFindings(const records::RecordType &type); // has it such rules?

} // namespace rules
