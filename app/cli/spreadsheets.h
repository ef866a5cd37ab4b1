// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "models/exchange/reading.h"
#include "models/exchange/sheets/workbook.h"

namespace cli {

// The spreadsheet that the last argument names, read as --encoding and --separator say. Errors: Usage, and those of
// sheets::readWorkbookFile().
[[nodiscard]] core::Result<sheets::Workbook> readSpreadsheet(Invocation &call);

// Its records: by --mapping, else as a workbook of records or a layout that is known. What somebody should know goes to
// standard error. Errors: Invalid, with the headings that were found, when nothing is known of it.
[[nodiscard]] core::Result<exchange::Reading> readingOf(Invocation &call, Session &session, sheets::Workbook &book);

// Prints a mapping to be saved; what to look at goes to standard error.
[[nodiscard]] core::Result<int> proposeMapping(Invocation &call, Session &session, const sheets::Workbook &book);

} // namespace cli
