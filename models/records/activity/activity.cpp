// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"

#include "models/records/activity/activityrules.h"

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<Activity> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Activity::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"),
                                 .flags = Required | InList})
        .field(&Activity::description,
               {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"), .flags = Long,
                .help = QT_TRANSLATE_NOOP("records", "What happens to the data, from collection to deletion.")})
        .field(&Activity::function, {.key = "function", .label = QT_TRANSLATE_NOOP("records", "Business function"),
                                     .flags = InList, .targets = {"business_function"}})
        .field(&Activity::organisation,
               {.key = "organisation", .label = QT_TRANSLATE_NOOP("records", "Organisation"), .flags = InList,
                .article = "Art. 30(1)(a)",
                .help = QT_TRANSLATE_NOOP("records", "The organisation in whose register the activity stands."),
                .targets = {"organisation"}})
        .field(&Activity::status, {.key = "status", .label = QT_TRANSLATE_NOOP("records", "Status"), .flags = InList,
                                   .vocabulary = "activity_status"})
        .field(&Activity::owner,
               {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"), .flags = InList | MayBeNone,
                .article = "Art. 5(2)",
                .help = QT_TRANSLATE_NOOP("records", "Who knows the activity and keeps this entry up to date."),
                .targets = {"contact"}})
        .field(&Activity::startedOn, {.key = "started_on", .label = QT_TRANSLATE_NOOP("records", "Carried out since"),
                                      .flags = MayBeNone})
        .field(&Activity::endedOn, {.key = "ended_on", .label = QT_TRANSLATE_NOOP("records", "Ended on"),
                                    .flags = MayBeNone, .help = QT_TRANSLATE_NOOP("records", "None: it goes on.")})
        .field(&Activity::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                  .flags = MayBeNone | Long});
}

void addParties(RecordTypeBuilder<Activity> &type)
{
    type.section("parties", QT_TRANSLATE_NOOP("records", "Controllers and processors"))
        .field(&Activity::role,
               {.key = "role", .label = QT_TRANSLATE_NOOP("records", "Our role"), .flags = InList,
                .article = "Art. 30(1)-(2)",
                .help = QT_TRANSLATE_NOOP("records", "A processor acts only for others: the register then asks for "
                                                     "the controllers instead of purposes and data."),
                .vocabulary = "activity_role"})
        .field(&Activity::jointControllers,
               {.key = "joint_controllers", .label = QT_TRANSLATE_NOOP("records", "Joint controllers"),
                .flags = MayBeNone, .article = "Arts. 26, 30(1)(a)", .targets = {"organisation", "vendor"},
                .when = "role=joint-controller"})
        .field(&Activity::arrangement,
               {.key = "arrangement", .label = QT_TRANSLATE_NOOP("records", "Arrangement"), .flags = MayBeNone | Long,
                .article = "Art. 26(1)",
                .help = QT_TRANSLATE_NOOP("records", "Where it is kept, since when, and what it settles."),
                .when = "role=joint-controller"})
        .field(&Activity::arrangementEssence,
               {.key = "arrangement_essence", .label = QT_TRANSLATE_NOOP("records", "Essence told to people"),
                .flags = MayBeNone | Long, .article = "Art. 26(2)", .when = "role=joint-controller"})
        .field(&Activity::jointDuties,
               {.key = "joint_duties", .label = QT_TRANSLATE_NOOP("records", "Duties that are ours"),
                .flags = MayBeNone, .article = "Art. 26(1)", .vocabulary = "joint_duty",
                .when = "role=joint-controller"})
        .rows(&Activity::onBehalfOf, {.key = "on_behalf_of", .label = QT_TRANSLATE_NOOP("records", "Carried out for"),
                                      .flags = MayBeNone, .article = "Art. 30(2)(a)-(b)",
                                      .when = "role=processor"}, controllerServedType());
}

