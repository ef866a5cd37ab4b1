// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/reading.h"
#include "models/exchange/sheets/workbook.h"

namespace sheets {

// True for a workbook of records, our own form: one of its sheets says of which type it is.
[[nodiscard]] bool isRecordWorkbook(const Workbook &book);

// Reads it. Sheets of other kinds are passed over, with a note in `book`. What was changed in the vault since the workbook
// was written is merged with what was changed in the workbook.
[[nodiscard]] exchange::Reading readRecordWorkbook(Workbook &book);

} // namespace sheets
