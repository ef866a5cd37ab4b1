// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/answer.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace letters {

// A field that templates may name.
struct FieldInfo {
    enum class Kind { Text, Flag, List };
    QByteArray name;
    Kind kind = Kind::Text;
    std::vector<FieldInfo> row = {}; // what each row of a list has
};

// All of them.
[[nodiscard]] const std::vector<FieldInfo> &letterFields();
// The one of that name; null when there is none.
[[nodiscard]] const FieldInfo *findField(const std::vector<FieldInfo> &fields, const QByteArray &name);

struct FactValue;
using FactValues = std::map<QByteArray, FactValue>; // by the name of the field

// What a field is filled with, in the words of the letter's language. A flag: value is yes, none is no.
struct FactValue {
    records::AnswerState state = records::AnswerState::Unknown;
    QString text = {};
    std::vector<FactValues> rows = {}; // of a list
};

} // namespace letters
