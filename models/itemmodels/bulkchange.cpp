// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/bulkchange.h"

#include <algorithm>

namespace itemmodels {

using records::AnswerState;
using records::Field;
using records::FieldKind;
using records::Value;
using Kind = BulkChange::Kind;

namespace {

template<class List>
Value added(const Value &before, const Value &more)
{
    List items = before.as<List>();
    for (const auto &item : more.as<List>()) {
        if (std::find(items.begin(), items.end(), item) == items.end())
            items.push_back(item);
    }
    if (items == before.as<List>())
        return before;
    // A list that was complete, or said to be none, has turned out not to be.
    return {AnswerState::SoFar, std::move(items)};
}

template<class List>
Value takenOut(const Value &before, const Value &less, bool mayBeNone)
{
    List items;
    for (const auto &item : before.as<List>()) {
        const auto &gone = less.as<List>();
        if (std::find(gone.begin(), gone.end(), item) == gone.end())
            items.push_back(item);
    }
    if (items.empty() && before.hasData())
        return mayBeNone && before.state == AnswerState::Value ? Value::none() : Value::unknown();
    return items == before.as<List>() ? before : Value {before.state, std::move(items)};
}

template<class List>
Value edited(const Field &field, const Value &before, const BulkChange &change)
{
    if (change.kind == Kind::Add)
        return added<List>(before, change.value);
    return takenOut<List>(before, change.value, field.has(records::FieldFlag::MayBeNone));
}

} // namespace

std::vector<const Field *> bulkFields(const records::RecordType &type)
{
    std::vector<const Field *> fields;
    for (const Field &field : type.fields) {
        const bool isOfOne = field.kind == FieldKind::Rows || field.isAttachment() || field.isRowLink() || field.name == type.titleField;
        if (!isOfOne)
            fields.push_back(&field);
    }
    return fields;
}

std::vector<Kind> bulkKinds(const Field &field)
{
    return field.isList() ? std::vector {Kind::Set, Kind::Add, Kind::TakeOut} : std::vector {Kind::Set};
}

Value changed(const records::Record &record, const BulkChange &change)
{
    const Field *field = record.type().field(change.field);
    const Value &before = record.value(change.field);
    if (!field || change.kind == Kind::Set || !field->isList())
        return field ? change.value : before;
    return field->isLink() ? edited<std::vector<core::RecordId>>(*field, before, change) : edited<QStringList>(*field, before, change);
}

} // namespace itemmodels
