// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/requestrows.h"

namespace records {

// What a person asks about their data. Its parts are the rights used.
struct Request : RecordBase {
    Answer<QString> summary;
    Answer<Instant> received;
    Answer<Choice> channel; // vocabulary request_channel
    Answer<Choice> state; // vocabulary request_state
    Answer<Link> owner; // contact
    Answer<Link> organisation; // to which the request was made
    Answer<Link> controller; // organisation on whose behalf we answer, as its processor

    Answer<QString> requesterName; // the person whose data it is about
    Answer<QString> requesterContact;
    Answer<QString> requesterId; // customer number and the like
    Answer<Link> subjectCategory;
    Answer<Country> country; // where the person lives
    Answer<Choice> requesterKind; // vocabulary requester_kind; who writes
    Answer<bool> agent;
    Answer<QString> agentName;
    Answer<QString> agentContact;
    Answer<Choice> agentAuthority; // vocabulary agent_authority

    Answers<RequestPart> parts;
    Answer<QDate> dueOn; // earliest due date of the parts not answered yet, computed

    Answer<QString> identityDoubt;
    Answers<Choice> identityMethods; // vocabulary identity_method
    Answer<Choice> identityResult; // vocabulary identity_result
    Answer<QDate> identityAskedOn;
    Answer<QDate> identityConfirmedOn;
    Answer<QString> identityNote;

    Answer<QDate> acknowledgedOn;
    Answer<QDate> clarificationAskedOn;
    Answer<QDate> clarificationReceivedOn;
    Answers<RequestPause> pauses;
    Answer<Choice> extensionReason; // vocabulary extension_reason
    Answer<QString> extensionNote;
    Answer<QDate> extensionToldOn;
    Answer<QDate> extendedTo; // Switzerland: the later day that the person was told

    Answers<RequestSearch> searches;
    Answers<RecipientTold> recipientsTold;
    Answers<RequestMessage> messages;

    Answer<Choice> feeState; // vocabulary fee_state
    Answer<double> feeAmount;
    Answer<QString> feeCurrency;
    Answer<QString> feeReason;
    Answer<QDate> feeToldOn;
    Answer<QDate> feeAgreedOn;

    Answer<QDate> withdrawnOn;
    Answer<QDate> closedOn;
    Answer<QString> lateBecause;
    Answer<QDate> keepUntil;
    Answer<QString> notes;
};

[[nodiscard]] const RecordType &requestType();

} // namespace records
