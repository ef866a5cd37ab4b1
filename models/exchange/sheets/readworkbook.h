// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/budget.h"
#include "models/exchange/sheets/textform.h"
#include "models/exchange/sheets/workbook.h"

#include <optional>

namespace sheets {

struct ReadOptions {
    Limits limits = {};
    Progress progress = {};
    std::optional<Encoding> encoding = {}; // of a text file, when somebody said so
    std::optional<char> separator = {};
};

// Reads a spreadsheet of any kind: XLSX, ODS or text (CSV). What it is is told from its bytes; its name is only held
// against that. Errors: Invalid when it is none, encrypted, damaged or beyond the limits, and when a text file leaves open
// how it is to be read: then the message says what to say in the options; Cancelled.
[[nodiscard]] core::Result<Workbook> readWorkbook(const QByteArray &content, const QString &name, const ReadOptions &options = {});

// The same from a file. Errors: also NotFound, Io.
[[nodiscard]] core::Result<Workbook> readWorkbookFile(const QString &path, const ReadOptions &options = {});

// What a text file leaves open that the options do not say: then it is to be asked, with this as a proposal. Nothing for
// other files, and for those that cannot be read.
struct OpenTextForm {
    FoundTextForm found;
    QByteArray start; // of the file
};
[[nodiscard]] std::optional<OpenTextForm> openTextForm(const QString &path, const ReadOptions &options = {});

} // namespace sheets
