// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/activity/activityrows.h"
#include "models/records/activity/purpose.h"

namespace records {

// A processing activity: one entry of the register that Art. 30 asks for.
struct Activity : RecordBase {
    Answer<QString> name;
    Answer<QString> description;
    Answer<Link> function; // business_function
    Answer<Link> organisation;
    Answer<Choice> status; // vocabulary activity_status
    Answer<Link> owner; // contact
    Answer<QDate> startedOn;
    Answer<QDate> endedOn;
    Answer<QString> notes;

    Answer<Choice> role; // vocabulary activity_role
    Answers<Link> jointControllers; // organisation or vendor
    Answer<QString> arrangement;
    Answer<QString> arrangementEssence;
    Answers<Choice> jointDuties; // vocabulary joint_duty
    Answers<ControllerServed> onBehalfOf;

    Answers<Purpose> purposes;
    Answers<DataItem> dataItems;
    Answer<Choice> collection; // vocabulary collection
    Answers<Choice> sources; // vocabulary data_source
    Answer<Choice> provisionMandatory; // vocabulary provision_mandatory
    Answer<QString> provisionConsequence;
    Answer<double> peoplePerYear;
    Answers<Country> peopleCountries;

    Answers<Recipient> recipients;
    Answers<VendorUse> vendors;
    Answers<Link> systems; // system
    Answers<Link> measures; // measure
    Answer<QString> securityDescription;

    Answer<Link> notice;
    Answers<Choice> rights; // vocabulary right
    Answer<QString> rightsNote;
    Answer<bool> profiling;
    Answer<bool> automatedDecisions;
    Answer<Choice> admEffect; // vocabulary adm_effect
    Answer<Choice> art22Ground; // vocabulary art22_ground
    Answers<Choice> art22Safeguards; // vocabulary art22_safeguard
    Answer<QString> decisionLogic;
    Answer<QString> decisionConsequences;
    Answer<bool> children;
    Answer<bool> childOnlineService;
    Answer<double> ageLine;
    Answers<Choice> ageChecks; // vocabulary age_check
    Answer<Choice> parentalRoute; // vocabulary parental_route

    Answer<bool> riskLikely;
    Answer<bool> occasional;
    Answer<bool> largeScale;
    Answers<Choice> dpiaArt353; // vocabulary dpia_art35_3
    Answers<Choice> dpiaCriteria; // vocabulary dpia_criterion
    Answer<Choice> dpiaOutcome; // vocabulary dpia_outcome
    Answer<QDate> dpiaOn;
    Answer<QString> dpiaLink;
    Answer<QString> dpiaReason;
    Answer<QString> dpoAdvice;
    Answer<QDate> consultedOn;

    Answer<QDate> nextReview;
    Answer<QDate> reviewedOn;
    Answer<Choice> reviewResult; // vocabulary review_result
};

[[nodiscard]] const RecordType &activityType();

} // namespace records
