// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

#include <map>
#include <unordered_map>

namespace rules {

// What a search plan needs of an activity.
struct SearchedActivity {
    struct Item { // of its data
        core::RecordId category = core::kNoRecord;
        std::vector<core::RecordId> subjects = {}; // categories of people; empty: not known
        bool isSpecial = false; // by its category
    };
    struct Recipient {
        core::RecordId party = core::kNoRecord; // vendor or organisation
        QString name = {}; // when it is not kept as a record
        core::RecordId category = core::kNoRecord;
        bool maySell = false; // sold to or shared with, as the CCPA means it, or not known
    };
    core::RecordId id = core::kNoRecord;
    std::vector<Item> items = {};
    std::vector<QString> purposes = {}; // kinds; empty: not known
    std::vector<QString> bases = {}; // Art. 6(1); empty: not known
    std::vector<core::RecordId> systems = {};
    std::vector<core::RecordId> vendors = {};
    std::vector<Recipient> recipients = {};
    bool mayDecide = false; // automated decisions, or not known
};

// The register as search plans read it: read once, kept as long as nothing changes.
struct SearchRegister {
    std::vector<SearchedActivity> activities; // those not removed: an activity that has ended may still hold data
    std::unordered_map<core::RecordId, QString> titles; // of what they name
    std::map<core::RecordId, core::RecordId> hosts; // vendor that hosts a system
};

enum class SearchTarget { Activity, System, Vendor };

// A place to search that the request has no row for yet.
struct Proposal {
    SearchTarget kind = SearchTarget::Activity;
    core::RecordId target = core::kNoRecord;
    QString title;
    std::vector<core::RecordId> activities; // through which it is reached
    std::vector<core::RecordId> dataCategories; // what it holds about these people
    QString reason; // a translated sentence

    [[nodiscard]] records::RequestSearch row() const; // to be added to the request
};

// In the order activities, systems, vendors, by title.
[[nodiscard]] std::vector<Proposal> searchPlan(const records::Request &request, const SearchRegister &all);

// Must recipients hear of what is done? Not of an access, say, nor of what was refused.
[[nodiscard]] bool concernsRecipients(const records::Request &request);

// One row per recipient of the activities searched or to be searched, and for each thing it must be told, that the request
// has not yet (Art. 19; Civ. Code 1798.105(c)). Empty when no part asks for a correction, an erasure or a restriction.
[[nodiscard]] std::vector<records::RecipientTold> proposedRecipients(const records::Request &request,
                                                                     const SearchRegister &all);

} // namespace rules
