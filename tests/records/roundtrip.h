// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"
#include "tests/records/samples.h"

#include <typeinfo>

template<class R>
[[nodiscard]] records::Values throughStruct(const records::RecordType &type, const records::Values &values)
{
    return records::toValues(type.fields, records::toStruct<R>(type.fields, values));
}

// Every field on its own goes into the struct and comes back, and touches no other: the field where it does not, or
// "default"; empty when all is well.
template<class R>
[[nodiscard]] QString roundTripFault(const records::RecordType &type)
{
    using namespace records;
    using namespace Qt::StringLiterals;
    const Values unknown(type.fields.size());
    if (type.structType != typeid(R) || throughStruct<R>(type, unknown) != unknown)
        return u"default"_s;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        Values values = unknown;
        std::vector<Value> answers {Value::none(), aValueFor(type.fields[i], 7)};
        if (type.fields[i].isList())
            answers.push_back(Value {AnswerState::Value, answers.back().data});
        for (const Value &answer : answers) {
            values[i] = answer;
            if (throughStruct<R>(type, values) != values)
                return QString::fromLatin1(type.fields[i].name);
        }
        if (type.fields[i].kind != FieldKind::Rows)
            continue;
        const Fields &inner = type.fields[i].rows->fields;
        for (std::size_t j = 0; j < inner.size(); ++j) {
            RowValues row(3, Values(inner.size()));
            row.values[j] = aValueFor(inner[j]);
            values[i] = Value {AnswerState::SoFar, std::vector {row}};
            if (throughStruct<R>(type, values) != values)
                return QString::fromLatin1(type.fields[i].name + '.' + inner[j].name);
        }
    }
    return {};
}
