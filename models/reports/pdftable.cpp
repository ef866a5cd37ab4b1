// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/celltext.h"
#include "models/reports/pdfblocks.h"
#include "models/reports/pdfcells.h"
#include "models/reports/pdfcolumns.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reports::pdf {

using records::AnswerState;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

constexpr qreal kPadding = pt(4);
constexpr int kGroupTitle = 160; // characters of it that are repeated on a further page

// Texts of columns of numbers end where the column does, if they fit on a line.
Box boxOf(const ColumnPlan::Shown &shown, std::vector<Paragraph> paragraphs)
{
    constexpr qreal kSlack = pt(0.5);
    const Paragraph &first = paragraphs.front();
    const qreal own = shown.isNumber ? QFontMetricsF(first.style->font).horizontalAdvance(first.text) + kSlack : shown.width;
    const qreal width = std::min(own, shown.width);
    return {shown.x + shown.width - width, TextFlow(std::move(paragraphs), width)};
}

Row headRow(const ColumnPlan &plan, const std::vector<Column> &columns)
{
    Row row;
    for (const ColumnPlan::Shown &shown : plan.columns) {
        std::vector<Paragraph> label {{printable(columns[shown.column].label), &styles().columnHead}};
        row.boxes.push_back(boxOf(shown, std::move(label)));
    }
    row.below = pt(3);
    row.bottom = {pt(0.8), ink::kStrongLine};
    row.keepsNext = true;
    return row;
}

using Group = std::vector<Cell>; // what its rows have in common

Row groupRow(const Group &group, const QString &tail)
{
    QStringList names;
    for (const Cell &cell : group)
        names += printable(textOf(cell, ", "_L1));
    const QString name = names.join("  "_L1);
    Row row = textRow({tail.isEmpty() ? name : shortened(name, kGroupTitle), &styles().strong, tail, false, group.front().section});
    row.gap = pt(4);
    row.above = pt(5);
    row.below = pt(3);
    row.keepsNext = true;
    return row;
}

// Each row of a stack ends with a rule; the first one begins with one, too.
Row stackTitle(const Cell &cell, bool isFirst)
{
    Row row;
    row.boxes.push_back({0, TextFlow(paragraphsOf(cell, styles().strong), sheet::kTextWidth)});
    row.top.thickness = isFirst ? pt(0.5) : 0;
    row.above = pt(5);
    row.below = pt(1);
    row.mayStandAlone = true;
    return row;
}

// Turns one table into rows of the page.
class TableRows
{
public:
    TableRows(RowStream &stream, const Table &table, ColumnPlan plan, const TableRow &first)
        : m_stream(stream), m_table(table), m_plan(std::move(plan))
    {
        addCommon(first);
        if (!m_plan.isStacked)
            addHead();
    }
    TableRows(const TableRows &) = delete; // headings point here
    TableRows &operator=(const TableRows &) = delete;

    void add(const TableRow &row)
    {
        const Group group(row.begin(), row.begin() + std::ptrdiff_t(m_table.grouped));
        if (group != m_group)
            addGroup(group);
        ++m_rows;
        if (m_plan.isStacked)
            addStacked(row);
        else
            addInColumns(row);
    }

    void end();

private:
    [[nodiscard]] std::vector<Row> headings() const; // that each page of the table has
    void addCommon(const TableRow &row);
    void addHead();
    void addGroup(const Group &group);
    void addInColumns(const TableRow &row);
    void addStacked(const TableRow &row);
    void addBeside(Row &line, const TableRow &row, std::size_t column) const;
    [[nodiscard]] Paragraph labelOf(std::size_t column) const { return {printable(m_table.columns[column].label), &styles().label}; }
    [[nodiscard]] QStringList labelsOf(const std::vector<std::size_t> &columns) const;

    RowStream &m_stream;
    const Table &m_table;
    ColumnPlan m_plan;
    Group m_group;
    std::size_t m_rows = 0;
};

std::vector<Row> TableRows::headings() const
{
    std::vector<Row> rows;
    if (!m_table.title.isEmpty())
        rows.push_back(continuedTitle(m_table.title));
    if (!m_plan.isStacked)
        rows.push_back(headRow(m_plan, m_table.columns));
    return rows;
}

// What every row says, before them.
void TableRows::addCommon(const TableRow &row)
{
    constexpr qsizetype kTogether = 32; // characters in the width of labels
    const QString tail = Tr::tr("in every row");
    for (const std::size_t column : m_plan.common) {
        Paragraph label = labelOf(column);
        label.tail = (label.text.size() + tail.size() > kTogether ? QString(QChar::LineSeparator) : u"  "_s) + tail;
        Row line = labelledRow(std::move(label), paragraphsOf(row[column]));
        const bool isFirst = column == m_plan.common.front();
        line.gap = isFirst && m_table.title.isEmpty() ? pt(10) : 0;
        line.above = pt(3.5);
        line.below = pt(3.5);
        line.top.thickness = isFirst ? pt(0.5) : 0;
        line.bottom.thickness = pt(0.5);
        line.keepsNext = true;
        m_stream.add(std::move(line));
    }
}

void TableRows::addHead()
{
    Row head = headRow(m_plan, m_table.columns);
    head.gap = !m_plan.common.empty() || m_table.title.isEmpty() ? pt(10) : 0;
    head.headings = [this] { return headings(); };
    m_stream.add(std::move(head));
}