void addData(RecordTypeBuilder<Activity> &type)
{
    type.section("purposes", QT_TRANSLATE_NOOP("records", "Purposes"))
        .rows(&Activity::purposes, {.key = "purposes", .label = QT_TRANSLATE_NOOP("records", "Purposes"),
                                    .article = "Art. 30(1)(b)"}, purposeType())
        .section("data", QT_TRANSLATE_NOOP("records", "People and data"))
        .rows(&Activity::dataItems, {.key = "data_items", .label = QT_TRANSLATE_NOOP("records", "Data and people"),
                                     .article = "Art. 30(1)(c)"}, dataItemType())
        .field(&Activity::collection, {.key = "collection", .label = QT_TRANSLATE_NOOP("records", "Collected"),
                                       .article = "Arts. 13-14", .vocabulary = "collection"})
        .field(&Activity::sources, {.key = "sources", .label = QT_TRANSLATE_NOOP("records", "Sources"),
                                    .flags = MayBeNone, .article = "Art. 14(2)(f)", .vocabulary = "data_source",
                                    .when = "collection=indirect|both"})
        .field(&Activity::provisionMandatory,
               {.key = "provision_mandatory", .label = QT_TRANSLATE_NOOP("records", "Must people provide the data"),
                .flags = MayBeNone, .article = "Art. 13(2)(e)", .vocabulary = "provision_mandatory"})
        .field(&Activity::provisionConsequence,
               {.key = "provision_consequence", .label = QT_TRANSLATE_NOOP("records", "What follows if they do not"),
                .flags = MayBeNone | Long, .article = "Art. 13(2)(e)", .when = "provision_mandatory=*"})
        .field(&Activity::peoplePerYear,
               {.key = "people_per_year", .label = QT_TRANSLATE_NOOP("records", "People per year"),
                .article = "Art. 35(3)",
                .help = QT_TRANSLATE_NOOP("records", "A rough number is enough to judge the scale.")})
        .field(&Activity::peopleCountries,
               {.key = "people_countries", .label = QT_TRANSLATE_NOOP("records", "Countries of the people"),
                .article = "Art. 3"});
}

void addRecipients(RecordTypeBuilder<Activity> &type)
{
    type.section("recipients", QT_TRANSLATE_NOOP("records", "Recipients and vendors"))
        .rows(&Activity::recipients, {.key = "recipients", .label = QT_TRANSLATE_NOOP("records", "Recipients"),
                                      .flags = MayBeNone, .article = "Art. 30(1)(d)"}, recipientType())
        .rows(&Activity::vendors, {.key = "vendors", .label = QT_TRANSLATE_NOOP("records", "Vendors"),
                                   .flags = MayBeNone, .article = "Art. 28"}, vendorUseType())
        .section("security", QT_TRANSLATE_NOOP("records", "Systems and security"))
        .field(&Activity::systems, {.key = "systems", .label = QT_TRANSLATE_NOOP("records", "Systems"),
                                    .flags = MayBeNone, .targets = {"system"}})
        .field(&Activity::measures, {.key = "measures", .label = QT_TRANSLATE_NOOP("records", "Measures"),
                                     .flags = MayBeNone, .article = "Art. 32(1)", .targets = {"measure"}})
        .field(&Activity::securityDescription,
               {.key = "security_description", .label = QT_TRANSLATE_NOOP("records", "Security in general"),
                .flags = MayBeNone | Long, .article = "Art. 30(1)(g)",
                .help = QT_TRANSLATE_NOOP("records", "A general description of the technical and organisational "
                                                     "measures; the register asks for no more.")});
}

void addRights(RecordTypeBuilder<Activity> &type)
{
    type.section("rights", QT_TRANSLATE_NOOP("records", "Information and rights"))
        .field(&Activity::notice, {.key = "notice", .label = QT_TRANSLATE_NOOP("records", "Privacy notice"),
                                   .flags = MayBeNone, .article = "Arts. 12-14", .targets = {"notice"}})
        .field(&Activity::rights, {.key = "rights", .label = QT_TRANSLATE_NOOP("records", "Rights offered"),
                                   .flags = MayBeNone, .article = "Art. 13(2)(b)", .vocabulary = "right"})
        .field(&Activity::rightsNote, {.key = "rights_note", .label = QT_TRANSLATE_NOOP("records", "About the rights"),
                                       .flags = MayBeNone | Long});
}

