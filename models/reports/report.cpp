// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/report.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

ReportSink::~ReportSink() = default;

namespace {

core::Result<> visitAll(const std::vector<TableRow> &rows, const std::function<core::Result<>(const TableRow &)> &visit)
{
    for (const TableRow &row : rows) {
        if (auto done = visit(row); !done)
            return done;
    }
    return {};
}

bool isAnswered(const Table &table, std::size_t column)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [column](const TableRow &row) { return row[column].state != records::AnswerState::Unknown && !row[column].ruledOut; });
}

bool isRuledOut(const Table &table, std::size_t column)
{
    return !table.rows.empty()
        && std::all_of(table.rows.begin(), table.rows.end(), [column](const TableRow &row) { return row[column].ruledOut; });
}

} // namespace

core::Result<> forEachRow(const Table &table, const std::function<core::Result<>(const TableRow &)> &visit)
{
    auto done = visitAll(table.rows, visit);
    while (done && table.feed) {
        const auto rows = table.feed();
        if (!rows)
            return core::fail(rows.error());
        if (rows->empty())
            break;
        done = visitAll(*rows, visit);
    }
    return done;
}

double Figure::longest() const
{
    double longest = 0;
    for (const Bar &bar : bars)
        longest = std::max(longest, bar.most);
    return longest;
}

std::vector<std::size_t> columnsOnPage(const Table &table)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column::OnPage onPage = table.columns[i].onPage;
        const bool isAlways = onPage == Column::OnPage::Asked || (onPage == Column::OnPage::Always && !isRuledOut(table, i));
        if (isAlways || (onPage != Column::OnPage::Never && isAnswered(table, i)))
            columns.push_back(i);
    }
    return columns;
}

std::vector<std::size_t> factsOnPage(const Facts &facts)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const Fact &fact = facts.facts[i];
        if (fact.cell.state != records::AnswerState::Unknown || (!facts.foldsUnknown && !fact.ifAnswered))
            shown.push_back(i);
    }
    return shown;
}

QStringList labelsFolded(const Facts &facts)
{
    QStringList labels;
    for (const Fact &fact : facts.facts) {
        if (facts.foldsUnknown && !fact.ifAnswered && fact.cell.state == records::AnswerState::Unknown)
            labels += fact.label;
    }
    return labels;
}

QString unknownInRows(const QStringList &labels, std::size_t rows)
{
    const QString joined = labels.join(u" \u00B7 "_s);
    return rows == 1 ? QCoreApplication::translate("reports::Report", "Not known yet: %1").arg(joined)
                     : QCoreApplication::translate("reports::Report", "Not known yet in any row: %1").arg(joined);
}

std::vector<std::size_t> columnsNamed(const Table &table)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].onPage == Column::OnPage::Named && !isAnswered(table, i) && !isRuledOut(table, i))
            columns.push_back(i);
    }
    return columns;
}

const Table *tableInHeading(const Section &section)
{
    const Table *first = section.blocks.empty() ? nullptr : std::get_if<Table>(&section.blocks.front());
    return first && first->title == section.title ? first : nullptr;
}

Table untitled(Table table)
{
    if (table.sheet.isEmpty())
        table.sheet = table.title;
    table.title.clear();
    return table;
}

} // namespace reports
