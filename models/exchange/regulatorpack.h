// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/reportexport.h"
#include "models/storage/attachments.h"

namespace exchange {

// What a supervisory authority asks for at once, Art. 30(4), in one folder: both registers, what is missing in them, the
// documents attached to what they name, and a list of it all with the hash of each file.
struct PackJob {
    std::vector<const reports::ReportFormat *> formats; // of the reports, each
    const reports::ReportOptions &options;
    QString path; // of the folder; none may be there, or an empty one
};

// The folder appears whole or not at all, for its owner only, and the history gets its entry before it does. Errors: those
// of exportReport(), and Damaged when an attachment is.
[[nodiscard]] core::Result<> exportPack(const PackJob &job, records::RecordSource &source, storage::Attachments &attachments,
                                        const NoteExport &note);

} // namespace exchange
