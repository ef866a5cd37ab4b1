// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/ziparchive.h"
#include "models/exchange/sheets/workbook.h"

namespace sheets {

// Reads an Office Open XML workbook (ISO/IEC 29500, transitional or strict). Errors: Invalid, Cancelled.
[[nodiscard]] core::Result<Workbook> readXlsx(ZipArchive &archive, Budget &budget);

// Text as a workbook has it: "_x000D_" stands for a character that XML cannot carry.
[[nodiscard]] QString unescaped(const QString &text);

} // namespace sheets
