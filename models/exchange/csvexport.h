// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csvwriter.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"

namespace exchange {

// The names of the columns (csvcolumns.h).
void writeCsvHeader(core::CsvWriter &writer, const records::RecordType &type);

// One record: a line with its fields and the first row of each list, then lines that repeat the reference and hold the
// second rows, the third, and so on until the longest list ends.
void writeCsv(core::CsvWriter &writer, const records::Record &record, const records::References &references);

} // namespace exchange
