// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/workbook.h"
#include "models/exchange/sheets/ziparchive.h"

namespace sheets {

// Reads an OpenDocument spreadsheet (ISO/IEC 26300). Errors: Invalid, Cancelled.
[[nodiscard]] core::Result<Workbook> readOds(ZipArchive &archive, Budget &budget);

} // namespace sheets
