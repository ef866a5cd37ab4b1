// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace storage {

using records::Field;
using records::FieldKind;
using records::Value;

QVariant toSql(const Field &field, const Value &value)
{
    if (!value.hasData())
        return {};
    switch (field.kind) {
    case FieldKind::Date:
        return value.as<QDate>().toString(Qt::ISODate);
    case FieldKind::Instant:
        return records::toIso(value.as<records::Instant>());
    case FieldKind::Number:
        return value.as<double>();
    case FieldKind::Flag:
        return value.as<bool>() ? 1 : 0;
    case FieldKind::Choices:
    case FieldKind::Countries:
        return packNames(value.as<QStringList>());
    case FieldKind::Duration:
        return records::toIso(value.as<records::Duration>());
    default:
        return value.as<QString>();
    }
}

Value fromSql(const Field &field, const QVariant &column)
{
    if (column.isNull())
        return Value::unknown();
    switch (field.kind) {
    case FieldKind::Date: {
        const QDate date = QDate::fromString(column.toString(), Qt::ISODate);
        return date.isValid() ? Value::of(date) : Value::unknown();
    }
    case FieldKind::Instant: {
        const auto instant = records::parseInstant(column.toString());
        return instant ? Value::of(*instant) : Value::unknown();
    }
    case FieldKind::Number:
        return Value::of(column.toDouble());
    case FieldKind::Flag:
        return Value::of(column.toInt() != 0);
    case FieldKind::Choices:
    case FieldKind::Countries:
        return Value {records::AnswerState::SoFar, column.toString().split(u' ', Qt::SkipEmptyParts)};
    case FieldKind::Duration: {
        const auto duration = records::parseDuration(column.toString());
        return duration ? Value::of(*duration) : Value::unknown();
    }
    default:
        return Value::of(column.toString());
    }
}

QString packNames(const QStringList &names)
{
    return names.isEmpty() ? u""_s : u' ' + names.join(u' ') + u' ';
}

bool holdsName(const QString &packed, const QByteArray &name)
{
    return !packed.isEmpty() && packed.contains(u' ' + QString::fromLatin1(name) + u' ');
}

} // namespace storage
