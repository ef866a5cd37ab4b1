// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/itemmodels/roles.h"
#include "models/records/record.h"
#include "models/rules/completeness.h"

#include <optional>

namespace itemmodels {

class VaultSession;

// Something about a record that somebody should see to.
struct AttentionItem {
    QString text; // a sentence that says what to do
    QByteArray article; // the legal reference that asks for it; may be empty
    QByteArray field; // path of the place
    core::RecordId record = core::kNoRecord; // none: the record itself
    Tone tone = Tone::Error;
    QString remark = {}; // the sentence as it reads below its field; empty: it is not for there
};

// How much of what is asked is answered.
struct Figures {
    rules::Count statutory;
    rules::Count goodPractice;
};

struct Attention {
    std::vector<AttentionItem> items; // what the law asks for first
    bool hasRules = false; // its type has rules: no items means that nothing is missing
    int unknown = 0; // answers that lists and reports show and nobody has given
    std::optional<Figures> figures = {}; // of types with rules of their own
};

// By the rules of its type where it has some, and by what is not known. Errors: those of the database.
[[nodiscard]] core::Result<Attention> attentionOf(VaultSession &session, const records::Record &record);

} // namespace itemmodels
