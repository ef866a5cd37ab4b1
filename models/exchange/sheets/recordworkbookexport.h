// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/recordexport.h"

namespace sheets {

// Writes records of all types as a workbook that people can edit and that comes back without loss. Errors: those of
// exchange::writeRecords().
[[nodiscard]] core::Result<> writeRecordWorkbook(QIODevice &device, const exchange::TypeFeed &feeds,
                                                 const records::References &references,
                                                 const exchange::ExportOptions &options = {});

} // namespace sheets
