// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/ruletools.h"
#include "models/rules/completenessrule.h"
#include "models/rules/registertransfers.h"

// What is usually kept beside Art. 30 because other articles ask for it, or to work with the register.
namespace rules {

namespace {

Places withoutScreening(const Case &subject)
{
    Places places;
    if (subject.activity.dpiaCriteria.isUnknown())
        places.push_back({"dpia_criteria"});
    if (!subject.activity.dpiaOutcome.hasValue())
        places.push_back({"dpia_outcome"});
    return places;
}

Condition needsAssessment(const Case &subject)
{
    const auto &outcome = subject.activity.dpiaOutcome;
    const bool found = outcome.hasValue() && !records::isOneOf(outcome, {"not-needed", "exempt-list", "exempt-law"});
    return Condition::of(found || !subject.activity.dpiaArt353.empty());
}

Places withoutAssessment(const Case &subject)
{
    return subject.activity.dpiaLink.hasValue() ? Places() : Places {{"dpia_link"}};
}

Condition isCollected(const Case &subject, const char *otherWay)
{
    const auto &collection = subject.activity.collection;
    return collection.hasValue() ? Condition::of(!records::isOneOf(collection, {otherWay}))
                                 : Condition::unknown({{"collection"}});
}

Condition isFromElsewhere(const Case &subject)
{
    return isCollected(subject, "direct");
}

Places withoutSource(const Case &subject)
{
    return subject.activity.sources.empty() ? Places {{"sources"}} : Places();
}

Condition isFromPeople(const Case &subject)
{
    return isCollected(subject, "indirect");
}

Places withoutProvision(const Case &subject)
{
    const records::Activity &activity = subject.activity;
    if (!activity.provisionMandatory.hasValue())
        return {{"provision_mandatory"}};
    const bool told = records::isOneOf(activity.provisionMandatory, {"voluntary"})
                      || activity.provisionConsequence.hasValue();
    return told ? Places() : Places {{"provision_consequence"}};
}

Places withoutNotice(const Case &subject)
{
    return subject.activity.notice.hasValue() ? Places() : Places {{"notice"}};
}

Places withoutSystems(const Case &subject)
{
    return subject.activity.systems.isUnknown() ? Places {{"systems"}} : Places();
}

Places withoutVendors(const Case &subject)
{
    return subject.activity.vendors.isUnknown() ? Places {{"vendors"}} : Places();
}

Places withoutOwner(const Case &subject)
{
    return subject.activity.owner.hasValue() ? Places() : Places {{"owner"}};
}

Places withoutReview(const Case &subject)
{
    return subject.activity.nextReview.hasValue() ? Places() : Places {{"next_review"}};
}

Places withoutStatus(const Case &subject)
{
    return subject.activity.status.hasValue() ? Places() : Places {{"status"}};
}

Places withoutInstructions(const Case &subject)
{
    Places places;
    const auto &rows = subject.activity.onBehalfOf.items();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].contract.hasValue())
            places.push_back({records::rowField("on_behalf_of", i, "contract")});
        if (!rows[i].instructions.hasValue())
            places.push_back({records::rowField("on_behalf_of", i, "instructions")});
    }
    if (rows.empty())
        places.push_back({"on_behalf_of"});
    return places;
}

Places withoutDataItems(const Case &subject)
{
    return subject.activity.dataItems.empty() ? Places {{"data_items"}} : Places();
}

// What both registers have, after what is their own.
CompletenessRules withShared(CompletenessRules rules)
{
    constexpr auto practice = Asked::ByGoodPractice;
    const CompletenessRules shared {
        {"systems", "Arts. 15, 17, 32", practice, &withoutSystems,
         QT_TRANSLATE_NOOP("rules", "Say in which systems the data are, or \"none\".")},
        {"mechanisms", "Arts. 44-49", practice, &transfersWithoutMechanism,
         QT_TRANSLATE_NOOP("rules", "Say what the transfer rests on."), &hasTransfers},
        {"tia", "SCC cl. 14", practice, &transfersWithoutAssessment, QT_TRANSLATE_NOOP("rules", "Assess the transfer."),
         &usesArticle46},
        {"owner", "Arts. 5(2), 24", practice, &withoutOwner, QT_TRANSLATE_NOOP("rules", "Name an owner.")},
        {"next_review", "Arts. 5(2), 24", practice, &withoutReview,
         QT_TRANSLATE_NOOP("rules", "Set a date for the next review.")},
        {"status", "Arts. 5(2), 24", practice, &withoutStatus, QT_TRANSLATE_NOOP("rules", "Give the record a status.")},
    };
    rules.insert(rules.end(), shared.begin(), shared.end());
    return rules;
}

CompletenessRules transparencyRules()
{
    constexpr auto practice = Asked::ByGoodPractice;
    return {
        {"dpia_screening", "Art. 35(1)", practice, &withoutScreening,
         QT_TRANSLATE_NOOP("rules", "Screen whether an impact assessment is needed.")},
        {"dpia", "Art. 35", practice, &withoutAssessment,
         QT_TRANSLATE_NOOP("rules", "Say where the impact assessment is kept."), &needsAssessment},
        {"sources", "Arts. 14(2)(f), 15(1)(g)", practice, &withoutSource,
         QT_TRANSLATE_NOOP("rules", "Say where the data come from."), &isFromElsewhere,
         QT_TRANSLATE_NOOP("rules", "Say whether the data are collected from the people themselves.")},
        {"provision", "Art. 13(2)(e)", practice, &withoutProvision,
         QT_TRANSLATE_NOOP("rules", "Say whether people must provide the data and what happens if they do not."),
         &isFromPeople, QT_TRANSLATE_NOOP("rules", "Say whether the data are collected from the people themselves.")},
        {"notice", "Arts. 12-14", practice, &withoutNotice, QT_TRANSLATE_NOOP("rules", "Link the privacy notice.")},
        {"vendors", "Arts. 15(1)(c), 28", practice, &withoutVendors,
         QT_TRANSLATE_NOOP("rules", "Say which vendors are used, or \"none\".")},
    };
}

} // namespace

const CompletenessRules &controllerPractice()
{
    static const CompletenessRules rules = [] {
        CompletenessRules all = lawfulnessPractice();
        const CompletenessRules transparency = transparencyRules();
        all.insert(all.end(), transparency.begin(), transparency.end());
        return withShared(std::move(all));
    }();
    return rules;
}

const CompletenessRules &processorPractice()
{
    constexpr auto practice = Asked::ByGoodPractice;
    static const CompletenessRules rules = withShared({
        {"instructions", "Art. 28(3)", practice, &withoutInstructions,
         QT_TRANSLATE_NOOP("rules", "Give the contract and the instructions of every controller.")},
        {"data_categories", "Art. 28(3)", practice, &withoutDataItems,
         QT_TRANSLATE_NOOP("rules", "Say which data are processed, and about whom.")},
        {"vendors", "Art. 28(2), (4)", practice, &withoutVendors,
         QT_TRANSLATE_NOOP("rules", "Say which sub-processors are used, or \"none\".")},
    });
    return rules;
}

} // namespace rules
