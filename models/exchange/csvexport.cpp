// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvexport.h"

#include "models/exchange/csvcolumns.h"

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

void writeCell(core::CsvWriter &writer, const Field &field, const Value &value, const records::References &references)
{
    const QString text = records::toText(field, value, references);
    writer.cell(field.isText() && value.hasData() ? core::guarded(text) : text);
}

void writeEmpty(core::CsvWriter &writer, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        writer.cell({});
}

void writeRowCells(core::CsvWriter &writer, const Field &list, const RowList &rows, std::size_t index,
                   const records::References &references)
{
    const Fields &fields = list.rows->fields;
    if (index >= rows.size())
        return writeEmpty(writer, fields.size() + 1);
    writer.cell(QString::number(rows[index].row));
    for (std::size_t i = 0; i < fields.size(); ++i)
        writeCell(writer, fields[i], rows[index].values[i], references);
}

std::size_t lineCount(const Values &values)
{
    std::size_t count = 1;
    for (const Value &value : values)
        count = std::max(count, value.as<RowList>().size());
    return count;
}

} // namespace

void writeCsvHeader(core::CsvWriter &writer, const records::RecordType &type)
{
    for (const QString &name : CsvColumns::namesOf(type))
        writer.cell(name);
    writer.endLine();
}

void writeCsv(core::CsvWriter &writer, const Record &record, const records::References &references)
{
    const Fields &fields = record.type().fields;
    for (std::size_t line = 0; line < lineCount(record.values); ++line) {
        writer.cell(record.header.reference);
        if (line == 0) {
            writer.cell(record.header.uuid.isNull() ? QString() : record.header.uuid.toString(QUuid::WithoutBraces));
            for (std::size_t i = 0; i < fields.size(); ++i)
                writeCell(writer, fields[i], record.values[i], references);
        } else {
            writeEmpty(writer, fields.size() + 1);
        }
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].kind == FieldKind::Rows)
                writeRowCells(writer, fields[i], record.values[i].as<RowList>(), line, references);
        }
        writer.endLine();
    }
}

} // namespace exchange