void TableRows::addGroup(const Group &group)
{
    m_group = group;
    Row row = groupRow(group, {});
    row.headingsBefore = [this] { return headings(); };
    row.headings = [this, group] {
        std::vector<Row> rows = headings();
        rows.push_back(groupRow(group, "  "_L1 + Tr::tr("continued")));
        return rows;
    };
    m_stream.add(std::move(row));
}

void TableRows::addInColumns(const TableRow &row)
{
    Row line;
    for (const ColumnPlan::Shown &shown : m_plan.columns)
        line.boxes.push_back(boxOf(shown, paragraphsOf(row[shown.column])));
    line.above = kPadding;
    line.below = kPadding;
    line.bottom.thickness = pt(0.5);
    m_stream.add(std::move(line));
}

// The first answer is the title, the others follow with their labels; what is not known is named in one line.
void TableRows::addStacked(const TableRow &row)
{
    std::vector<Row> rows;
    rows.push_back(stackTitle(row[m_plan.columns.front().column], m_rows == 1 && m_plan.common.empty()));
    if (m_table.grouped == 0) {
        rows.back().headingsBefore = [this] { return headings(); };
        rows.back().headings = [this, title = row[m_plan.columns.front().column]] {
            constexpr qsizetype kLongestName = 60; // characters; a longer one is a text, and no name to repeat
            std::vector<Row> again = headings();
            if (textOf(title, kBetween).size() <= kLongestName) {
                again.push_back(groupRow({title}, "  "_L1 + Tr::tr("continued")));
                again.back().keepsNext = false;
            }
            return again;
        };
    }
    std::vector<std::size_t> unknown;
    const ColumnPlan::Shown *left = nullptr; // with an answer, in the row before
    for (std::size_t i = 1; i < m_plan.columns.size(); ++i) {
        const ColumnPlan::Shown &shown = m_plan.columns[i];
        if (row[shown.column].state == AnswerState::Unknown || row[shown.column].ruledOut) {
            if (!row[shown.column].ruledOut && m_table.columns[shown.column].onPage != Column::OnPage::IfAnswered)
                unknown.push_back(shown.column);
            left = nullptr;
            continue;
        }
        if (shown.isBeside && left)
            addBeside(rows.back(), row, shown.column);
        else
            rows.push_back(labelledRow(labelOf(shown.column), paragraphsOf(row[shown.column])));
        left = &shown;
    }
    if (!unknown.empty())
        rows.push_back(labelledRow({Tr::tr("Not known yet"), &styles().quiet}, {{labelsOf(unknown).join(u" · "_s), &styles().quiet}}));
    rows.back().below += pt(6);
    rows.back().bottom.thickness = pt(0.5);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].keepsNext = i + 1 < rows.size();
        m_stream.add(std::move(rows[i]));
    }
}

// A second short answer on the line of the one before.
void TableRows::addBeside(Row &line, const TableRow &row, std::size_t column) const
{
    line.boxes.push_back({sheet::kSecondLabels, TextFlow({labelOf(column)}, sheet::kSecondValues - sheet::kSecondLabels)});
    line.boxes.push_back({sheet::kSecondValues, TextFlow(paragraphsOf(row[column]), sheet::kTextWidth - sheet::kSecondValues)});
}

QStringList TableRows::labelsOf(const std::vector<std::size_t> &columns) const
{
    QStringList labels;
    for (const std::size_t column : columns)
        labels += printable(m_table.columns[column].label);
    return labels;
}

void TableRows::end()
{
    if (!m_plan.unknown.empty()) {
        Row row = textRow({unknownInRows(labelsOf(m_plan.unknown), m_rows), &styles().quiet});
        row.above = pt(4);
        row.isNote = true;
        m_stream.add(std::move(row));
    }
    m_stream.endBlock();
}

void addEmpty(RowStream &stream, const Table &table)
{
    const bool isQuiet = table.ifEmpty.isEmpty() && table.state == AnswerState::Unknown;
    stream.add(textRow({printable(textOfEmpty(table)), isQuiet ? &styles().quiet : &styles().body}));
    stream.endBlock();
}

} // namespace

core::Result<> addTable(RowStream &stream, const Table &table)
{
    core::Result<std::vector<TableRow>> first = table.rows;
    core::Result<std::vector<TableRow>> second;
    if (first->empty() && table.feed) // widths are planned by the first rows
        first = table.feed();
    if (first && !first->empty() && table.feed)
        second = table.feed();
    if (!first || !second)
        return core::fail(first ? second.error() : first.error());
    if (!table.title.isEmpty())
        stream.add(blockTitle(table.title, table.article, table.state == AnswerState::SoFar));
    if (first->empty()) {
        addEmpty(stream, table);
        return {};
    }
    TableRows rows(stream, table, planColumns(table, *first, second->empty()), first->front());
    const auto add = [&rows](const TableRow &row) -> core::Result<> {
        rows.add(row);
        return {};
    };
    Table rest {{}, {}, {}, std::move(*second)};
    rest.feed = rest.rows.empty() ? RowFeed() : table.feed;
    auto done = forEachRow({{}, {}, {}, std::move(*first)}, add);
    if (done)
        done = forEachRow(rest, add);
    rows.end();
    return done;
}

} // namespace reports::pdf
