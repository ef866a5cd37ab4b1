// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "models/exchange/reportexport.h"
#include "models/reports/catalogue.h"

namespace cli {

// What the export command writes, to where --output says. Each export is an entry of the history; where the vault cannot be
// written, because another program has it open or its disk is read-only, the export is made all the same and standard
// error says that there is no entry.
[[nodiscard]] core::Result<> exportReport(Invocation &call, Session &session, const reports::ReportKind &kind, const reports::ReportFormat &format);
[[nodiscard]] core::Result<> exportPack(Invocation &call, Session &session, const reports::ReportFormat *format); // null: the usual ones
[[nodiscard]] core::Result<> exportRecords(Invocation &call, Session &session, const QString &format);

// Puts an export into the history, as above.
[[nodiscard]] exchange::NoteExport noteOf(Invocation &call, Session &session);

} // namespace cli
