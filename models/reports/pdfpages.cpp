// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfpages.h"

#include "models/reports/pdfblocks.h"

namespace reports::pdf {

namespace {

constexpr qreal kNeed = sheet::kTextHeight * 0.25; // to begin a section below others of its kind,
constexpr qreal kNeedForOther = sheet::kTextHeight * 0.4; // or of another kind
constexpr qreal kNeedInSheet = sheet::kTextHeight * 0.12; // of a section in a sheet
constexpr int kLongestTitle = 200; // characters that are kept for contents and outline

} // namespace

Pages::Pages(QFileDevice &file, const ReportHead &head)
    : m_head(head), m_canvas(file), m_furniture(head), m_contents(head),
      m_stream(m_canvas, [this](bool goesOn) { return beginTextPage(goesOn); },
               [this](std::size_t section, qreal y) { beginSection(section, y); }),
      m_number(m_contents.pages())
{
}

Pages::Pages(const Paper &paper, const Plan &plan, const ReportHead &head)
    : m_head(head), m_plan(plan), m_canvas(paper), m_furniture(head), m_contents(head),
      m_stream(m_canvas, [this](bool goesOn) { return beginTextPage(goesOn); },
               [this](std::size_t section, qreal y) { beginSection(section, y); }),
      m_number(m_contents.pages())
{
}

void Pages::showEarly(int width, const std::function<void(int number, const QImage &picture)> &show)
{
    m_canvas.showEarly(width, [show, front = m_contents.pages()](int page, const QImage &picture) { show(page + front + 1, picture); });
}

bool Pages::begin()
{
    if (!m_canvas.begin())
        return false;
    if (m_plan)
        paintFront(m_plan->entries);
    return true;
}

core::Result<> Pages::add(const Section &section)
{
    const bool hasReference = !section.reference.isEmpty();
    const QString title = shortened(printable(section.title), kLongestTitle);
    const qreal need = m_head.isSheet ? kNeedInSheet : (section.key == m_key ? kNeed : kNeedForOther);
    m_key = section.key;
    m_entries.push_back({hasReference ? section.reference : QString::fromLatin1(section.key), section.reference, title, section.kind});
    const Table *called = tableInHeading(section);
    addSectionHeading(m_stream, section, m_entries.size() - 1, need, m_head.isSheet && !hasReference && section.title == m_head.title);
    core::Result<> done;
    for (std::size_t i = 0; done && i < section.blocks.size(); ++i)
        done = i == 0 && called ? addTable(m_stream, untitled(*called)) : add(section.blocks[i]);
    m_stream.endBlock();
    return done;
}

core::Result<> Pages::add(const Block &block)
{
    if (const auto *table = std::get_if<Table>(&block))
        return addTable(m_stream, *table);
    if (const auto *facts = std::get_if<Facts>(&block))
        addFacts(m_stream, *facts);
    else if (const auto *figure = std::get_if<Figure>(&block))
        addFigure(m_stream, *figure);
    else
        addParagraph(m_stream, std::get<reports::Paragraph>(block));
    return {};
}

void Pages::end()
{
    if (m_plan) {
        paintRest(m_plan->entries);
    } else {
        paintRest(m_entries);
        paintFront(m_entries);
    }
    m_canvas.end();
}

void Pages::paintFront(std::span<const Entry> entries)
{
    m_contents.paintFront(m_canvas, entries, [this](int number) { beginPage(number); });
}

void Pages::paintRest(std::span<const Entry> entries)
{
    m_contents.paintRest(m_canvas, entries, [this] { beginPage(++m_number); });
}

void Pages::beginPage(int number)
{
    m_canvas.newPage();
    m_furniture.paint(m_canvas, number, number > 1);
}

qreal Pages::beginTextPage(bool goesOn)
{
    beginPage(++m_number);
    if (m_number == 1 && m_contents.isAboveText())
        return m_contents.paintAboveText(m_canvas);
    const Entry *entry = goesOn ? &m_entries[m_current] : nullptr;
    return entry ? Furniture::paintRunningHeading(m_canvas, entry->reference, entry->title) : sheet::kTop;
}

void Pages::beginSection(std::size_t section, qreal y)
{
    m_current = section;
    m_entries[section].page = m_canvas.page();
    m_entries[section].y = y;
}

} // namespace reports::pdf
