// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"

class QTextStream;

namespace cli {

// An answer on one line: labels and words, linked records by title and reference.
[[nodiscard]] QString displayText(const records::Field &field, const records::Value &value, const records::RecordSource &source);

// Without line breaks and the characters that could change what a terminal shows.
[[nodiscard]] QString oneLine(QString text);

// A record for reading: header, then the answers under their sections.
void printRecord(QTextStream &out, const records::Record &record, const records::RecordSource &source);

// Columns side by side, each as wide as its longest text but no wider than `widest`.
void printTable(QTextStream &out, const QStringList &heads, const std::vector<QStringList> &rows, qsizetype widest = 40);

} // namespace cli