void addDecisions(RecordTypeBuilder<Activity> &type)
{
    type.section("decisions", QT_TRANSLATE_NOOP("records", "Automated decisions"))
        .field(&Activity::profiling, {.key = "profiling", .label = QT_TRANSLATE_NOOP("records", "Profiling"),
                                      .article = "Art. 4(4)"})
        .field(&Activity::automatedDecisions,
               {.key = "automated_decisions", .label = QT_TRANSLATE_NOOP("records", "Solely automated decisions"),
                .article = "Art. 22(1)",
                .help = QT_TRANSLATE_NOOP("records", "Yes only when nobody weighs the case before a decision with "
                                                     "legal or similarly significant effect.")})
        .field(&Activity::admEffect,
               {.key = "adm_effect", .label = QT_TRANSLATE_NOOP("records", "Effect of the decision"),
                .flags = MayBeNone, .article = "Art. 22(1)", .vocabulary = "adm_effect",
                .when = "automated_decisions=yes"})
        .field(&Activity::art22Ground, {.key = "art22_ground", .label = QT_TRANSLATE_NOOP("records", "Ground for it"),
                                        .flags = MayBeNone, .article = "Art. 22(2)", .vocabulary = "art22_ground",
                                        .when = "automated_decisions=yes"})
        .field(&Activity::art22Safeguards,
               {.key = "art22_safeguards", .label = QT_TRANSLATE_NOOP("records", "Safeguards"), .flags = MayBeNone,
                .article = "Art. 22(3)", .vocabulary = "art22_safeguard", .when = "automated_decisions=yes"})
        .field(&Activity::decisionLogic,
               {.key = "decision_logic", .label = QT_TRANSLATE_NOOP("records", "Logic involved"),
                .flags = MayBeNone | Long, .article = "Art. 13(2)(f)", .when = "automated_decisions=yes profiling=yes"})
        .field(&Activity::decisionConsequences,
               {.key = "decision_consequences", .label = QT_TRANSLATE_NOOP("records", "Consequences for people"),
                .flags = MayBeNone | Long, .article = "Art. 13(2)(f)", .when = "automated_decisions=yes profiling=yes"})
        .section("children", QT_TRANSLATE_NOOP("records", "Children"))
        .field(&Activity::children, {.key = "children", .label = QT_TRANSLATE_NOOP("records", "Data of children"),
                                     .article = "Art. 8"})
        .field(&Activity::childOnlineService,
               {.key = "child_online_service",
                .label = QT_TRANSLATE_NOOP("records", "Online service offered to children"), .article = "Art. 8(1)",
                .when = "children=yes"})
        .field(&Activity::ageLine,
               {.key = "age_line", .label = QT_TRANSLATE_NOOP("records", "Age line in years"), .flags = MayBeNone,
                .article = "Art. 8(1)",
                .help = QT_TRANSLATE_NOOP("records", "Age below which a parent must agree, or below which the "
                                                     "service is not offered."), .when = "children=yes"})
        .field(&Activity::ageChecks, {.key = "age_checks", .label = QT_TRANSLATE_NOOP("records", "Age checks"),
                                      .flags = MayBeNone, .article = "Art. 8(2)", .vocabulary = "age_check",
                                      .when = "children=yes"})
        .field(&Activity::parentalRoute,
               {.key = "parental_route", .label = QT_TRANSLATE_NOOP("records", "Parental consent"), .flags = MayBeNone,
                .article = "Art. 8(2)", .vocabulary = "parental_route", .when = "children=yes"});
}

