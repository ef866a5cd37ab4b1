// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/organisation/organisation.h"
#include "models/records/retention_rule/retentionrule.h"
#include "models/records/transfer/transfer.h"
#include "models/records/vendor/vendor.h"

#include <map>

namespace rules {

template<class R>
using ById = std::map<core::RecordId, R>;

// The records around an activity that Art. 30 asks about. A linked record that is not here counts as not known.
struct ActivityContext {
    ById<records::Organisation> organisations; // its own, joint controllers, controllers served, recipients
    ById<records::Vendor> vendors; // used, or named as recipient or joint controller
    ById<records::Contact> contacts; // DPO, representatives, and those that belong to the parties above
    ById<records::Transfer> transfers; // that name the activity
    ById<records::RetentionRule> retentionRules; // of its data items
    ById<records::DataCategory> dataCategories; // of its data items
};

enum class Asked {
    Always, // by law
    Conditionally, // by law, where applicable or possible
    ByGoodPractice, // by other articles, or by convention; not by Art. 30
};

enum class Verdict {
    Answered,
    Missing,
    Undecided, // whether it is asked cannot be told until something else is answered; counted neither way
};

// Where an answer belongs.
struct Place {
    QByteArray field; // path such as "purposes.2.basis"
    core::RecordId record = core::kNoRecord; // none: the activity itself
    const char *sentence = nullptr; // what to do there, to be translated in "rules"; null: what the item says
    friend bool operator==(const Place &, const Place &) = default;
};

struct CompletenessItem {
    QByteArray id; // "recipients"
    QByteArray point; // "Art. 30(1)(d)"
    Asked asked = Asked::Always;
    Verdict verdict = Verdict::Answered;
    QString sentence; // translated, says what to do; empty when answered
    std::vector<Place> places; // where to do it; empty when answered

    [[nodiscard]] QString sentenceAt(const Place &place) const; // translated
};

struct Count {
    int answered = 0;
    int asked = 0;

    [[nodiscard]] int percent() const
    {
        return asked == 0 ? 100 : answered * 100 / asked;
    } // 100 only when all is there
    friend bool operator==(const Count &, const Count &) = default;
};

// The two figures are never blended: one would hide gaps in what the law asks.
struct Completeness {
    std::vector<CompletenessItem> items; // all that is asked or may be, in the order of the law, good practice last
    Count statutory;
    Count goodPractice;
    int undecided = 0; // statutory items
};

// Holds an activity against Art. 30(2) when we are processor in it, else against Art. 30(1).
[[nodiscard]] Completeness completeness(const records::Activity &activity, const ActivityContext &context);

struct MissingItem {
    QByteArray point;
    QByteArray field;
    core::RecordId record = core::kNoRecord; // none: the activity itself
    QString sentence;
    Asked asked = Asked::Always;
};

// What the law asks for and nobody has answered, one entry for each place.
[[nodiscard]] std::vector<MissingItem> missingByLaw(const Completeness &completeness);

} // namespace rules
