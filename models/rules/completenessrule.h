// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/completeness.h"

namespace rules {

// What the functions of a rule look at.
struct Case {
    const records::Activity &activity;
    const ActivityContext &context;
};

using Places = std::vector<Place>;

// Does a rule apply? When that cannot be told, the places whose answers would tell.
struct Condition {
    enum class Applies { No, Yes, Unknown };

    Applies applies = Applies::No;
    Places places = {};

    [[nodiscard]] static Condition of(bool applies) { return {applies ? Applies::Yes : Applies::No}; }
    [[nodiscard]] static Condition unknown(Places places) { return {Applies::Unknown, std::move(places)}; }
};

// One line of a table of rules.
struct CompletenessRule {
    const char *id = nullptr;
    const char *point = nullptr;
    Asked asked = Asked::Always;
    Places (*gaps)(const Case &) = nullptr; // where something is missing; empty: answered
    const char *sentence = nullptr; // QT_TRANSLATE_NOOP("rules", ...), says what to do
    Condition (*condition)(const Case &) = nullptr; // null: it always applies
    const char *question = nullptr; // QT_TRANSLATE_NOOP("rules", ...), for what decides whether it applies
};

using CompletenessRules = std::vector<CompletenessRule>;

[[nodiscard]] const CompletenessRules &controllerRules(); // Art. 30(1)
[[nodiscard]] const CompletenessRules &processorRules(); // Art. 30(2)
[[nodiscard]] const CompletenessRules &controllerPractice(); // what is usually kept beside Art. 30
[[nodiscard]] const CompletenessRules &processorPractice();
[[nodiscard]] const CompletenessRules &lawfulnessPractice(); // the beginning of controllerPractice()

} // namespace rules
