// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/address.h"

#include "models/records/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

const RowValues *rowAt(const Values &values, const Address &address)
{
    const auto &rows = values[std::size_t(address.field)].as<std::vector<RowValues>>();
    return address.row >= 0 && std::size_t(address.row) < rows.size() ? &rows[std::size_t(address.row)] : nullptr;
}

QString titlePart(const Field &field, const Value &value, const std::function<QString(core::RecordId)> &titleOf)
{
    if (field.isText())
        return value.as<QString>().simplified();
    if (field.kind == FieldKind::Link)
        return value.hasData() ? titleOf(value.as<core::RecordId>()) : QString();
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::Country)
        return value.hasData() ? codesOf(field).label(value.as<QString>()) : QString();
    return {};
}

bool isOneOf(const Value &value, const QList<QByteArray> &answers)
{
    if (!value.hasData())
        return value.state == AnswerState::None && answers.contains("@none");
    if (answers.contains("*"))
        return true;
    if (const auto *flag = std::get_if<bool>(&value.data))
        return answers.contains(*flag ? "yes" : "no");
    const QStringList codes = value.as<QStringList>() + QStringList {value.as<QString>()};
    return std::any_of(codes.begin(), codes.end(), [&answers](const QString &code) { return answers.contains(code.toLatin1()); });
}

// "basis=6-1-f|6-1-e": the field beside it and the answers that count.
bool holds(const Fields &fields, const Values &values, const QByteArray &condition)
{
    const QList<QByteArray> sides = condition.split('=');
    const bool isNot = sides.first().endsWith('!');
    const int beside = indexOf(fields, isNot ? sides.first().chopped(1) : sides.first());
    if (sides.size() != 2 || beside < 0)
        return true;
    const Value &value = values[std::size_t(beside)];
    const QList<QByteArray> answers = sides.last().split('|');
    return isNot ? value.hasData() && !isOneOf(value, answers) : isOneOf(value, answers);
}

} // namespace

std::optional<Address> addressOf(const RecordType &type, const QByteArray &path)
{
    const QList<QByteArray> parts = path.split('.');
    Address address {type.fieldIndex(parts.first())};
    if (address.field < 0 || parts.size() > 3)
        return std::nullopt;
    if (parts.size() == 1)
        return address;
    const Field &list = type.fields[std::size_t(address.field)];
    bool ok = false;
    address.row = parts[1].toInt(&ok) - 1;
    if (list.kind != FieldKind::Rows || !ok || address.row < 0)
        return std::nullopt;
    if (parts.size() == 3)
        address.inner = indexOf(list.rows->fields, parts[2]);
    return parts.size() == 3 && address.inner < 0 ? std::nullopt : std::optional(address);
}

QByteArray pathOf(const RecordType &type, const Address &address)
{
    const Field &field = type.fields[std::size_t(address.field)];
    if (address.row < 0)
        return field.name;
    const QByteArray row = field.name + '.' + QByteArray::number(address.row + 1);
    return address.inner < 0 ? row : row + '.' + field.rows->fields[std::size_t(address.inner)].name;
}

const Field &fieldAt(const RecordType &type, const Address &address)
{
    const Field &field = type.fields[std::size_t(address.field)];
    return address.inner < 0 ? field : field.rows->fields[std::size_t(address.inner)];
}

const Value *valueAt(const Values &values, const Address &address)
{
    if (address.inner < 0)
        return &values[std::size_t(address.field)];
    const RowValues *row = rowAt(values, address);
    return row ? &row->values[std::size_t(address.inner)] : nullptr;
}

Value *valueAt(Values &values, const Address &address)
{
    const Values &fixed = values;
    return const_cast<Value *>(valueAt(fixed, address)); // NOLINT(cppcoreguidelines-pro-type-const-cast): its values are not const
}

QString rowTitle(const Fields &fields, const RowValues &row, const std::function<QString(core::RecordId)> &titleOf)
{
    for (std::size_t i = 0; i < fields.size() && i < row.values.size(); ++i) {
        if (QString part = titlePart(fields[i], row.values[i], titleOf); !part.isEmpty())
            return part;
    }
    return {};
}

bool isAsked(const Fields &fields, const Values &values, std::size_t index)
{
    const Field &field = fields[index];
    if (!field.when || field.has(FieldFlag::Required) || !values[index].isUnknown())
        return true;
    const QList<QByteArray> conditions = QByteArray(field.when).split(' ');
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](const QByteArray &condition) { return holds(fields, values, condition); });
}

} // namespace records
