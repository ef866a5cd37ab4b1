// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

namespace exchange {

// A file attached to a record of the register.
struct LinkedDocument {
    QString reference; // of the record
    QString title;
    QString name; // a file name, of its own within the record
    QString sha256;
};

// The files attached to the activities that a report covers, to the transfers that name these, and to the records that
// either leads to, such as vendors with their contracts.
[[nodiscard]] core::Result<std::vector<LinkedDocument>> linkedDocuments(records::RecordSource &source,
                                                                       const reports::ReportOptions &options);

} // namespace exchange
