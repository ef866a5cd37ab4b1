// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// One right used in a request. Each part has its own law, due date and outcome.
struct RequestPart : OwnedRow {
    Answer<Choice> type; // vocabulary request_type
    Answer<Choice> law; // vocabulary request_law
    Answer<QString> detail;
    Answer<QDate> statutoryDue; // computed from the receipt, pauses and extension
    Answer<QDate> internalTarget;
    Answer<bool> extended;
    Answers<Choice> erasureGrounds; // vocabulary erasure_ground
    Answers<Choice> restrictionGrounds; // vocabulary restriction_ground
    Answer<Choice> verification; // vocabulary ccpa_verification
    Answer<Choice> outcome; // vocabulary request_outcome
    Answers<Choice> grounds; // vocabulary refusal_ground
    Answer<QString> reasoning;
    Answer<bool> remediesTold; // complaint and court, when refused
    Answer<QDate> answeredOn;
};

// Days on which the clock stands still, as far as the law lets it.
struct RequestPause : OwnedRow {
    Answer<QDate> startedOn; // asked
    Answer<QDate> endedOn; // answered; none: still waiting
    Answer<Choice> reason; // vocabulary pause_reason
    Answer<bool> askedWithoutDelay;
    Answer<QString> note;
};

// Where somebody looked for the person's data, and what came of it.
struct RequestSearch : OwnedRow {
    Answer<Link> activity;
    Answer<Link> system;
    Answer<Link> vendor;
    Answer<QDate> searchedOn;
    Answer<Link> searchedBy; // contact
    Answer<QString> found;
    Answer<QString> nothingFoundBecause;
    Answers<Choice> actions; // vocabulary search_action
    Answer<QString> note;
};

// A recipient to be told of a correction, an erasure or a restriction.
struct RecipientTold : OwnedRow {
    Answer<Link> party; // vendor or organisation
    Answer<QString> name; // when it is not kept as a record
    Answer<Choice> action; // vocabulary art19_action
    Answer<Choice> state; // vocabulary recipient_told_state
    Answer<QDate> toldOn;
    Answer<QString> reason; // why it is impossible or disproportionate
};

// What was written or said.
struct RequestMessage : OwnedRow {
    Answer<Choice> kind; // vocabulary message_kind
    Answer<Choice> direction; // vocabulary message_direction
    Answer<Choice> medium; // vocabulary message_medium
    Answer<Instant> at;
    Answer<QString> text;
    Answer<Attachment> attachment;
};

[[nodiscard]] std::shared_ptr<const RowType> requestPartType();
[[nodiscard]] std::shared_ptr<const RowType> requestPauseType();
[[nodiscard]] std::shared_ptr<const RowType> requestSearchType();
[[nodiscard]] std::shared_ptr<const RowType> recipientToldType();
[[nodiscard]] std::shared_ptr<const RowType> requestMessageType();

} // namespace records
