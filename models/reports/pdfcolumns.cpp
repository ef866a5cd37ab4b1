// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcolumns.h"

#include "models/reports/celltext.h"
#include "models/reports/pdfcells.h"
#include "models/reports/pdfstyle.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

constexpr qreal kGutter = pt(12);
constexpr qreal kLetter = pt(6.3); // beyond ASCII, about
constexpr qreal kWideLetter = pt(9); // Chinese, Japanese and Korean
constexpr qreal kWidestWord = pt(84);
constexpr qreal kUnbroken = pt(64); // texts up to that width stay on one line
constexpr qreal kLeastForText = pt(84); // of a column of sentences
constexpr qreal kMostWanted = pt(230);
constexpr qsizetype kLooked = 1200; // characters of a cell that are looked at
constexpr int kMostLines = 6; // of a cell, else the row is set stacked

// Widths by adding up those of letters: near enough to share out a width, and far quicker than shaping every text twice.
struct Extent {
    qreal word = 0; // the longest
    qreal text = 0; // the longest paragraph
};

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80 && !c.isLowSurrogate();
}

std::array<qreal, 128> asciiWidths()
{
    const QFontMetricsF metrics(styles().strong.font); // the widest of the styles of cells
    std::array<qreal, 128> widths {};
    for (std::size_t i = u' '; i < widths.size(); ++i)
        widths[i] = metrics.horizontalAdvance(QChar(char16_t(i)));
    return widths;
}

qreal widthOf(QChar c)
{
    static const std::array<qreal, 128> widths = asciiWidths();
    return c.unicode() < widths.size() ? widths[c.unicode()] : (isWide(c) ? kWideLetter : kLetter);
}

void measure(QStringView text, Extent &extent)
{
    qreal word = 0;
    qreal line = 0;
    for (const QChar c : text.left(kLooked)) {
        const qreal width = widthOf(c);
        line = c == u'\n' ? 0 : line + width;
        word = c.isSpace() || isWide(c) ? 0 : word + width;
        extent.word = std::max(extent.word, word);
        extent.text = std::max(extent.text, line);
    }
}

// As pages set it: a short list runs on.
QStringList paragraphsIn(const Cell &cell)
{
    if (cell.items.isEmpty())
        return {unknownText()};
    QStringList texts = fitsInline(cell.items) ? QStringList {cell.items.join(kBetween)} : cell.items;
    if (cell.state == records::AnswerState::SoFar)
        texts.last() += u' ' + soFarText();
    return texts;
}

void measure(const Cell &cell, Extent &extent)
{
    for (const QString &text : paragraphsIn(cell))
        measure(text, extent);
}

Extent extentOf(const Table &table, const std::vector<TableRow> &rows, std::size_t column)
{
    Extent extent;
    measure(table.columns[column].label, extent);
    extent.text = std::min(extent.text, extent.word + pt(30)); // heads may take two lines
    for (const TableRow &row : rows)
        measure(row[column], extent);
    return extent;
}

// In every row that is asked.
bool isUnknown(const std::vector<TableRow> &rows, std::size_t column)
{
    return std::all_of(rows.begin(), rows.end(), [column](const TableRow &row) {
        return row[column].state == records::AnswerState::Unknown || row[column].ruledOut;
    });
}

// Two rows may agree by chance, and are soon read. Numbers are there to be compared.
bool isCommon(const std::vector<TableRow> &rows, std::size_t column)
{
    constexpr std::size_t kLeast = 3;
    const Cell &first = rows.front()[column];
    return rows.size() >= kLeast && first.state != records::AnswerState::Unknown && first.section.isEmpty() && !first.isNumber()
        && std::all_of(rows.begin(), rows.end(), [&](const TableRow &row) { return row[column] == first; });
}

qreal leastWidth(const Extent &extent)
{
    const qreal text = extent.text <= kUnbroken ? extent.text : std::clamp(extent.text / 2, kUnbroken, kLeastForText);
    return std::max(std::min(extent.word, kWidestWord), text);
}

