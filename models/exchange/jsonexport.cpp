// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonexport.h"

using namespace Qt::StringLiterals;

namespace exchange {

using records::AnswerState;
using records::Attachment;
using records::Field;
using records::FieldKind;
using records::Fields;
using records::RowValues;
using records::Value;
using Layout = core::JsonWriter::Layout;

namespace {

class RecordExport
{
public:
    RecordExport(core::JsonWriter &writer, const records::References &references) : m_writer(writer), m_references(references)
    {
    }

    void writeFields(const Fields &fields, const records::Values &values)
    {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            m_writer.key(fields[i].name);
            write(fields[i], values[i]);
        }
    }

private:
    void write(const Field &field, const Value &value)
    {
        if (value.state == AnswerState::None)
            writeNone();
        else if (!value.hasData())
            m_writer.null();
        else if (field.isList())
            writeList(field, value);
        else
            writeSingle(field, value);
    }

    void writeNone()
    {
        m_writer.beginObject(Layout::Inline);
        m_writer.key("none");
        m_writer.value(true);
        m_writer.endObject();
    }

    void writeSingle(const Field &field, const Value &value)
    {
        switch (field.kind) {
        case FieldKind::Number:
            return m_writer.value(value.as<double>());
        case FieldKind::Flag:
            return m_writer.value(value.as<bool>());
        case FieldKind::RowLink:
            return m_writer.value(value.as<int>());
        case FieldKind::Link:
            return item(value.as<core::RecordId>());
        case FieldKind::Attachment:
            return item(value.as<Attachment>());
        case FieldKind::Date:
            return m_writer.value(value.as<QDate>().toString(Qt::ISODate));
        case FieldKind::Instant:
            return m_writer.value(records::toIso(value.as<records::Instant>()));
        case FieldKind::Duration:
            return m_writer.value(records::toIso(value.as<records::Duration>()));
        default:
            return m_writer.value(value.as<QString>());
        }
    }

    void writeList(const Field &field, const Value &value)
    {
        m_writer.beginObject(field.kind == FieldKind::Rows ? Layout::Lines : Layout::Inline);
        m_writer.key("items");
        m_writer.beginArray();
        writeItems(field, value);
        m_writer.endArray();
        m_writer.key("complete");
        m_writer.value(value.state == AnswerState::Value);
        m_writer.endObject();
    }

    void writeItems(const Field &field, const Value &value)
    {
        for (const QString &code : value.as<QStringList>())
            item(code);
        for (const core::RecordId target : value.as<std::vector<core::RecordId>>())
            item(target);
        for (const int row : value.as<std::vector<int>>())
            m_writer.value(row);
        for (const Attachment &attachment : value.as<std::vector<Attachment>>())
            item(attachment);
        for (const RowValues &row : value.as<std::vector<RowValues>>()) {
            m_writer.beginObject();
            m_writer.key("row");
            m_writer.value(row.row);
            writeFields(field.rows->fields, row.values);
            m_writer.endObject();
        }
    }

    void item(const QString &code) { m_writer.value(code); }
    void item(core::RecordId target) { m_writer.value(m_references.referenceOf(target)); }
    void item(const Attachment &attachment)
    {
        m_writer.beginObject(Layout::Inline);
        m_writer.key("name");
        m_writer.value(attachment.name);
        m_writer.key("sha256");
        m_writer.value(attachment.sha256);
        m_writer.endObject();
    }

    core::JsonWriter &m_writer;
    const records::References &m_references;
};

void writeText(core::JsonWriter &writer, QByteArrayView key, const QString &text)
{
    writer.key(key);
    if (text.isEmpty())
        writer.null();
    else
        writer.value(text);
}

} // namespace

void writeJson(core::JsonWriter &writer, const records::Record &record, const records::References &references)
{
    const records::RecordHeader &header = record.header;
    writer.beginObject();
    writeText(writer, "reference", header.reference);
    writeText(writer, "uuid", header.uuid.isNull() ? QString() : header.uuid.toString(QUuid::WithoutBraces));
    writer.key("revision");
    writer.value(header.revision);
    writeText(writer, "changed_at",
              header.changedAt.isValid() ? header.changedAt.toUTC().toString(Qt::ISODate) : QString());
    writeText(writer, "changed_by", header.changedBy);
    writer.key("removed");
    writer.value(header.removed);
    RecordExport(writer, references).writeFields(record.type().fields, record.values);
    writer.endObject();
}

} // namespace exchange
