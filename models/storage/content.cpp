// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/content.h"

#include "models/records/links.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

using records::AnswerState;
using records::Attachment;
using records::Field;
using records::FieldKind;
using records::Fields;
using records::RowValues;
using records::Value;
using records::Values;

namespace {

constexpr int kCompression = 6;

void writeMap(QCborStreamWriter &writer, const Fields &fields, const Values &values);

void writeItem(QCborStreamWriter &writer, const QString &text)
{
    writer.append(text);
}
void writeItem(QCborStreamWriter &writer, core::RecordId id)
{
    writer.append(core::toInt(id));
}
void writeItem(QCborStreamWriter &writer, int row)
{
    writer.append(qint64(row));
}
void writeItem(QCborStreamWriter &writer, const Attachment &attachment)
{
    writer.startArray(2);
    writer.append(attachment.name);
    writer.append(QByteArray::fromHex(attachment.sha256.toLatin1()));
    writer.endArray();
}

template<class List>
void writeList(QCborStreamWriter &writer, AnswerState state, const List &list)
{
    writer.startArray(quint64(list.size()) + 1);
    writer.append(state == AnswerState::Value);
    for (const auto &item : list)
        writeItem(writer, item);
    writer.endArray();
}

void writeRows(QCborStreamWriter &writer, const Field &field, const Value &value)
{
    const auto &rows = value.as<std::vector<RowValues>>();
    writer.startArray(quint64(rows.size()) + 1);
    writer.append(value.state == AnswerState::Value);
    for (const RowValues &row : rows) {
        writer.startArray(2);
        writer.append(qint64(row.row));
        writeMap(writer, field.rows->fields, row.values);
        writer.endArray();
    }
    writer.endArray();
}

void writeAnswer(QCborStreamWriter &writer, const Field &field, const Value &value)
{
    if (value.state == AnswerState::None)
        return writer.append(nullptr);
    switch (field.kind) {
    case FieldKind::Date:
        return writer.append(value.as<QDate>().toString(Qt::ISODate));
    case FieldKind::Instant:
        return writer.append(records::toIso(value.as<records::Instant>()));
    case FieldKind::Number:
        return writer.append(value.as<double>());
    case FieldKind::Flag:
        return writer.append(value.as<bool>());
    case FieldKind::Duration:
        return writer.append(records::toIso(value.as<records::Duration>()));
    case FieldKind::Choices:
    case FieldKind::Countries:
        return writeList(writer, value.state, value.as<QStringList>());
    case FieldKind::Link:
        return writeItem(writer, value.as<core::RecordId>());
    case FieldKind::Links:
        return writeList(writer, value.state, value.as<std::vector<core::RecordId>>());
    case FieldKind::RowLink:
        return writeItem(writer, value.as<int>());
    case FieldKind::RowLinks:
        return writeList(writer, value.state, value.as<std::vector<int>>());
    case FieldKind::Attachment:
        return writeItem(writer, value.as<Attachment>());
    case FieldKind::Attachments:
        return writeList(writer, value.state, value.as<std::vector<Attachment>>());
    case FieldKind::Rows:
        return writeRows(writer, field, value);
    default:
        return writer.append(value.as<QString>());
    }
}

void writeMap(QCborStreamWriter &writer, const Fields &fields, const Values &values)
{
    writer.startMap();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (values[i].isUnknown())
            continue;
        writer.append(QLatin1StringView(fields[i].name));
        writeAnswer(writer, fields[i], values[i]);
    }
    writer.endMap();
}

Values readMap(const Fields &fields, const QCborMap &map, bool &damaged);

Attachment readAttachment(const QCborValue &value)
{
    return {value[0].toString(), QString::fromLatin1(value[1].toByteArray().toHex())};
}

template<class T, class F>
Value readList(const QCborArray &array, F read)
{
    T list;
    for (qsizetype i = 1; i < array.size(); ++i)
        list.push_back(read(array[i]));
    return Value {array[0].toBool() ? AnswerState::Value : AnswerState::SoFar, std::move(list)};
}

Value readListAnswer(const Field &field, const QCborArray &array, bool &damaged)
{
    switch (field.kind) {
    case FieldKind::Links:
        return readList<std::vector<core::RecordId>>(array, [](const QCborValue &v) { return core::RecordId(v.toInteger()); });
    case FieldKind::RowLinks:
        return readList<std::vector<int>>(array, [](const QCborValue &v) { return int(v.toInteger()); });
    case FieldKind::Attachments:
        return readList<std::vector<Attachment>>(array, [](const QCborValue &v) { return readAttachment(v); });
    case FieldKind::Rows:
        return readList<std::vector<RowValues>>(array, [&](const QCborValue &v) {
            return RowValues(int(v[0].toInteger()), readMap(field.rows->fields, v[1].toMap(), damaged));
        });
    default:
        return readList<QStringList>(array, [](const QCborValue &v) { return v.toString(); });
    }
}

// An answer that does not parse is damage; it must not become another answer.
template<class T>
Value readParsed(const std::optional<T> &parsed, bool &damaged)
{
    damaged = damaged || !parsed;
    return parsed ? Value::of(*parsed) : Value::unknown();
}

std::optional<QDate> parseDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

Value readAnswer(const Field &field, const QCborValue &value, bool &damaged)
{
    if (value.isNull())
        return Value::none();
    if (field.isList())
        return readListAnswer(field, value.toArray(), damaged);
    switch (field.kind) {
    case FieldKind::Date:
        return readParsed(parseDate(value.toString()), damaged);
    case FieldKind::Instant:
        return readParsed(records::parseInstant(value.toString()), damaged);
    case FieldKind::Number:
        return Value::of(value.toDouble());
    case FieldKind::Flag:
        return Value::of(value.toBool());
    case FieldKind::Duration:
        return readParsed(records::parseDuration(value.toString()), damaged);
    case FieldKind::Link:
        return Value::of(core::RecordId(value.toInteger()));
    case FieldKind::RowLink:
        return Value::of(int(value.toInteger()));
    case FieldKind::Attachment:
        return Value::of(readAttachment(value));
    default:
        return Value::of(value.toString());
    }
}

Values readMap(const Fields &fields, const QCborMap &map, bool &damaged)
{
    Values values(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QCborValue value = map.value(QLatin1StringView(fields[i].name));
        if (!value.isUndefined())
            values[i] = readAnswer(fields[i], value, damaged);
    }
    return values;
}

} // namespace

QByteArray encodeContent(const Fields &fields, const Values &values)
{
    QByteArray cbor;
    QCborStreamWriter writer(&cbor);
    writeMap(writer, fields, values);
    return qCompress(cbor, kCompression);
}

core::Result<Values> decodeContent(const Fields &fields, const QByteArray &content)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(qUncompress(content), &error);
    bool damaged = error.error != QCborError::NoError || !value.isMap();
    auto values = readMap(fields, value.toMap(), damaged);
    if (damaged) {
        return core::fail(core::ErrorCode::Damaged,
                          QCoreApplication::translate("storage::Content", "An earlier state of the record cannot be read."));
    }
    return values;
}

QStringList attachmentHashes(const Fields &fields, const Values &values)
{
    QStringList hashes;
    records::eachAttachment(fields, values, [&hashes](const Attachment &attachment) { hashes += attachment.sha256; });
    hashes.removeDuplicates();
    return hashes;
}

} // namespace storage
