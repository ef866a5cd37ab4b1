// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/cells.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/status.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace itemmodels {

using records::AnswerState;
using records::Field;
using records::FieldKind;
using records::Record;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(itemmodels::Cells)
};

Cell plainCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

void setPlain(Cell &cell, const Value &value)
{
    if (const auto *date = std::get_if<QDate>(&value.data))
        cell.plain = *date;
    else if (const auto *number = std::get_if<double>(&value.data))
        cell.plain = *number;
    else if (const auto *flag = std::get_if<bool>(&value.data))
        cell.plain = *flag;
}

Cell fieldCell(const Record &record, const Column &column, const CellContext &context)
{
    const Field &field = *column.field;
    const Value &value = record.values[column.index];
    Cell cell {textOf(field, value, context), value.state, field.kind, {}, {}, value.as<core::RecordId>()};
    setPlain(cell, value);
    if (field.kind == FieldKind::Choice && value.hasData())
        cell.tone = toneOf(field, value.as<QString>());
    if (field.name == record.type().list.status) {
        if (const auto status = statusOf(record)) {
            cell.text = status->text;
            cell.tone = status->tone;
            cell.state = AnswerState::Value;
        }
    }
    if (!field.has(records::FieldFlag::Due) || !value.hasData() || isOver(record))
        return cell;
    if (const QDate day = value.as<QDate>(); day.isValid())
        cell.daysLeft = int(context.today.daysTo(day));
    if (const auto due = dueStatus(value.as<QDate>(), context.today)) {
        cell.text = due->text;
        cell.tone = due->tone;
    }
    return cell;
}

// The different answers of all rows, in their order. Where there are no rows for sure, the question does not arise.
Cell rowsCell(const Record &record, const Column &column, const CellContext &context)
{
    const Value &list = record.value(column.list->name);
    Cell cell {{}, AnswerState::Unknown, FieldKind::Text, {}, {}, core::kNoRecord};
    if (list.state == AnswerState::None)
        return plainCell(u"\u2014"_s);
    QStringList texts;
    bool someNone = false;
    for (const RowValues &row : list.as<std::vector<RowValues>>()) {
        const Value &value = row.values[column.index];
        someNone = someNone || value.state == AnswerState::None;
        if (const QString text = textOf(*column.field, value, context); !text.isEmpty() && !texts.contains(text))
            texts += text;
    }
    cell.text = texts.join(", "_L1);
    if (!texts.isEmpty())
        cell.state = AnswerState::Value;
    else if (someNone)
        cell.state = AnswerState::None;
    return cell;
}

void addLinks(const Value &value, std::vector<core::RecordId> &ids)
{
    if (const auto *id = std::get_if<core::RecordId>(&value.data))
        ids.push_back(*id);
    const auto &many = value.as<std::vector<core::RecordId>>();
    ids.insert(ids.end(), many.begin(), many.end());
    for (const RowValues &row : value.as<std::vector<RowValues>>()) {
        for (const Value &inner : row.values)
            addLinks(inner, ids);
    }
}

} // namespace

std::optional<Column> columnOf(const records::RecordType &type, const QByteArray &path)
{
    if (const auto found = findField(type, path)) {
        const records::Fields &fields = found->list ? found->list->rows->fields : type.fields;
        return Column {path, found->list, found->field, std::size_t(indexOf(fields, found->field->name))};
    }
    if (path == "reference" || path == "title")
        return Column {path, nullptr, nullptr, 0};
    return {};
}

std::vector<QByteArray> columnPaths(const records::RecordType &type)
{
    std::vector<QByteArray> paths {"reference"};
    if (type.titleField.isEmpty() && !type.field("title"))
        paths.emplace_back("title");
    for (const Field &field : type.fields) {
        paths.push_back(field.name);
        if (!field.rows)
            continue;
        for (const Field &column : field.rows->fields) {
            if (!column.isRowLink())
                paths.push_back(field.name + '.' + column.name);
        }
    }
    return paths;
}

std::vector<QByteArray> defaultColumns(const records::RecordType &type)
{
    std::vector<QByteArray> paths {"reference"};
    if (!type.list.columns.isEmpty()) {
        paths.insert(paths.end(), type.list.columns.begin(), type.list.columns.end());
        return paths;
    }
    if (type.titleField.isEmpty() && !type.field("title"))
        paths.emplace_back("title");
    for (const Field &field : type.fields) {
        if (field.has(records::FieldFlag::InList))
            paths.push_back(field.name);
    }
    return paths;
}

QString shortTitle(const records::RecordType &type, const Column &column)
{
    if (column.field)
        return column.field->title();
    return column.path == "reference" ? Tr::tr("Reference") : type.singularTitle();
}

QString fullTitle(const records::RecordType &type, const Column &column)
{
    const QString title = shortTitle(type, column);
    return column.list ? Tr::tr("%1: %2").arg(column.list->title(), title) : title;
}

Cell cellOf(const Record &record, const Column &column, const CellContext &context)
{
    if (column.list)
        return rowsCell(record, column, context);
    if (column.field)
        return fieldCell(record, column, context);
    const QString title = column.path == "title" ? record.title() : QString();
    return plainCell(title.isEmpty() ? record.header.reference : oneLine(title));
}

QString wordsOf(const Cell &cell)
{
    if (cell.state == AnswerState::Unknown)
        return Tr::tr("not known yet");
    return cell.state == AnswerState::None ? Tr::tr("None") : cell.text;
}

void collectLinks(const Record &record, const std::vector<Column> &columns, std::vector<core::RecordId> &ids)
{
    for (const Column &column : columns) {
        if (column.field)
            addLinks(column.list ? record.value(column.list->name) : record.values[column.index], ids);
    }
}

} // namespace itemmodels
