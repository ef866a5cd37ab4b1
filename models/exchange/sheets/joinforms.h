// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/recordinput.h"

namespace sheets {

// Where a workbook has a list of its records beside a form for each, both become one record: by the number that the file
// gives it, else by its name. The form counts; what the list says otherwise is kept in the notes, with a remark. Two forms
// of one number refuse the second. `sheets` are the names of the files by index.
void joinForms(std::vector<RecordInput> &records, const QStringList &sheets);

} // namespace sheets
