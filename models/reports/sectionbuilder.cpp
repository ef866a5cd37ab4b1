// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/sectionbuilder.h"

#include "models/records/address.h"
#include "models/reports/recordcells.h"

#include <algorithm>

namespace reports {

using records::Record;

namespace {

// A list of records like the one the section is about, which is one of them: it would list them all again in each section.
bool leadsBack(const records::Field &field, const records::RecordType &type)
{
    return field.kind == records::FieldKind::Links && field.targets.size() == 1 && type.key == field.targets.front();
}

// Whether each row only says again what the section says of its own record under the same name.
bool repeatsOwn(const Table &table, std::size_t column, const Cell &own)
{
    return own.state == records::AnswerState::Value
        && std::all_of(table.rows.begin(), table.rows.end(), [&](const TableRow &row) { return row[column] == own; });
}

// Remarks are called so in every type; what explains an answer has a name of its own, such as "rights_note".
bool isNote(const QByteArray &key)
{
    return key == "note" || key == "notes" || key == "service_note";
}

void dropNotes(Facts &facts)
{
    std::erase_if(facts.facts, [](const Fact &fact) { return isNote(fact.key); });
}

void dropNotes(Table &table)
{
    for (std::size_t i = table.columns.size(); i > 0; --i) {
        if (!isNote(table.columns[i - 1].key))
            continue;
        const auto at = std::ptrdiff_t(i) - 1;
        table.columns.erase(table.columns.begin() + at);
        for (TableRow &row : table.rows)
            row.erase(row.begin() + at);
    }
}

// What other answers of its row rule out is not open.
void markRuledOut(Table &table, const records::Fields &fields, const std::vector<records::RowValues> &rows)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const int index = indexOf(fields, table.columns[column].key);
        for (std::size_t i = 0; index >= 0 && i < rows.size(); ++i) {
            Cell &cell = table.rows[i][column];
            if (cell.state == records::AnswerState::Unknown && isRuledOut(fields, rows[i].values, std::size_t(index)))
                cell = Cell::notApplicable();
        }
    }
}

// No page names as not known what no row of a list is asked for, as the answers beside it say.
void dropUnasked(Table &table, const Record &record)
{
    const records::Field *list = record.type().field(table.key);
    if (!list || !list->rows || table.rows.empty())
        return;
    const auto &rows = record.value(list->name).as<std::vector<records::RowValues>>();
    if (table.rows.size() == rows.size())
        markRuledOut(table, list->rows->fields, rows);
    for (Column &column : table.columns) {
        const int index = indexOf(list->rows->fields, column.key);
        const bool isAsked = index < 0 || std::any_of(rows.begin(), rows.end(), [&](const records::RowValues &row) {
            return records::isAsked(list->rows->fields, row.values, std::size_t(index));
        });
        if (!isAsked && column.onPage == Column::OnPage::Always)
            column.onPage = Column::OnPage::IfAnswered;
    }
}

} // namespace

SectionBuilder &SectionBuilder::facts(const QByteArray &key, const QString &title, const QByteArrayList &fields, const QByteArrayList &ifAnswered)
{
    m_shown += fields;
    Facts facts = factsOf(m_record, key, title, fields, m_source);
    for (Fact &fact : facts.facts)
        fact.ifAnswered = ifAnswered.contains(fact.key);
    return add(std::move(facts));
}

SectionBuilder &SectionBuilder::factsFolded(const QByteArray &key, const QString &title, const QByteArrayList &fields)
{
    m_shown += fields;
    Facts facts = factsOf(m_record, key, title, fields, m_source);
    facts.foldsUnknown = true;
    const records::Fields &all = m_record.type().fields;
    for (Fact &fact : facts.facts)
        fact.ifAnswered = !records::isAsked(all, m_record.values, std::size_t(indexOf(all, fact.key)));
    return add(std::move(facts));
}

SectionBuilder &SectionBuilder::rows(const QByteArray &list, const QByteArrayList &first, const QString &sheet)
{
    Table table = tableOf(m_record, list, first, m_source);
    table.sheet = sheet;
    return add(std::move(table));
}

SectionBuilder &SectionBuilder::records(Table table, const records::RecordType &type, const std::vector<core::RecordId> &ids,
                                        const QByteArrayList &first, const QByteArrayList &told)
{
    QByteArrayList fields = first;
    for (const records::Field &field : type.fields) {
        if (field.kind != records::FieldKind::Rows && !fields.contains(field.name) && !leadsBack(field, m_record.type()))
            fields += field.name;
    }
    for (const QByteArray &name : std::as_const(fields)) {
        const records::Field &field = *type.field(name);
        const auto onPage = first.contains(name) ? Column::OnPage::Always : Column::OnPage::IfAnswered;
        table.columns.push_back(columnOf(type, field, told.contains(name) ? Column::OnPage::Never : onPage));
    }
    for (const Record &record : load(type, ids)) {
        TableRow cells;
        for (const QByteArray &name : std::as_const(fields))
            cells.push_back(cellOfField(record, *type.field(name), m_source));
        table.rows.push_back(std::move(cells));
    }
    const Facts own = factsOf(m_record, {}, {}, fields, m_source);
    for (const Fact &fact : own.facts) {
        const auto column = std::size_t(fields.indexOf(fact.key));
        if (table.columns[column].onPage == Column::OnPage::IfAnswered && type.field(fact.key)->isLink() && repeatsOwn(table, column, fact.cell))
            table.columns[column].onPage = Column::OnPage::Never;
    }
    return add(std::move(table));
}

SectionBuilder &SectionBuilder::rest(const QByteArray &key, const QString &title)
{
    QByteArrayList fields;
    for (const records::Field &field : m_record.type().fields) {
        const bool isOpen = m_record.value(field.name).isUnknown() || m_shown.contains(field.name);
        if (!isOpen && field.kind == records::FieldKind::Rows)
            rows(field.name, {});
        else if (!isOpen && field.name != m_record.type().titleField)
            fields += field.name;
    }
    return fields.isEmpty() ? *this : facts(key, title, fields);
}

SectionBuilder &SectionBuilder::add(Block block)
{
    auto *table = std::get_if<Table>(&block);
    auto *facts = std::get_if<Facts>(&block);
    if (table)
        m_shown += table->key;
    for (std::size_t i = 0; table && i < table->columns.size(); ++i) {
        if (m_asked.contains(QByteArray(table->key + '.' + table->columns[i].key)))
            table->columns[i].onPage = Column::OnPage::Asked;
    }
    if (table)
        dropUnasked(*table, m_record);
    if (table && m_leavesOutNotes)
        dropNotes(*table);
    if (facts && m_leavesOutNotes)
        dropNotes(*facts);
    if (facts && facts->facts.empty())
        return *this;
    m_section.blocks.push_back(std::move(block));
    return *this;
}

std::vector<Record> SectionBuilder::load(const records::RecordType &type, const std::vector<core::RecordId> &ids)
{
    auto found = m_source.load(type, ids);
    if (found)
        return std::move(*found);
    if (!m_error)
        m_error = std::move(found.error());
    return {};
}

core::Result<Section> SectionBuilder::take()
{
    return m_error ? core::Result<Section>(core::fail(std::move(*m_error))) : std::move(m_section);
}

} // namespace reports
