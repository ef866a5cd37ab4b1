// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/jsonreport.h"

using namespace Qt::StringLiterals;

namespace reports {

using records::AnswerState;

namespace {

constexpr int kFormatVersion = 1;

} // namespace

core::Result<> JsonReport::begin(const ReportHead &head)
{
    m_json.beginObject();
    m_json.key("format");
    m_json.value(u"dpodesk-report"_s);
    m_json.key("version");
    m_json.value(kFormatVersion);
    m_json.key("report");
    m_json.value(QString::fromLatin1(head.key));
    m_json.key("title");
    m_json.value(head.title);
    m_json.key("organisation");
    if (head.organisation.isEmpty())
        m_json.null();
    else
        m_json.value(head.organisation);
    m_json.key("as_at");
    m_json.value(head.asAt.toString(Qt::ISODate));
    if (head.tellsOfThePast()) {
        m_json.key("made_on");
        m_json.value(head.madeOn.toString(Qt::ISODate));
    }
    m_json.key("chain_head");
    m_json.value(head.chainHead);
    m_json.key("notes");
    m_json.beginArray();
    for (const QString &note : head.notes)
        m_json.value(note);
    m_json.endArray();
    m_json.key("sections");
    m_json.beginArray();
    return {};
}

core::Result<> JsonReport::section(const Section &section)
{
    m_json.beginObject();
    m_json.key("section");
    m_json.value(QString::fromLatin1(section.key));
    if (!section.reference.isEmpty()) {
        m_json.key("reference");
        m_json.value(section.reference);
    }
    m_json.key("title");
    m_json.value(section.title);
    for (const Block &block : section.blocks) {
        if (auto done = write(block); !done)
            return done;
    }
    m_json.endObject();
    return {};
}

core::Result<> JsonReport::end()
{
    m_json.endArray();
    m_json.endObject();
    return m_json.finish();
}

core::Result<> JsonReport::write(const Block &block)
{
    if (const auto *table = std::get_if<Table>(&block))
        return write(*table);
    if (const auto *facts = std::get_if<Facts>(&block)) {
        write(*facts);
    } else if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
        m_json.key(paragraph->key);
        m_json.value(paragraph->text);
    }
    return {};
}

void JsonReport::write(const Facts &facts)
{
    m_json.key(facts.key);
    m_json.beginObject();
    for (const Fact &fact : facts.facts) {
        m_json.key(fact.key);
        write(fact.cell);
    }
    m_json.endObject();
}

core::Result<> JsonReport::write(const Table &table)
{
    m_json.key(table.key);
    if (table.rows.empty() && !table.feed && (table.state == AnswerState::Unknown || table.state == AnswerState::None)) {
        write(Cell {table.state, {}});
        return {};
    }
    m_json.beginObject();
    m_json.key("items");
    m_json.beginArray();
    auto done = forEachRow(table, [&](const TableRow &row) -> core::Result<> {
        write(row, table.columns);
        return {};
    });
    m_json.endArray();
    m_json.key("complete");
    m_json.value(table.state == AnswerState::Value);
    m_json.endObject();
    return done;
}

void JsonReport::write(const TableRow &row, const std::vector<Column> &columns)
{
    m_json.beginObject();
    for (std::size_t i = 0; i < row.size(); ++i) {
        m_json.key(columns[i].key);
        write(row[i]);
    }
    m_json.endObject();
}

void JsonReport::write(const Cell &cell)
{
    if (cell.state == AnswerState::Unknown)
        return m_json.null();
    if (cell.state == AnswerState::None) {
        m_json.beginObject(core::JsonWriter::Layout::Inline);
        m_json.key(cell.ruledOut ? "not_applicable" : "none");
        m_json.value(true);
        return m_json.endObject();
    }
    if (!cell.isList)
        return writeItem(cell);
    m_json.beginObject(core::JsonWriter::Layout::Inline);
    m_json.key("items");
    m_json.beginArray(core::JsonWriter::Layout::Inline);
    for (const QString &item : cell.items)
        m_json.value(item);
    m_json.endArray();
    m_json.key("complete");
    m_json.value(cell.state == AnswerState::Value);
    m_json.endObject();
}

void JsonReport::writeItem(const Cell &cell)
{
    if (const auto *date = std::get_if<QDate>(&cell.plain))
        m_json.value(date->toString(Qt::ISODate));
    else if (const auto *moment = std::get_if<QDateTime>(&cell.plain))
        m_json.value(moment->toString(Qt::ISODate));
    else if (const auto *number = std::get_if<double>(&cell.plain))
        m_json.value(*number);
    else if (const auto *flag = std::get_if<bool>(&cell.plain))
        m_json.value(*flag);
    else
        m_json.value(cell.items.join(u' '));
}

} // namespace reports
