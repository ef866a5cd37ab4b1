// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/recordlinesexport.h"

#include <algorithm>

namespace exchange {

using records::Field;
using records::FieldKind;
using records::Fields;
using records::Record;
using records::RowValues;
using records::Value;
using records::Values;

namespace {

using RowList = std::vector<RowValues>;

void writeCell(LineSink &sink, const Field &field, const Value &value, const records::References &references)
{
    const QString text = records::toText(field, value, references);
    if (field.isText() && value.hasData())
        sink.text(text);
    else
        sink.cell(text);
}

void writeEmpty(LineSink &sink, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sink.cell({});
}

void writeRowCells(LineSink &sink, const Field &list, const RowList &rows, std::size_t index,
                   const records::References &references)
{
    const Fields &fields = list.rows->fields;
    if (index >= rows.size())
        return writeEmpty(sink, fields.size() + 1);
    sink.cell(QString::number(rows[index].row));
    for (std::size_t i = 0; i < fields.size(); ++i)
        writeCell(sink, fields[i], rows[index].values[i], references);
}

std::size_t lineCount(const Values &values)
{
    std::size_t count = 1;
    for (const Value &value : values)
        count = std::max(count, value.as<RowList>().size());
    return count;
}

} // namespace

LineSink::~LineSink() = default;

void writeRecordLines(LineSink &sink, const Record &record, const records::References &references, bool withRevision)
{
    const Fields &fields = record.type().fields;
    for (std::size_t line = 0; line < lineCount(record.values); ++line) {
        sink.cell(record.header.reference);
        if (line == 0) {
            sink.cell(record.header.uuid.isNull() ? QString() : record.header.uuid.toString(QUuid::WithoutBraces));
            if (withRevision)
                sink.cell(record.header.revision > 0 ? QString::number(record.header.revision) : QString());
            for (std::size_t i = 0; i < fields.size(); ++i)
                writeCell(sink, fields[i], record.values[i], references);
        } else {
            writeEmpty(sink, fields.size() + (withRevision ? 2 : 1));
        }
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].kind == FieldKind::Rows)
                writeRowCells(sink, fields[i], record.values[i].as<RowList>(), line, references);
        }
        sink.endLine();
    }
}

} // namespace exchange
