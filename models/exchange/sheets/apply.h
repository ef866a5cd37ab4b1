// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/reading.h"
#include "models/exchange/sheets/mapping.h"
#include "models/exchange/sheets/names.h"

namespace sheets {

struct ApplyOptions {
    QByteArray zone = "UTC"; // of days that become moments
    QDate today = QDate::currentDate();
    exchange::RowPlaces leaveOut = {}; // records that begin there
};

// What a workbook says, in records for the planner. A record is known by its reference, else by its name; what the vault
// has beside it stays. Nothing that the mapped columns hold is dropped: words that are not understood go to the notes of
// their record, with a remark. The mapping must have passed check().
[[nodiscard]] exchange::Reading applyMapping(const Workbook &book, const Mapping &mapping, const Names &names, const ApplyOptions &options);

} // namespace sheets
