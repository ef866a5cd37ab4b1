// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfrows.h"

#include <QFontMetricsF>

#include <algorithm>
#include <iterator>
#include <utility>

namespace reports::pdf {

namespace {

constexpr qreal kTogether = sheet::kTextHeight / 4; // groups that are taller may be broken
constexpr qreal kTogetherInSection = sheet::kTextHeight * 0.45; // the same of those that begin a section
constexpr qreal kEnough = sheet::kTextHeight / 6; // of such a group, at the foot of a page
constexpr qreal kShort = sheet::kTextHeight / 5; // rows that are not broken
constexpr qreal kLeastPart = pt(46); // of a row that is broken
constexpr qreal kBarHeight = pt(7);
constexpr std::size_t kLeastLines = 2; // on either side of the break

bool isComplete(const Row &row)
{
    return std::all_of(row.boxes.begin(), row.boxes.end(), [](const Box &box) { return box.flow.isComplete(); });
}

// Of what waits; more than a page holds when the row goes on.
qreal heightOf(Row &row)
{
    qreal height = 0;
    for (Box &box : row.boxes) {
        box.flow.fill(sheet::kTextHeight);
        height = std::max(height, box.flow.height());
    }
    return row.above + height + row.below;
}

qreal heightOf(std::vector<Row> &rows)
{
    qreal height = -rows.front().gap;
    for (Row &row : rows)
        height += row.gap + heightOf(row);
    return height;
}

// The least that has to be on one page: all, or the headings and the beginning of what they are the headings of.
qreal leastOf(std::vector<Row> &rows)
{
    const qreal height = heightOf(rows);
    if (height <= (rows.front().section ? kTogetherInSection : kTogether))
        return height;
    qreal least = kLeastPart;
    for (std::size_t i = 0; i < rows.size() && rows[i].keepsNext && least < kEnough; ++i)
        least += (i > 0 ? rows[i].gap : 0) + heightOf(rows[i]);
    return least;
}

// Whether rows that follow others should not be parted from them.
bool belongs(std::vector<Row> &rows)
{
    return !rows.front().mayStandAlone && heightOf(rows) <= kShort;
}

// How many lines go on this page, so that none stands alone on either.
std::size_t linesFor(const TextFlow &flow, qreal height)
{
    const std::size_t waiting = flow.lines().size();
    std::size_t lines = flow.linesWithin(height);
    if (lines == waiting)
        return lines;
    if (flow.isComplete() && waiting - lines < kLeastLines)
        lines -= std::min(lines, kLeastLines - (waiting - lines));
    return lines < kLeastLines ? 0 : lines;
}

} // namespace

void RowStream::add(Row row)
{
    const bool waits = row.keepsNext;
    m_open.push_back(std::move(row));
    if (waits)
        return;
    closeGroup();
    if (m_groups.size() > 3)
        paintFirstGroup();
}

void RowStream::endBlock()
{
    if (!m_open.empty())
        closeGroup();
    const std::size_t count = m_groups.size();
    if (count > 1 && heightOf(m_groups[count - 2].rows) <= kShort && belongs(m_groups[count - 1].rows))
        joinGroups(count - 2);
    while (!m_groups.empty())
        paintFirstGroup();
    m_isFirst = true;
    m_headings = {};
}

void RowStream::closeGroup()
{
    if (m_open.front().isNote && !m_groups.empty() && heightOf(m_groups.back().rows) <= kShort) {
        std::move(m_open.begin(), m_open.end(), std::back_inserter(m_groups.back().rows));
        m_open.clear();
        return;
    }
    m_groups.push_back({std::exchange(m_open, {}), std::exchange(m_isFirst, false)});
}

void RowStream::joinGroups(std::size_t first)
{
    std::vector<Row> &rows = m_groups[first + 1].rows;
    std::move(rows.begin(), rows.end(), std::back_inserter(m_groups[first].rows));
    m_groups.erase(m_groups.begin() + std::ptrdiff_t(first) + 1);
}

void RowStream::paintFirstGroup()
{
    const bool isBeginning = m_groups.front().isFirst && m_groups.size() > 1 && belongs(m_groups[1].rows);
    if (isBeginning && heightOf(m_groups[0].rows) + heightOf(m_groups[1].rows) <= kTogether) // more may be broken, anywhere
        joinGroups(0);
    Group group = std::move(m_groups.front());
    m_groups.erase(m_groups.begin());
    place(std::move(group));
}

void RowStream::place(Group group)
{
    const Row &first = group.rows.front();
    if (group.isFirst || first.headingsBefore)
        m_headings = first.headingsBefore;
    if (!isTop() && first.gap + std::max(leastOf(group.rows), first.need) > room())
        breakPage(!first.section);
    for (Row &row : group.rows) {
        paint(row);
        if (row.headings)
            m_headings = row.headings;
    }
}

void RowStream::paint(Row &row)
{
    if (!isTop())
        m_y += row.gap;
    while (true) {
        const qreal height = heightOf(row);
        const bool isWhole = isComplete(row);
        if (isWhole && height <= room()) {
            std::vector<std::size_t> all;
            for (const Box &box : row.boxes)
                all.push_back(box.flow.lines().size());
            return paintLines(row, all);
        }
        if (!isTop() && ((isWhole && height <= kShort) || room() < row.above + kLeastPart))
            breakPage(!row.section);
        else
            paintPart(row);
    }
}

// As much of a tall row as the page takes; the rest begins the next one.
void RowStream::paintPart(Row &row)
{
    std::vector<std::size_t> counts;
    bool isNothing = true;
    for (const Box &box : row.boxes) {
        counts.push_back(linesFor(box.flow, room() - row.above));
        isNothing = isNothing && counts.back() == 0;
    }
    for (std::size_t i = 0; isNothing && isTop() && i < counts.size(); ++i)
        counts[i] = std::min<std::size_t>(row.boxes[i].flow.lines().size(), 1); // a line that is taller than a page
    const Rule bottom = std::exchange(row.bottom, {});
    paintLines(row, counts);
    row.bottom = bottom;
    row.top = {};
    breakPage(true);
}

void RowStream::paintLines(Row &row, const std::vector<std::size_t> &counts)
{
    if (row.section)
        m_sectionBegins(*std::exchange(row.section, std::nullopt), m_y);
    paintRule(row.top, m_y);
    const qreal top = m_y + row.above;
    qreal bottom = top;
    paintBars(row, top);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        Box &box = row.boxes[i];
        qreal y = top;
        for (std::size_t line = 0; line < counts[i]; ++line) {
            const Line taken = box.flow.take();
            m_canvas.draw(taken, {sheet::kLeft + box.x, y}, box.flow.width());
            y += taken.height;
        }
        bottom = std::max(bottom, y);
    }
    m_y = bottom + row.below;
    paintRule(row.bottom, m_y);
}

void RowStream::paintRule(const Rule &rule, qreal y)
{
    if (rule.thickness > 0)
        m_canvas.rule({sheet::kLeft + rule.x, y}, sheet::kTextWidth - rule.x, rule.thickness, rule.colour);
}

void RowStream::paintBars(const Row &row, qreal top)
{
    if (row.bars.empty())
        return;
    const qreal middle = row.boxes.front().flow.lines().front().baseline - QFontMetricsF(styles().body.font).capHeight() / 2; // of its words
    for (const Bar &bar : row.bars)
        m_canvas.rule({sheet::kLeft + bar.x, top + middle}, bar.width, kBarHeight, bar.colour);
}

void RowStream::breakPage(bool goesOn)
{
    m_y = m_newPage(goesOn);
    m_top = sheet::kBottom; // headings stand at the top, all of them
    std::vector<Row> headings = m_headings ? m_headings() : std::vector<Row>();
    for (Row &heading : headings)
        paint(heading);
    m_top = m_y;
}

} // namespace reports::pdf