void addRisk(RecordTypeBuilder<Activity> &type)
{
    type.section("risk", QT_TRANSLATE_NOOP("records", "Risk and impact assessment"))
        .field(&Activity::riskLikely,
               {.key = "risk_likely", .label = QT_TRANSLATE_NOOP("records", "Risk to people is likely"),
                .article = "Art. 30(5)"})
        .field(&Activity::occasional,
               {.key = "occasional", .label = QT_TRANSLATE_NOOP("records", "Occasional only"), .article = "Art. 30(5)",
                .help = QT_TRANSLATE_NOOP("records", "Payroll, staff and customer files are never occasional.")})
        .field(&Activity::largeScale, {.key = "large_scale", .label = QT_TRANSLATE_NOOP("records", "Large scale"),
                                       .article = "Art. 35(3)(b)"})
        .field(&Activity::dpiaArt353,
               {.key = "dpia_art35_3", .label = QT_TRANSLATE_NOOP("records", "Cases that always need an assessment"),
                .flags = MayBeNone, .article = "Art. 35(3)", .vocabulary = "dpia_art35_3"})
        .field(&Activity::dpiaCriteria,
               {.key = "dpia_criteria", .label = QT_TRANSLATE_NOOP("records", "Criteria met"), .flags = MayBeNone,
                .article = "Art. 35(1)",
                .help = QT_TRANSLATE_NOOP("records", "Two or more usually mean that an impact assessment is expected."),
                .vocabulary = "dpia_criterion"})
        .field(&Activity::dpiaOutcome,
               {.key = "dpia_outcome", .label = QT_TRANSLATE_NOOP("records", "Impact assessment"), .article = "Art. 35",
                .vocabulary = "dpia_outcome"})
        .field(&Activity::dpiaOn, {.key = "dpia_on", .label = QT_TRANSLATE_NOOP("records", "Assessed on"),
                                   .flags = MayBeNone, .article = "Art. 35(11)",
                                   .when = "dpia_outcome!=not-needed|exempt-list|exempt-law|needed|in-progress"})
        .field(&Activity::dpiaLink, {.key = "dpia_link", .label = QT_TRANSLATE_NOOP("records", "Assessment kept at"),
                                     .flags = MayBeNone, .article = "Art. 35(7)",
                                     .when = "dpia_outcome!=not-needed|exempt-list|exempt-law|needed"})
        .field(&Activity::dpiaReason,
               {.key = "dpia_reason", .label = QT_TRANSLATE_NOOP("records", "Reasons"), .flags = MayBeNone | Long,
                .article = "Art. 5(2)",
                .help = QT_TRANSLATE_NOOP("records", "Why an assessment was made, or why none is needed although "
                                                     "criteria are met.")})
        .field(&Activity::dpoAdvice, {.key = "dpo_advice", .label = QT_TRANSLATE_NOOP("records", "Advice of the DPO"),
                                      .flags = MayBeNone | Long, .article = "Art. 35(2)",
                                      .when = "dpia_outcome!=not-needed|exempt-list|exempt-law"})
        .field(&Activity::consultedOn,
               {.key = "consulted_on", .label = QT_TRANSLATE_NOOP("records", "Authority consulted on"),
                .flags = MayBeNone, .article = "Art. 36(1)", .when = "dpia_outcome=done-high-residual|consulted"});
}

void addReview(RecordTypeBuilder<Activity> &type)
{
    type.section("review", QT_TRANSLATE_NOOP("records", "Review"))
        .field(&Activity::nextReview, {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"),
                                       .flags = InList | Due, .article = "Art. 24(1)"})
        .field(&Activity::reviewedOn, {.key = "reviewed_on", .label = QT_TRANSLATE_NOOP("records", "Last reviewed on"),
                                       .flags = MayBeNone, .article = "Art. 24(1)"})
        .field(&Activity::reviewResult,
               {.key = "review_result", .label = QT_TRANSLATE_NOOP("records", "Result of the review"),
                .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "\"Reviewed, nothing changed\" is kept as well: it shows that "
                                                     "somebody looked."), .vocabulary = "review_result"});
}

RecordType build()
{
    RecordTypeBuilder<Activity> type("activity", "PA", QT_TRANSLATE_NOOP("records", "Processing activity"),
                                     QT_TRANSLATE_NOOP("records", "Processing activities"));
    addGeneral(type);
    addParties(type);
    addData(type);
    addRecipients(type);
    addRights(type);
    addDecisions(type);
    addRisk(type);
    addReview(type);
    return type.title(&Activity::name)
        .review({"reviewed_on", "review_result", "next_review"})
        .list({.rank = 10,
               .shortTitle = QT_TRANSLATE_NOOP("records", "Activities"),
               .status = "status",
               .columns = {"name", "role", "purposes.basis", "dpia_outcome", "status", "next_review"},
               .preview = {"purposes.description", "on_behalf_of.controller", "data_items.data_category",
                           "data_items.retention_rule", "vendors.vendor", "owner"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No activities yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Begin with one thing that is done with personal data, such "
                                                         "as payroll or the newsletter. A name is enough; what is not "
                                                         "known yet may stay open.")})
        .rule(&periodRunsForward)
        .rule(&rowsSayWhatTheyAre)
        .rule(&furtherUseHasABeginning)
        .rule(&decisionsAgree)
        .rule(&ageLineIsAnAge)
        .build();
}

} // namespace

const RecordType &activityType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
