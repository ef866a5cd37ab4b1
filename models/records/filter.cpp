// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/filter.h"

#include "models/core/text.h"
#include "models/records/ownfield.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(records::Filter)
};

// A list answer holds the operand when one of its items is it.
template<class T>
bool holdsItem(const Value &value, const Value &operand)
{
    const auto *item = std::get_if<T>(&operand.data);
    const auto &list = value.as<std::vector<T>>();
    return item && std::find(list.begin(), list.end(), *item) != list.end();
}

bool isOrHolds(const Value &value, const Value &operand)
{
    if (!value.hasData())
        return false;
    if (const auto *code = std::get_if<QString>(&operand.data); code && std::holds_alternative<QStringList>(value.data))
        return value.as<QStringList>().contains(*code);
    return value.data == operand.data || holdsItem<core::RecordId>(value, operand) || holdsItem<int>(value, operand);
}

bool isBefore(const Value &a, const Value &b)
{
    if (std::holds_alternative<QDate>(a.data) && std::holds_alternative<QDate>(b.data))
        return a.as<QDate>() < b.as<QDate>();
    if (std::holds_alternative<Instant>(a.data) && std::holds_alternative<Instant>(b.data))
        return a.as<Instant>().utc < b.as<Instant>().utc;
    return std::holds_alternative<double>(a.data) && std::holds_alternative<double>(b.data) && a.as<double>() < b.as<double>();
}

bool valueMatches(const Value &value, const Filter &filter)
{
    using enum Filter::Test;
    switch (filter.test) {
    case Is:
        return isOrHolds(value, filter.operand);
    case IsNot:
        return !isOrHolds(value, filter.operand);
    case Contains:
        return core::folded(value.as<QString>()).contains(core::folded(filter.text));
    case Before:
        return isBefore(value, filter.operand);
    case After:
        return isBefore(filter.operand, value);
    case Unknown:
        return value.isUnknown();
    case None:
        return value.state == AnswerState::None;
    case SoFar:
        return value.state == AnswerState::SoFar;
    }
    return false;
}

// Position of a choice in its vocabulary: lists are sorted as the vocabulary is written.
int rank(const Field &field, const QString &code)
{
    const Vocabulary &known = codesOf(field);
    return known.positions.value(code, int(known.terms.size()));
}

struct SortKey {
    bool missing = true;
    double number = 0;
    QByteArray text; // UTF-8, as the database compares it

    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        if (a.missing != b.missing)
            return b.missing;
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
};

SortKey keyOf(const Field &field, const Value &value, const std::function<QString(core::RecordId)> &titleOf)
{
    if (!value.hasData())
        return {};
    switch (field.kind) {
    case FieldKind::Choice:
    case FieldKind::Country:
        return {false, double(rank(field, value.as<QString>())), {}};
    case FieldKind::Date:
        return {false, double(value.as<QDate>().toJulianDay()), {}};
    case FieldKind::Instant:
        return {false, double(value.as<Instant>().utc.toMSecsSinceEpoch()), {}};
    case FieldKind::Number:
        return {false, value.as<double>(), {}};
    case FieldKind::Flag:
        return {false, value.as<bool>() ? 1.0 : 0.0, {}};
    case FieldKind::Link:
        return {false, 0, core::folded(titleOf(value.as<core::RecordId>())).toUtf8()};
    default:
        return {false, 0, core::folded(value.as<QString>()).toUtf8()};
    }
}

// References are ordered by number, not by letters: PA-9999 comes before PA-10000, and both years of DSR apart.
SortKey referenceKey(const Record &record)
{
    const QString &reference = record.header.reference;
    const qsizetype dash = reference.lastIndexOf(u'-');
    return {false, 0, QString(reference.left(dash + 1) + reference.mid(dash + 1).rightJustified(20, u'0')).toUtf8()};
}

// A record without a title is called by its reference.
SortKey titleKey(const Record &record)
{
    const QString title = record.title();
    return {false, 0, core::folded(title.isEmpty() ? record.header.reference : title).toUtf8()};
}

} // namespace

std::optional<FieldPath> findField(const RecordType &type, const QByteArray &path)
{
    const qsizetype dot = path.indexOf('.');
    const Field *first = type.field(dot < 0 ? path : path.left(dot));
    if (dot < 0 || !first)
        return first ? std::optional(FieldPath {nullptr, first}) : std::nullopt;
    const int index = first->rows ? indexOf(first->rows->fields, path.mid(dot + 1)) : -1;
    return index < 0 ? std::nullopt : std::optional(FieldPath {first, &first->rows->fields[std::size_t(index)]});
}

bool isSortable(const RecordType &type, const QByteArray &field)
{
    if (isOwnField(type, field))
        return true;
    const Field *found = type.field(field);
    const bool isMany = found && (found->isList() || found->kind == FieldKind::Duration);
    return found && !isMany && (found->isColumn() || found->kind == FieldKind::Link);
}

QString pathLabel(const RecordType &type, const QByteArray &path)
{
    const QByteArrayList steps = path.split('.');
    const Field *field = type.field(steps.first());
    if (!field || steps.size() == 1)
        return field ? field->title() : QString::fromUtf8(path);
    const QString row = field->title() + u' ' + QString::fromUtf8(steps[1]);
    const int column = field->rows && steps.size() == 3 ? indexOf(field->rows->fields, steps[2]) : -1;
    return column < 0 ? row : row + u": "_s + field->rows->fields[std::size_t(column)].title();
}

bool matches(const Record &record, const Filter &filter)
{
    if (filter.path == "title" && isOwnField(record.type(), filter.path)) { // names are told apart by more than case
        Filter folded = filter;
        folded.operand = Value::of(core::folded(filter.operand.as<QString>()));
        return valueMatches(Value::of(core::folded(record.title())), folded);
    }
    if (isOwnField(record.type(), filter.path))
        return valueMatches(Value::of(record.header.reference), filter);
    const auto found = findField(record.type(), filter.path);
    if (!found)
        return false;
    if (!found->list)
        return valueMatches(record.value(filter.path), filter);
    const auto index = std::size_t(indexOf(found->list->rows->fields, found->field->name));
    const Value &list = record.value(found->list->name);
    const auto &rows = list.as<std::vector<RowValues>>();
    const auto fits = [&](const RowValues &row) { return valueMatches(row.values[index], filter); };
    if (filter.test == Filter::Test::IsNot)
        return std::all_of(rows.begin(), rows.end(), fits);
    return std::any_of(rows.begin(), rows.end(), fits) || (filter.test == Filter::Test::Unknown && list.isUnknown());
}

void sortRecords(std::vector<Record> &records, const Sorting &sorting, const std::function<QString(core::RecordId)> &titleOf)
{
    std::vector<std::pair<SortKey, std::size_t>> keys;
    keys.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Field *field = records[i].type().field(sorting.field);
        if (sorting.field == "title" || (field && sorting.field == records[i].type().titleField))
            keys.emplace_back(titleKey(records[i]), i);
        else
            keys.emplace_back(field ? keyOf(*field, records[i].value(sorting.field), titleOf) : referenceKey(records[i]), i);
    }
    std::stable_sort(keys.begin(), keys.end(), [&sorting](const auto &a, const auto &b) {
        if (a.first.missing || b.first.missing) // unknown comes last either way
            return a.first.missing < b.first.missing;
        return sorting.descending ? b.first < a.first : a.first < b.first;
    });
    std::vector<Record> sorted;
    sorted.reserve(records.size());
    for (const auto &[key, index] : keys)
        sorted.push_back(std::move(records[index]));
    records = std::move(sorted);
}

} // namespace records
