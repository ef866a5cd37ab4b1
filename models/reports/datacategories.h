// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/report.h"

namespace reports {

// The records that the links in one column of a list lead to, each once.
[[nodiscard]] std::vector<core::RecordId> targetsOf(const records::Record &record, const QByteArray &list, const QByteArray &column);

// What the data items of an activity are called.
struct DataCategories {
    // One for each item: its category, marked where Art. 9 or 10 asks more; without one, its examples.
    std::vector<Cell> cells;
    // Items that are told by their examples only.
    std::vector<bool> byExamples;
    // Every item has a category, and none of them is special.
    bool ruleOutSpecial = false;
};

// `categories`: those that the items lead to.
[[nodiscard]] DataCategories dataCategoriesOf(const records::Record &activity, const std::vector<records::Record> &categories,
                                              const records::RecordSource &source);

} // namespace reports
