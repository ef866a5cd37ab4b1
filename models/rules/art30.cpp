// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/ruletools.h"
#include "models/rules/completenessrule.h"
#include "models/rules/registerparties.h"
#include "models/rules/registertransfers.h"

#include <algorithm>

// What Art. 30(1) and 30(2) list, in their order, with the functions of single items.
namespace rules {

namespace {

Condition roleIsUnknown(const Case &subject)
{
    return Condition::of(!subject.activity.role.hasValue());
}

Places unknownRole(const Case &)
{
    return {{"role"}};
}

Places withoutPurposes(const Case &subject)
{
    const auto &purposes = subject.activity.purposes;
    const bool isStated = std::any_of(purposes.begin(), purposes.end(),
                                      [](const records::Purpose &purpose) { return purpose.description.hasValue() || purpose.kind.hasValue(); });
    return isStated ? Places() : Places {{"purposes"}}; // a row with no words in it says nothing
}

constexpr auto kSubjectsOfItem = QT_TRANSLATE_NOOP("rules", "Say which categories of people these data are about.");
constexpr auto kCategoryOfRecipient = QT_TRANSLATE_NOOP("rules", "Give the category of this recipient.");

// Each kind of data is about somebody, not only the first one.
Places withoutSubjects(const Case &subject)
{
    Places places;
    const auto &items = subject.activity.dataItems.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].subjectCategories.empty())
            places.push_back({records::rowField("data_items", i, "subject_categories"), core::kNoRecord, kSubjectsOfItem});
    }
    if (items.empty())
        places.push_back({"data_items"});
    return places;
}

Places withoutData(const Case &subject)
{
    Places places;
    const auto &items = subject.activity.dataItems.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].dataCategory.hasValue() && !items[i].examples.hasValue()) // only the people concerned are named
            places.push_back({records::rowField("data_items", i, "data_category")});
    }
    if (items.empty())
        places.push_back({"data_items"});
    return places;
}

// Categories of recipients, not only names. "None" is an answer; a blank is not.
Places withoutRecipients(const Case &subject)
{
    Places places;
    const auto &recipients = subject.activity.recipients;
    for (std::size_t i = 0; i < recipients.items().size(); ++i) {
        if (!recipients.items()[i].category.hasValue())
            places.push_back({records::rowField("recipients", i, "category"), core::kNoRecord, kCategoryOfRecipient});
    }
    if (recipients.isUnknown())
        places.push_back({"recipients"});
    return places;
}

bool setsLimit(const records::RetentionRule &rule)
{
    return rule.period.hasValue() || rule.criteria.hasValue()
           || (rule.indefinite.is(true) && (rule.indefiniteBecause.hasValue() || rule.indefiniteNote.hasValue()));
}

constexpr auto kCriteriaOfRule = QT_TRANSLATE_NOOP("rules", "Give the criteria that decide the end.");
constexpr auto kReasonForNoEnd = QT_TRANSLATE_NOOP("rules", "Say why there is no end.");

// What the rule lacks, by what it does say of itself.
Place missingInRule(core::RecordId id, const records::RetentionRule &rule)
{
    if (rule.indefinite.is(true))
        return {"indefinite_because", id, kReasonForNoEnd};
    if (records::isOneOf(rule.periodBasis, {"criteria"}))
        return {"criteria", id, kCriteriaOfRule};
    return {"period", id};
}

// "Where possible" is not "if you like": a limit for each kind of data, or the reason why there can be none.
Places withoutLimits(const Case &subject)
{
    Places places;
    const auto &items = subject.activity.dataItems.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto rule = subject.context.retentionRules.find(items[i].retentionRule.value().target);
        const bool isKnown = rule != subject.context.retentionRules.end();
        if (items[i].noPeriodBecause.hasValue() || (isKnown && setsLimit(rule->second)))
            continue;
        Place place = isKnown ? missingInRule(rule->first, rule->second)
                              : Place {records::rowField("data_items", i, "retention_rule")};
        if (std::find(places.begin(), places.end(), place) == places.end()) // a rule may serve many items
            places.push_back(std::move(place));
    }
    if (items.empty())
        places.push_back({"data_items"});
    return places;
}

Places withoutSecurity(const Case &subject)
{
    const bool described = subject.activity.securityDescription.hasValue() || !subject.activity.measures.empty();
    return described ? Places() : Places {{"security_description"}};
}

Places withoutOperations(const Case &subject)
{
    Places places;
    const auto &rows = subject.activity.onBehalfOf.items();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].operations.hasValue())
            places.push_back({records::rowField("on_behalf_of", i, "operations")});
    }
    if (rows.empty())
        places.push_back({"on_behalf_of"});
    return places;
}

constexpr auto kAskOrganisation = QT_TRANSLATE_NOOP(
    "rules", "Say whether the organisation is established where the law applies to it.");
constexpr auto kNameOrganisation = QT_TRANSLATE_NOOP("rules", "Name the organisation by its legal name.");
constexpr auto kReachOrganisation = QT_TRANSLATE_NOOP("rules", "Give the contact details of the organisation.");
constexpr auto kNameRepresentative = QT_TRANSLATE_NOOP(
    "rules", "Name the representative with contact details, or say why there is none.");
