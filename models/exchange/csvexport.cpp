// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvexport.h"

#include "models/exchange/csvcolumns.h"
#include "models/exchange/recordlinesexport.h"

namespace exchange {

namespace {

class CsvSink final : public LineSink
{
public:
    explicit CsvSink(core::CsvWriter &writer) : m_writer(writer) { }
    void cell(const QString &cell) override { m_writer.cell(cell); }
    void text(const QString &text) override { m_writer.cell(core::guarded(text)); }
    void endLine() override { m_writer.endLine(); }

private:
    core::CsvWriter &m_writer;
};

} // namespace

void writeCsvHeader(core::CsvWriter &writer, const records::RecordType &type)
{
    for (const QString &name : CsvColumns::namesOf(type))
        writer.cell(name);
    writer.endLine();
}

void writeCsv(core::CsvWriter &writer, const records::Record &record, const records::References &references)
{
    CsvSink sink(writer);
    writeRecordLines(sink, record, references, false);
}

} // namespace exchange
