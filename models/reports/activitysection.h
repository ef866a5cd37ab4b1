// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/activitycontexts.h"
#include "models/reports/report.h"
#include "models/reports/ropa.h"

namespace reports {

// One activity in full: what Art. 30 asks for and what is kept beside it, with the retention rules, vendors' services
// and transfers that it leads to.
[[nodiscard]] core::Result<Section> activitySection(const records::Record &activity, ActivityContexts &contexts,
                                                    records::RecordSource &source, RopaKind kind,
                                                   bool withNotes);

// What the sheet is called that has the rows of one of these tables of all activities: "data_items", "safeguards".
[[nodiscard]] QString sheetTitle(const QByteArray &table);

// What is known of the transfers of an activity: so far, none where its recipients and vendors show that no data leave,
// else unknown.
[[nodiscard]] records::AnswerState transferState(const records::Record &activity, ActivityContexts &contexts);

} // namespace reports
