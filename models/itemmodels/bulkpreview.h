// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/bulkchange.h"
#include "models/itemmodels/cells.h"
#include "models/itemmodels/listreader.h"

namespace itemmodels {

// What a change would do to one record.
struct BulkLine {
    QString record; // reference and title
    Cell before;
    Cell after;
};

struct BulkPreview {
    int records = 0; // that were looked at
    int changes = 0; // of them
    std::vector<BulkLine> lines; // of the first that change
};

inline constexpr int kMostBulkLines = 500;

// Worked out in the thread of the reader, slice by slice. Returns what ListReader::cancel() takes.
int previewBulk(ListReader &reader, const records::RecordType &type, std::vector<core::RecordId> ids, BulkChange change,
                std::function<void(core::Result<BulkPreview>)> done);

} // namespace itemmodels
