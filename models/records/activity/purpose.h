// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// One purpose of an activity, with what makes it lawful.
struct Purpose : OwnedRow {
    Answer<QString> description;
    Answer<Choice> kind; // vocabulary purpose_kind
    Answer<Choice> basis; // vocabulary legal_basis
    Answer<QString> lawCited;
    Answer<Country> lawCountry; // none: Union law
    Answer<QString> interest;
    Answer<Choice> ukInterest; // vocabulary uk_recognised_interest
    Answer<Choice> art9Condition; // vocabulary art9_condition
    Answer<QString> art9Law;
    Answer<Choice> art10Authority; // vocabulary art10_authority
    Answer<QString> art10Law;
    Answer<bool> subjectIsParty;

    Answer<QString> consentWording;
    Answer<QString> consentProof;
    Answer<bool> consentExplicit;
    Answer<Choice> consentObtainedBy; // vocabulary consent_obtained_by
    Answer<QString> consentWithdrawal;

    Answer<QString> objectionRoute;
    Answer<Choice> liaOutcome; // vocabulary lia_outcome
    Answer<QDate> liaOn;
    Answer<QString> liaLink;
    Answer<RowLink> compatibleWith; // rows of purposes
    Answer<Choice> compatibilityOutcome; // vocabulary compatibility_outcome
    Answer<QString> compatibilityNote;
    Answers<Choice> ccpaBusinessPurposes; // vocabulary ccpa_business_purpose
};

[[nodiscard]] std::shared_ptr<const RowType> purposeType();

} // namespace records