// Each column gets the least it needs and its share of the rest by what it would like to have.
void shareOut(ColumnPlan &plan, const std::vector<Extent> &extents, qreal least)
{
    qreal wanted = 0;
    const auto wish = [](const Extent &extent) { return std::max(leastWidth(extent), std::min(extent.text, kMostWanted)); };
    for (const Extent &extent : extents)
        wanted += wish(extent);
    const qreal gutters = kGutter * qreal(extents.size() - 1);
    const qreal rest = sheet::kTextWidth - gutters - least;
    qreal x = 0;
    for (std::size_t i = 0; i < extents.size(); ++i) {
        const qreal own = leastWidth(extents[i]);
        const qreal more = wanted > least ? (wish(extents[i]) - own) / (wanted - least) : 1 / qreal(extents.size());
        plan.columns[i].x = x;
        plan.columns[i].width = own + rest * more;
        x += plan.columns[i].width + kGutter;
    }
}

int linesOf(const QString &text, qreal width)
{
    Extent extent;
    measure(text, extent);
    const qreal filled = std::max(width - extent.word / 3, width / 2); // of a line, where the next word does not fit
    return extent.text <= width ? 1 : int(std::ceil(extent.text / filled));
}

int linesOf(const Cell &cell, qreal width)
{
    const QStringList texts = paragraphsIn(cell);
    return std::accumulate(texts.begin(), texts.end(), 0,
                           [width](int lines, const QString &text) { return lines + std::max(linesOf(text, width), 1); });
}

bool isTooTall(const ColumnPlan &plan, const std::vector<TableRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [&plan](const TableRow &row) {
        return std::any_of(plan.columns.begin(), plan.columns.end(), [&row](const ColumnPlan::Shown &shown) {
            return linesOf(row[shown.column], shown.width) > kMostLines;
        });
    });
}

qreal widthOnOneLine(const Cell &cell)
{
    Extent extent;
    measure(textOf(cell, ", "_L1), extent);
    return cell.items.size() > 4 ? sheet::kTextWidth : extent.text;
}

bool isShort(const std::vector<TableRow> &rows, std::size_t column, qreal width)
{
    return std::all_of(rows.begin(), rows.end(), [&](const TableRow &row) { return widthOnOneLine(row[column]) <= width; });
}

// Neighbours with short answers share a line, behind the first column. The same in each row, so that eyes find them.
void pairUp(ColumnPlan &plan, const Table &table, const std::vector<TableRow> &rows)
{
    constexpr qreal kAir = pt(10);
    for (std::size_t i = 2; i < plan.columns.size(); ++i) {
        const std::size_t left = plan.columns[i - 1].column;
        const std::size_t right = plan.columns[i].column;
        Extent label;
        measure(table.columns[right].label, label);
        plan.columns[i].isBeside = !plan.columns[i - 1].isBeside && label.text < sheet::kSecondValues - sheet::kSecondLabels - kAir
            && isShort(rows, left, sheet::kSecondLabels - sheet::kValues - kAir)
            && isShort(rows, right, sheet::kTextWidth - sheet::kSecondValues);
    }
}

} // namespace

ColumnPlan planColumns(const Table &table, const std::vector<TableRow> &rows, bool isWhole)
{
    ColumnPlan plan;
    for (const std::size_t column : columnsOnPage(table)) {
        if (column < table.grouped)
            continue;
        const bool isAsked = table.columns[column].onPage == Column::OnPage::Asked;
        if (isWhole && !isAsked && !plan.columns.empty() && isUnknown(rows, column))
            plan.unknown.push_back(column);
        else if (isWhole && !table.feed && !plan.columns.empty() && isCommon(rows, column)) // lists of records stay whole
            plan.common.push_back(column);
        else
            plan.columns.push_back({column});
    }
    const std::vector<std::size_t> named = columnsNamed(table);
    plan.unknown.insert(plan.unknown.end(), named.begin(), named.end());
    std::vector<Extent> extents;
    qreal least = 0;
    for (const ColumnPlan::Shown &shown : plan.columns) {
        extents.push_back(extentOf(table, rows, shown.column));
        least += leastWidth(extents.back());
    }
    for (ColumnPlan::Shown &shown : plan.columns) {
        shown.isNumber = isNumber(rows, shown.column);
    }
    plan.isStacked = least + kGutter * qreal(plan.columns.size() - 1) > sheet::kTextWidth;
    if (!plan.isStacked) {
        shareOut(plan, extents, least);
        plan.isStacked = plan.columns.size() > 1 && isTooTall(plan, rows);
    }
    if (plan.isStacked)
        pairUp(plan, table, rows);
    return plan;
}

} // namespace reports::pdf
