// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/filterwords.h"

#include "models/itemmodels/answertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace itemmodels {

using records::Filter;
using records::FieldKind;
using Test = Filter::Test;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(itemmodels::FilterWords)
};

QString operandOf(const Column &column, const Filter &filter, const CellContext &context)
{
    if (filter.test == Test::Contains)
        return Tr::tr("\u201c%1\u201d").arg(oneLine(filter.text));
    return column.field ? textOf(itemField(*column.field), filter.operand, context) : oneLine(filter.operand.as<QString>());
}

} // namespace

QString wordsOf(Test test)
{
    switch (test) {
    case Test::Is:
        return Tr::tr("is");
    case Test::IsNot:
        return Tr::tr("is not");
    case Test::Contains:
        return Tr::tr("contains");
    case Test::Before:
        return Tr::tr("is before");
    case Test::After:
        return Tr::tr("is after");
    case Test::Unknown:
        return Tr::tr("is not known yet");
    case Test::None:
        return Tr::tr("is none");
    case Test::SoFar:
        return Tr::tr("may go on (so far)");
    }
    return {};
}

bool needsOperand(Test test)
{
    return test != Test::Unknown && test != Test::None && test != Test::SoFar;
}

QString wordsOf(const records::RecordType &type, const Filter &filter, const CellContext &context)
{
    const auto column = columnOf(type, filter.path);
    if (!column)
        return QString::fromUtf8(filter.path);
    const QString beginning = Tr::tr("%1 %2", "field, comparison").arg(fullTitle(type, *column), wordsOf(filter.test));
    return needsOperand(filter.test) ? Tr::tr("%1 %2", "comparison, value").arg(beginning, operandOf(*column, filter, context)) : beginning;
}

std::optional<Filter> filterLike(const records::Record &record, const Column &column)
{
    if (!column.field)
        return {};
    records::Value answer = column.list ? records::Value() : record.values[column.index];
    for (const records::RowValues &row : column.list ? record.value(column.list->name).as<std::vector<records::RowValues>>() : std::vector<records::RowValues>()) {
        if (!answer.hasData())
            answer = row.values[column.index];
    }
    Filter filter {column.path, Test::Is, answer, {}};
    if (answer.isUnknown())
        filter = {column.path, Test::Unknown, {}, {}};
    else if (answer.state == records::AnswerState::None)
        filter = {column.path, Test::None, {}, {}};
    else if (const auto &codes = answer.as<QStringList>(); !codes.isEmpty())
        filter.operand = records::Value::of(codes.first());
    else if (const auto &ids = answer.as<std::vector<core::RecordId>>(); !ids.empty())
        filter.operand = records::Value::of(ids.front());
    const auto tests = testsOf(record.type(), column.path);
    return std::find(tests.begin(), tests.end(), filter.test) == tests.end() ? std::nullopt : std::optional(filter);
}

records::Field itemField(const records::Field &field)
{
    records::Field item = field;
    if (field.kind == FieldKind::Choices)
        item.kind = FieldKind::Choice;
    else if (field.kind == FieldKind::Countries)
        item.kind = FieldKind::Country;
    else if (field.kind == FieldKind::Links)
        item.kind = FieldKind::Link;
    return item;
}

} // namespace itemmodels
