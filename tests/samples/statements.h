// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"

#include <QStringList>

#include <vector>

// The tables in tests/data/samples: one line for every statement of a published text.
namespace samples {

// One statement, and the answer that keeps it.
struct Statement {
    QString place;
    QString text;
    QString record;
    QString path; // rows counted from 1
    QString expect; // part of the displayed answer, or "unknown", "none", "yes", "no"

    // What the answer must say; empty when the statement is that there is no answer, or a flag.
    [[nodiscard]] QString expectedText() const;
};

// Empty when there is no table. A sample that is laid over another file shares the table of that file.
[[nodiscard]] std::vector<Statement> statementsOf(const QString &sample);

// An answer of a record and its field. Links show the titles of the records.
struct Shown {
    records::AnswerState state = records::AnswerState::Unknown;
    QString text;
};

// Nothing when the path leads nowhere.
[[nodiscard]] std::optional<Shown> answerTo(const Statement &statement, records::RecordSource &source);

// A line for each statement that the records do not keep.
[[nodiscard]] QStringList missingStatements(const std::vector<Statement> &statements, records::RecordSource &source);

} // namespace samples
