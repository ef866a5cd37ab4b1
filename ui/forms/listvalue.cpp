// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/listvalue.h"

using records::AnswerState;
using records::Value;

namespace ui {

namespace {

template<class List, class Item>
Value collected(const std::vector<Value::Data> &items, AnswerState state)
{
    List list;
    for (const Value::Data &item : items) {
        if (const auto *held = std::get_if<Item>(&item))
            list.push_back(*held);
    }
    return Value {state, std::move(list)};
}

} // namespace

std::vector<Value::Data> itemsOf(const Value &value)
{
    std::vector<Value::Data> items;
    for (const QString &code : value.as<QStringList>())
        items.emplace_back(code);
    for (const core::RecordId id : value.as<std::vector<core::RecordId>>())
        items.emplace_back(id);
    for (const int row : value.as<std::vector<int>>())
        items.emplace_back(row);
    return items;
}

Value listValue(const records::Field &field, const std::vector<Value::Data> &items, AnswerState state)
{
    if (items.empty())
        return state == AnswerState::None ? Value::none() : Value::unknown();
    const AnswerState extent = state == AnswerState::Value ? state : AnswerState::SoFar;
    if (field.isLink())
        return collected<std::vector<core::RecordId>, core::RecordId>(items, extent);
    if (field.isRowLink())
        return collected<std::vector<int>, int>(items, extent);
    return collected<QStringList, QString>(items, extent);
}

} // namespace ui
