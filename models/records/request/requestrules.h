// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

namespace records {

// The contradictions that keep a request from being saved.
void datesFollowReceipt(const Request &request, core::Problems &problems);
void pausesEndAfterTheyStart(const Request &request, core::Problems &problems);
void questionsPrecedeAnswers(const Request &request, core::Problems &problems);
void extensionHasReason(const Request &request, core::Problems &problems);
void typesFitTheLaw(const Request &request, core::Problems &problems);
void groundsFitTheOutcome(const Request &request, core::Problems &problems);
void closedMeansDone(const Request &request, core::Problems &problems);

} // namespace records
