// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/draftlinks.h"

#include <optional>

namespace exchange {

// Lines of cells in which records stand, whatever the format of the file: the first names the columns, see CsvColumns.
class RecordLines
{
public:
    RecordLines() = default;
    RecordLines(const RecordLines &) = delete;
    RecordLines &operator=(const RecordLines &) = delete;
    virtual ~RecordLines();

    // Goes to the next line; false at the end or at a fault, after which nothing more can be read.
    [[nodiscard]] virtual bool nextLine() = 0;
    [[nodiscard]] virtual int line() const = 0; // where it stands in the file, from 1
    [[nodiscard]] virtual int cellCount() const = 0;
    [[nodiscard]] virtual bool isEmpty(int cell) const = 0;
    [[nodiscard]] virtual QString text(int cell) const = 0;
    [[nodiscard]] virtual QString fault(int cell) const = 0; // why a cell cannot be taken; empty when it can
    [[nodiscard]] virtual bool guardsFormulas() const = 0; // text that looks like a formula has an apostrophe before it
    [[nodiscard]] virtual std::optional<QString> failure() const = 0; // translated; at line()
};

// Reads the records of one type and adds them and what is wrong with them.
//
// A line begins a record, or holds further rows of the record above: then it repeats that record's reference (nothing,
// when it is a new one without), leaves the record's own cells empty and fills some cell of a row. Lines that are empty
// throughout are passed over.
void readRecordLines(const records::RecordType &type, RecordLines &lines, std::size_t fileIndex, const DraftLinks &links,
                     Drafts &drafts);

} // namespace exchange
