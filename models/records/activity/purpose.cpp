// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/purpose.h"

namespace records {

namespace {

using enum FieldFlag;
using Builder = RowTypeBuilder<Purpose>;

void addBasis(Builder &type)
{
    type.field(&Purpose::description,
               {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Purpose"), .flags = Required | Long,
                .article = "Art. 30(1)(b)",
                .help = QT_TRANSLATE_NOOP("records", "What the data are used for, in words that the people concerned "
                                                     "would understand.")})
        .field(&Purpose::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"),
                                .vocabulary = "purpose_kind"})
        .field(&Purpose::basis,
               {.key = "basis", .label = QT_TRANSLATE_NOOP("records", "Legal basis"), .flags = MayBeNone,
                .article = "Art. 6(1)",
                .help = QT_TRANSLATE_NOOP("records", "None: somebody looked and the purpose rests on no basis, or the "
                                                     "law that applies asks for none."), .vocabulary = "legal_basis"})
        .field(&Purpose::lawCited,
               {.key = "law_cited", .label = QT_TRANSLATE_NOOP("records", "Law relied on"), .flags = MayBeNone,
                .article = "Art. 6(3)",
                .help = QT_TRANSLATE_NOOP("records", "The provision that obliges or allows us, for a legal "
                                                     "obligation or a public task."), .when = "basis=6-1-c|6-1-e"})
        .field(&Purpose::lawCountry,
               {.key = "law_country", .label = QT_TRANSLATE_NOOP("records", "Country of that law"), .flags = MayBeNone,
                .article = "Art. 6(3)", .help = QT_TRANSLATE_NOOP("records", "None: it is law of the European Union."),
                .when = "basis=6-1-c|6-1-e law_cited=*"})
        .field(&Purpose::interest,
               {.key = "interest", .label = QT_TRANSLATE_NOOP("records", "Legitimate interest"),
                .flags = MayBeNone | Long, .article = "Art. 13(1)(d)",
                .help = QT_TRANSLATE_NOOP("records", "Whose interest it is and what it consists in, as people are "
                                                     "told."), .when = "basis=6-1-f|6-1-ea"})
        .field(&Purpose::ukInterest,
               {.key = "uk_interest", .label = QT_TRANSLATE_NOOP("records", "Recognised interest (UK)"),
                .flags = MayBeNone, .article = "UK GDPR, Annex 1", .vocabulary = "uk_recognised_interest",
                .when = "basis=6-1-ea"});
}

void addConditions(Builder &type)
{
    type.field(&Purpose::art9Condition,
               {.key = "art9_condition", .label = QT_TRANSLATE_NOOP("records", "Condition for special categories"),
                .flags = MayBeNone, .article = "Art. 9(2)", .vocabulary = "art9_condition"})
        .field(&Purpose::art9Law,
               {.key = "art9_law", .label = QT_TRANSLATE_NOOP("records", "Law or secrecy duty for the condition"),
                .flags = MayBeNone, .article = "Art. 9(2)-(3)", .when = "art9_condition=9-2-b|9-2-g|9-2-h|9-2-i|9-2-j"})
        .field(&Purpose::art10Authority,
               {.key = "art10_authority", .label = QT_TRANSLATE_NOOP("records", "Authority for criminal data"),
                .flags = MayBeNone, .article = "Art. 10", .vocabulary = "art10_authority"})
        .field(&Purpose::art10Law, {.key = "art10_law", .label = QT_TRANSLATE_NOOP("records", "Law for criminal data"),
                                    .flags = MayBeNone, .article = "Art. 10",
                                    .when = "art10_authority=union-or-member-state-law"})
        .field(&Purpose::subjectIsParty,
               {.key = "subject_is_party", .label = QT_TRANSLATE_NOOP("records", "Person is party to the contract"),
                .article = "Art. 6(1)(b)",
                .help = QT_TRANSLATE_NOOP("records", "No for the end users of a customer or the staff of a vendor: "
                                                     "they have no contract with us."), .when = "basis=6-1-b"});
}

void addConsent(Builder &type)
{
    type.field(&Purpose::consentWording,
               {.key = "consent_wording", .label = QT_TRANSLATE_NOOP("records", "Wording of the consent"),
                .flags = MayBeNone | Long, .article = "Art. 7(2)", .when = "basis=6-1-a art9_condition=9-2-a"})
        .field(&Purpose::consentProof,
               {.key = "consent_proof", .label = QT_TRANSLATE_NOOP("records", "Proof of consent"),
                .flags = MayBeNone | Long, .article = "Art. 7(1)",
                .help = QT_TRANSLATE_NOOP("records", "Where it is kept who agreed to what, and when."),
                .when = "basis=6-1-a art9_condition=9-2-a"})
        .field(&Purpose::consentExplicit,
               {.key = "consent_explicit", .label = QT_TRANSLATE_NOOP("records", "Consent is explicit"),
                .article = "Art. 9(2)(a)", .when = "art9_condition=9-2-a"})
        .field(&Purpose::consentObtainedBy,
               {.key = "consent_obtained_by", .label = QT_TRANSLATE_NOOP("records", "Consent obtained by"),
                .article = "Art. 7(1)", .vocabulary = "consent_obtained_by",
                .when = "basis=6-1-a art9_condition=9-2-a"})
        .field(&Purpose::consentWithdrawal,
               {.key = "consent_withdrawal", .label = QT_TRANSLATE_NOOP("records", "Way to withdraw"),
                .flags = MayBeNone | Long, .article = "Art. 7(3)",
                .help = QT_TRANSLATE_NOOP("records", "Withdrawing must be as easy as agreeing was."),
                .when = "basis=6-1-a art9_condition=9-2-a"});
}

void addBalance(Builder &type)
{
    type.field(&Purpose::objectionRoute,
               {.key = "objection_route", .label = QT_TRANSLATE_NOOP("records", "Way to object"),
                .flags = MayBeNone | Long, .article = "Art. 21",
                .when = "basis=6-1-e|6-1-f|6-1-ea kind=direct-marketing"})
        .field(&Purpose::liaOutcome,
               {.key = "lia_outcome", .label = QT_TRANSLATE_NOOP("records", "Outcome of the balancing test"),
                .flags = MayBeNone, .article = "Art. 6(1)(f)", .vocabulary = "lia_outcome", .when = "basis=6-1-f"})
        .field(&Purpose::liaOn, {.key = "lia_on", .label = QT_TRANSLATE_NOOP("records", "Balancing test done on"),
                                 .flags = MayBeNone, .when = "basis=6-1-f"})
        .field(&Purpose::liaLink, {.key = "lia_link", .label = QT_TRANSLATE_NOOP("records", "Balancing test kept at"),
                                   .flags = MayBeNone, .article = "Art. 5(2)", .when = "basis=6-1-f"})
        .field(&Purpose::compatibleWith,
               {.key = "compatible_with", .label = QT_TRANSLATE_NOOP("records", "Further use of data from"),
                .flags = MayBeNone, .article = "Art. 6(4)",
                .help = QT_TRANSLATE_NOOP("records", "The purpose of this activity for which the data were first "
                                                     "collected."), .rowsOf = "purposes"})
        .field(&Purpose::compatibilityOutcome,
               {.key = "compatibility_outcome", .label = QT_TRANSLATE_NOOP("records", "Compatible with it"),
                .flags = MayBeNone, .article = "Art. 6(4)", .vocabulary = "compatibility_outcome",
                .when = "compatible_with=*"})
        .field(&Purpose::compatibilityNote,
               {.key = "compatibility_note", .label = QT_TRANSLATE_NOOP("records", "Reasons for that"),
                .flags = MayBeNone | Long, .article = "Art. 6(4)", .when = "compatible_with=*"})
        .field(&Purpose::ccpaBusinessPurposes,
               {.key = "ccpa_business_purposes", .label = QT_TRANSLATE_NOOP("records", "Business purposes (CCPA)"),
                .flags = MayBeNone, .article = "Cal. Civ. Code 1798.140(e)", .vocabulary = "ccpa_business_purpose"});
}

} // namespace

std::shared_ptr<const RowType> purposeType()
{
    Builder type;
    addBasis(type);
    addConditions(type);
    addConsent(type);
    addBalance(type);
    return type.build();
}

} // namespace records
