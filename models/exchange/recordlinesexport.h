// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/fieldtext.h"
#include "models/records/record.h"

namespace exchange {

// Where the cells of records go, one after the other.
class LineSink
{
public:
    LineSink() = default;
    LineSink(const LineSink &) = delete;
    LineSink &operator=(const LineSink &) = delete;
    virtual ~LineSink();
    virtual void cell(const QString &cell) = 0;
    virtual void text(const QString &text) = 0; // a cell that somebody wrote: it may look like a formula
    virtual void endLine() = 0;
};

// One record, in the columns of CsvColumns::namesOf(): the record's own answers stand in the first line only, and its
// lists of owned rows take as many lines as the longest of them has rows.
void writeRecordLines(LineSink &sink, const records::Record &record, const records::References &references,
                      bool withRevision);

} // namespace exchange
