// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/ruletools.h"
#include "models/rules/completenessrule.h"

#include <algorithm>

// What makes the processing lawful. Art. 30 does not ask for it; other articles do.
namespace rules {

using records::Activity;
using records::Purpose;

namespace {

// The fields of the purposes that are blank although the purpose passes the test.
template<class Test, class... Members>
Places purposeGaps(const Activity &activity, Test applies, std::pair<const char *, Members>... fields)
{
    Places places;
    const auto &purposes = activity.purposes.items();
    for (std::size_t i = 0; i < purposes.size(); ++i) {
        const auto note = [&](const auto &field) {
            if (!(purposes[i].*field.second).hasValue())
                places.push_back({records::rowField("purposes", i, field.first)});
        };
        if (applies(purposes[i]))
            (note(fields), ...);
    }
    return places;
}

template<class Test>
Condition anyPurpose(const Activity &activity, Test test)
{
    return Condition::of(std::any_of(activity.purposes.begin(), activity.purposes.end(), test));
}

bool onConsent(const Purpose &purpose)
{
    return records::isOneOf(purpose.basis, {"6-1-a"});
}

bool onInterests(const Purpose &purpose)
{
    return records::isOneOf(purpose.basis, {"6-1-f"});
}

bool onLaw(const Purpose &purpose)
{
    return records::isOneOf(purpose.basis, {"6-1-c", "6-1-e"});
}

Places withoutBasis(const Case &subject)
{
    if (subject.activity.purposes.empty())
        return {{"purposes"}};
    return purposeGaps(
        subject.activity, [](const Purpose &) { return true; }, std::pair("basis", &Purpose::basis));
}

Condition hasInterests(const Case &subject)
{
    return anyPurpose(subject.activity, &onInterests);
}

Places withoutInterest(const Case &subject)
{
    return purposeGaps(subject.activity, &onInterests, std::pair("interest", &Purpose::interest));
}

Places withoutBalancing(const Case &subject)
{
    return purposeGaps(subject.activity, &onInterests, std::pair("lia_outcome", &Purpose::liaOutcome));
}

Condition hasLegalDuty(const Case &subject)
{
    return anyPurpose(subject.activity, &onLaw);
}

Places withoutLaw(const Case &subject)
{
    return purposeGaps(subject.activity, &onLaw, std::pair("law_cited", &Purpose::lawCited));
}

Condition hasConsent(const Case &subject)
{
    return anyPurpose(subject.activity, &onConsent);
}

Places withoutConsentFacts(const Case &subject)
{
    return purposeGaps(subject.activity, &onConsent, std::pair("consent_wording", &Purpose::consentWording),
                       std::pair("consent_proof", &Purpose::consentProof),
                       std::pair("consent_withdrawal", &Purpose::consentWithdrawal));
}

using Mark = records::Answer<bool> records::DataCategory::*;

bool isMarked(const records::DataItem &item, const ActivityContext &context, Mark mark)
{
    const auto category = context.dataCategories.find(item.dataCategory.value().target);
    return category != context.dataCategories.end() && (category->second.*mark).is(true);
}

// Purposes of a data item that names none are all of them.
bool usesMarkedData(const Purpose &purpose, const Case &subject, Mark mark)
{
    const auto &items = subject.activity.dataItems;
    return std::any_of(items.begin(), items.end(), [&](const records::DataItem &item) {
        const auto &rows = item.purposes;
        const bool used = rows.empty()
                          || std::find(rows.begin(), rows.end(), records::RowLink {purpose.row}) != rows.end();
        return used && isMarked(item, subject.context, mark);
    });
}

Condition hasMarkedData(const Case &subject, Mark mark)
{
    const auto &items = subject.activity.dataItems;
    if (std::any_of(items.begin(), items.end(),
                    [&](const records::DataItem &i) { return isMarked(i, subject.context, mark); }))
        return Condition::of(true);
    return items.isUnknown() ? Condition::unknown({{"data_items"}}) : Condition::of(false);
}

Condition hasSpecialData(const Case &subject)
{
    return hasMarkedData(subject, &records::DataCategory::special);
}

Places withoutArticle9(const Case &subject)
{
    return purposeGaps(
        subject.activity, [&](const Purpose &p) { return usesMarkedData(p, subject, &records::DataCategory::special); },
        std::pair("art9_condition", &Purpose::art9Condition));
}

Condition hasCriminalData(const Case &subject)
{
    return hasMarkedData(subject, &records::DataCategory::criminal);
}

Places withoutArticle10(const Case &subject)
{
    return purposeGaps(
        subject.activity,
        [&](const Purpose &p) { return usesMarkedData(p, subject, &records::DataCategory::criminal); },
        std::pair("art10_authority", &Purpose::art10Authority));
}

// Art. 8: an online service offered to children themselves, on consent.
Condition isForChildren(const Case &subject)
{
    const Activity &activity = subject.activity;
    if (activity.children.is(false) || activity.childOnlineService.is(false)
        || hasConsent(subject).applies == Condition::Applies::No)
        return Condition::of(false);
    if (!activity.children.hasValue())
        return Condition::unknown({{"children"}});
    return activity.childOnlineService.hasValue() ? Condition::of(true)
                                                  : Condition::unknown({{"child_online_service"}});
}

Places withoutChildCheck(const Case &subject)
{
    Places places;
    if (subject.activity.ageChecks.isUnknown())
        places.push_back({"age_checks"});
    if (subject.activity.parentalRoute.isUnknown())
        places.push_back({"parental_route"});
    return places;
}

Condition decidesAlone(const Case &subject)
{
    const Activity &activity = subject.activity;
    if (activity.automatedDecisions.is(false) || records::isOneOf(activity.admEffect, {"minor"}))
        return Condition::of(false);
    if (!activity.automatedDecisions.hasValue())
        return Condition::unknown({{"automated_decisions"}});
    return activity.admEffect.hasValue() ? Condition::of(true) : Condition::unknown({{"adm_effect"}});
}

Places withoutDecisionFacts(const Case &subject)
{
    Places places;
    if (!subject.activity.art22Ground.hasValue())
        places.push_back({"art22_ground"});
    if (subject.activity.art22Safeguards.empty())
        places.push_back({"art22_safeguards"});
    if (!subject.activity.decisionLogic.hasValue())
        places.push_back({"decision_logic"});
    return places;
}

} // namespace

const CompletenessRules &lawfulnessPractice()
{
    constexpr auto practice = Asked::ByGoodPractice;
    static const CompletenessRules rules {
        {"bases", "Art. 6(1)", practice, &withoutBasis,
         QT_TRANSLATE_NOOP("rules", "Give the legal basis of every purpose.")},
        {"interests", "Art. 13(1)(d)", practice, &withoutInterest,
         QT_TRANSLATE_NOOP("rules", "Say which legitimate interest is pursued."), &hasInterests},
        {"balancing", "Arts. 5(2), 6(1)(f)", practice, &withoutBalancing,
         QT_TRANSLATE_NOOP("rules", "Record the balancing test."), &hasInterests},
        {"laws", "Art. 6(3)", practice, &withoutLaw,
         QT_TRANSLATE_NOOP("rules", "Cite the law that the purpose rests on."), &hasLegalDuty},
        {"consent", "Art. 7", practice, &withoutConsentFacts,
         QT_TRANSLATE_NOOP("rules", "Record the wording, the proof and the way to withdraw the consent."), &hasConsent},
        {"art9", "Art. 9(2)", practice, &withoutArticle9,
         QT_TRANSLATE_NOOP("rules", "Give the condition for special-category data."), &hasSpecialData,
         QT_TRANSLATE_NOOP("rules",
                           "Say which data are processed, to tell whether special categories are among them.")},
        {"art10", "Art. 10", practice, &withoutArticle10,
         QT_TRANSLATE_NOOP("rules", "Give the authority for criminal data."), &hasCriminalData,
         QT_TRANSLATE_NOOP("rules", "Say which data are processed, to tell whether criminal data are among them.")},
        {"children", "Art. 8", practice, &withoutChildCheck,
         QT_TRANSLATE_NOOP("rules", "Say how age and the parents' consent are checked."), &isForChildren,
         QT_TRANSLATE_NOOP("rules", "Say whether the service is offered to children.")},
        {"automated_decisions", "Art. 22", practice, &withoutDecisionFacts,
         QT_TRANSLATE_NOOP("rules", "Give the ground, the safeguards and the logic of the automated decision."),
         &decidesAlone,
         QT_TRANSLATE_NOOP("rules", "Say whether decisions are made by machine alone, and with what effect.")},
    };
    return rules;
}

} // namespace rules
