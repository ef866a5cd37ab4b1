// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/csvreport.h"

#include "models/reports/celltext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace reports {

namespace {

constexpr QLatin1StringView kSeparator("; ");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::CsvReport)
};

// A date or number cannot be a formula; any other text may begin like one.
QString csvText(const Cell &cell)
{
    if (const auto *date = std::get_if<QDate>(&cell.plain))
        return date->toString(Qt::ISODate);
    if (const auto *number = std::get_if<double>(&cell.plain))
        return QString::number(*number, 'g', QLocale::FloatingPointShortest);
    return core::guarded(textOf(cell, kSeparator));
}

} // namespace

core::Result<> CsvReport::begin(const ReportHead &head)
{
    m_mainTable = head.mainTable;
    if (!m_mainTable.isEmpty())
        return {};
    for (const QString &label : {Tr::tr("Section"), Tr::tr("Reference"), Tr::tr("Name"), Tr::tr("Part"), Tr::tr("Row"),
                                 Tr::tr("Field"), Tr::tr("Answer")})
        m_csv.cell(label);
    m_csv.endLine();
    return {};
}

core::Result<> CsvReport::section(const Section &section)
{
    for (const Block &block : section.blocks) {
        const auto *found = std::get_if<Table>(&block);
        const bool isMain = found && found->key == m_mainTable;
        if (!isMain && !m_mainTable.isEmpty())
            continue;
        if (auto done = isMain ? table(*found) : list(section, block); !done)
            return done;
    }
    return {};
}

core::Result<> CsvReport::end()
{
    return m_csv.finish();
}

core::Result<> CsvReport::table(const Table &table)
{
    for (const Column &column : table.columns)
        m_csv.cell(core::guarded(column.label));
    m_csv.endLine();
    return forEachRow(table, [this](const TableRow &row) -> core::Result<> {
        for (const Cell &cell : row)
            m_csv.cell(csvText(cell));
        m_csv.endLine();
        return {};
    });
}

core::Result<> CsvReport::list(const Section &section, const Block &block)
{
    if (const auto *found = std::get_if<Table>(&block))
        return list(section, *found);
    if (const auto *facts = std::get_if<Facts>(&block)) {
        for (const Fact &fact : facts->facts)
            line(section, facts->title, {}, fact.label, csvText(fact.cell));
    } else if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
        line(section, {}, {}, {}, core::guarded(paragraph->text));
    }
    return {};
}

core::Result<> CsvReport::list(const Section &section, const Table &table)
{
    int number = 0;
    auto done = forEachRow(table, [&](const TableRow &row) -> core::Result<> {
        const QString rowNumber = QString::number(++number);
        for (std::size_t i = 0; i < row.size(); ++i)
            line(section, table.title, rowNumber, table.columns[i].label, csvText(row[i]));
        return {};
    });
    if (number == 0)
        line(section, table.title, {}, {}, core::guarded(textOfEmpty(table)));
    else if (table.state == records::AnswerState::SoFar)
        line(section, table.title, {}, {}, soFarText());
    return done;
}

void CsvReport::line(const Section &section, const QString &block, const QString &row, const QString &field, const QString &text)
{
    const QString kind = section.kind.isEmpty() ? section.title : section.kind;
    const QString name = section.reference.isEmpty() ? QString() : section.title;
    for (const QString &cell : {kind, section.reference, name, block})
        m_csv.cell(core::guarded(cell));
    m_csv.cell(row);
    m_csv.cell(core::guarded(field));
    m_csv.cell(text);
    m_csv.endLine();
}

} // namespace reports