constexpr auto kNameOfficer = QT_TRANSLATE_NOOP("rules", "Name the data protection officer with contact details.");
constexpr auto kAskOfficer = QT_TRANSLATE_NOOP("rules",
                                               "Say who the data protection officer is, or that there is none.");
constexpr auto kNameDestination = QT_TRANSLATE_NOOP(
    "rules", "Record the transfer and name the third country or international organisation.");
constexpr auto kAskDestination = QT_TRANSLATE_NOOP(
    "rules", "Say in which countries all recipients are, to tell whether data leave for a third country.");
constexpr auto kDocumentSafeguards = QT_TRANSLATE_NOOP(
    "rules", "Document the safeguards of a transfer for compelling legitimate interests.");
constexpr auto kAskSafeguards = QT_TRANSLATE_NOOP("rules", "Say what the transfer rests on.");
constexpr auto kDescribeSecurity = QT_TRANSLATE_NOOP("rules", "Describe the security measures in general terms.");

} // namespace

const CompletenessRules &controllerRules()
{
    using enum Asked;
    static const CompletenessRules rules {
        {"role", "Art. 30(1)-(2)", Always, &unknownRole,
         QT_TRANSLATE_NOOP(
             "rules", "Say whether we are controller or processor; until then it is judged as a controller's record."),
         &roleIsUnknown},
        {"organisation_name", "Art. 30(1)(a)", Always, &unnamedOrganisation, kNameOrganisation},
        {"organisation_contact", "Art. 30(1)(a)", Always, &unreachableOrganisation, kReachOrganisation},
        {"joint_controllers", "Art. 30(1)(a)", Conditionally, &unknownJointControllers,
         QT_TRANSLATE_NOOP("rules", "Name every joint controller with contact details."), &isJoint},
        {"representative", "Art. 30(1)(a)", Conditionally, &unknownRepresentatives, kNameRepresentative,
         &needsRepresentative, kAskOrganisation},
        {"dpo", "Art. 30(1)(a)", Conditionally, &unknownOfficer, kNameOfficer, &hasOfficer, kAskOfficer},
        {"purposes", "Art. 30(1)(b)", Always, &withoutPurposes, QT_TRANSLATE_NOOP("rules", "State the purposes.")},
        {"subject_categories", "Art. 30(1)(c)", Always, &withoutSubjects,
         QT_TRANSLATE_NOOP("rules", "Say which categories of people the data are about.")},
        {"data_categories", "Art. 30(1)(c)", Always, &withoutData,
         QT_TRANSLATE_NOOP("rules", "Say which categories of data are processed.")},
        {"recipients", "Art. 30(1)(d)", Always, &withoutRecipients,
         QT_TRANSLATE_NOOP("rules", "Give the categories of recipients, or say \"none\".")},
        {"transfer_destinations", "Art. 30(1)(e)", Conditionally, &unnamedDestinations, kNameDestination,
         &leavesForThirdCountry, kAskDestination},
        {"transfer_safeguards", "Art. 30(1)(e)", Conditionally, &undocumentedSafeguards, kDocumentSafeguards,
         &restsOnCompellingInterests, kAskSafeguards},
        {"erasure_limits", "Art. 30(1)(f)", Conditionally, &withoutLimits,
         QT_TRANSLATE_NOOP(
             "rules", "Give the time limit for erasure of each kind of data, or the reason why there can be none.")},
        {"security", "Art. 30(1)(g)", Conditionally, &withoutSecurity, kDescribeSecurity},
    };
    return rules;
}

const CompletenessRules &processorRules()
{
    using enum Asked;
    static const CompletenessRules rules {
        {"organisation_name", "Art. 30(2)(a)", Always, &unnamedOrganisation, kNameOrganisation},
        {"organisation_contact", "Art. 30(2)(a)", Always, &unreachableOrganisation, kReachOrganisation},
        {"controllers", "Art. 30(2)(a)", Always, &unknownControllersServed,
         QT_TRANSLATE_NOOP("rules", "Name every controller that we act for with contact details.")},
        {"representative", "Art. 30(2)(a)", Conditionally, &unknownRepresentatives, kNameRepresentative,
         &needsRepresentative, kAskOrganisation},
        {"dpo", "Art. 30(2)(a)", Conditionally, &unknownOfficer, kNameOfficer, &hasOfficer, kAskOfficer},
        {"operations", "Art. 30(2)(b)", Always, &withoutOperations,
         QT_TRANSLATE_NOOP("rules", "Say what kinds of processing are done for each controller.")},
        {"transfer_destinations", "Art. 30(2)(c)", Conditionally, &unnamedDestinations, kNameDestination,
         &leavesForThirdCountry, kAskDestination},
        {"transfer_safeguards", "Art. 30(2)(c)", Conditionally, &undocumentedSafeguards, kDocumentSafeguards,
         &restsOnCompellingInterests, kAskSafeguards},
        {"security", "Art. 30(2)(d)", Conditionally, &withoutSecurity, kDescribeSecurity},
    };
    return rules;
}

} // namespace rules
