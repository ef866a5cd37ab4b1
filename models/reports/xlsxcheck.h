// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <memory>
#include <vector>

namespace reports {

// What a sheet must hold.
struct XlsxExpected {
    qint64 cells = 0;
    qint64 textBytes = 0; // in the XML
};

// Reads a workbook and counts: libxlsxwriter does not notice when the place for its pieces is full, and then leaves out
// what did not fit. Sheets are in the order in which they were added. Errors: Io.
[[nodiscard]] core::Result<> checkWorkbook(const QByteArray &path, const std::vector<std::unique_ptr<XlsxExpected>> &sheets);

} // namespace reports
