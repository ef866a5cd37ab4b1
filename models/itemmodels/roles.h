// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace itemmodels {

// What cells tell besides their text, for delegates, sorting and whoever opens what a row stands for.
enum Role {
    RecordIdRole = Qt::UserRole + 1, // qint64: the record of the row, or that a link leads to
    RecordTypeRole, // QByteArray: key of that record's type
    AnswerStateRole, // int of records::AnswerState
    FieldKindRole, // int of records::FieldKind
    ToneRole, // int of Tone; of cells that show a status
    PlainValueRole, // QDate, double or bool where the answer is one
    EmphasisRole, // int of Emphasis; plain when missing
    DaysLeftRole, // int: days until it is due, below 0 when overdue; of cells with a date by which something has to be done
};

// What a status means, so that it can be told by colour and icon beside its words.
enum class Tone { Neutral, Accent, Good, Warning, Error };

// What the eye is to find first in a row, and last.
enum class Emphasis { Plain, Strong, Quiet };

} // namespace itemmodels
