// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

namespace records {

class RecordSource;

// The contradictions that keep a request from being saved.
void datesFollowReceipt(const Request &request, core::Problems &problems);
void pausesEndAfterTheyStart(const Request &request, core::Problems &problems);
void questionsPrecedeAnswers(const Request &request, core::Problems &problems);
void extensionHasReason(const Request &request, core::Problems &problems);
void typesFitTheLaw(const Request &request, core::Problems &problems);
void groundsFitTheOutcome(const Request &request, core::Problems &problems);
void closedMeansDone(const Request &request, core::Problems &problems);

// What stands between an open request and its closing: a part without an answer, a recipient that is not settled.
[[nodiscard]] core::Problems closingProblems(const Request &request);
// An outcome, and the day of the answer where one goes out.
[[nodiscard]] bool isAnswered(const RequestPart &part);
[[nodiscard]] bool isWithdrawn(const Request &request); // by its day or its state
// It asks for a correction, an erasure or a restriction, and that was done: recipients must hear of it (Art. 19).
[[nodiscard]] bool concernsRecipients(const RequestPart &part);
// It went out with its PDF, which was named as letters are when they are issued.
[[nodiscard]] bool isIssuedLetter(const RequestMessage &message);
// What a recipient is called: as the record that it is, else by its own words.
[[nodiscard]] Answer<QString> nameOf(const RecipientTold &told, const RecordSource &source);

} // namespace records
