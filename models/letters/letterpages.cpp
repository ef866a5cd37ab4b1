// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterpages.h"

#include "models/reports/pdffonts.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace letters {

using namespace reports::pdf;

namespace {

constexpr qreal mm(qreal millimetres)
{
    return pt(millimetres * 72 / 25.4);
}

// DIN 5008, form B.
constexpr qreal kLeft = mm(25);
constexpr qreal kWidth = mm(165);
constexpr qreal kSenderTop = mm(27);
constexpr qreal kReturnTop = mm(58); // the small line above the address
constexpr qreal kAddressTop = mm(62.7);
constexpr qreal kAddressBottom = mm(90);
constexpr qreal kAddressWidth = mm(80);
constexpr qreal kDetailsLeft = mm(125);
constexpr qreal kDetailsTop = mm(50);
constexpr qreal kDetailsWidth = mm(75);
constexpr qreal kSubjectTop = mm(103.46);
constexpr qreal kNextTop = mm(25);
constexpr qreal kBottom = mm(267);
constexpr qreal kNumberTop = mm(278);
constexpr qreal kFold1 = mm(105);
constexpr qreal kPunch = mm(148.5);
constexpr qreal kFold2 = mm(210);
constexpr qreal kBetween = pt(7.5); // paragraphs
constexpr qreal kBetweenItems = pt(2);
constexpr qreal kBeforeHeading = pt(12);
constexpr qreal kAfterHeading = pt(2);

struct LetterStyles {
    TextStyle house;
    TextStyle small;
    TextStyle label;
    TextStyle detail;
    TextStyle subject;
    TextStyle heading;
    TextStyle body;
};

TextStyle style(qreal size, qreal leading, QFont::Weight weight, const QColor &colour)
{
    QFont font;
    font.setFamilies(textFamilies(weight));
    font.setPixelSize(qRound(pt(size)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, colour, pt(leading), pt(leading * 0.74)};
}

const LetterStyles &letterStyles()
{
    static const LetterStyles all {style(14, 18, QFont::DemiBold, ink::kText), style(7, 9.5, QFont::Normal, ink::kSecond),
                                   style(7.5, 10, QFont::Normal, ink::kSecond), style(9.5, 13, QFont::Normal, ink::kText),
                                   style(10.5, 14.5, QFont::DemiBold, ink::kText), style(10, 14, QFont::DemiBold, ink::kText),
                                   style(10, 14, QFont::Normal, ink::kText)};
    return all;
}

std::vector<Line> linesOf(const QString &text, const TextStyle &style, qreal width)
{
    TextFlow flow({{.text = printable(text), .style = &style}}, width);
    std::vector<Line> lines;
    for (flow.fill(1); !flow.lines().empty(); flow.fill(1))
        lines.push_back(flow.take());
    return lines;
}

qreal heightOf(const QString &text, const TextStyle &style, qreal width)
{
    const std::vector<Line> lines = linesOf(text, style, width);
    return std::accumulate(lines.begin(), lines.end(), qreal(0), [](qreal sum, const Line &line) { return sum + line.height; });
}

qreal spaceBetween(Block::Kind above, Block::Kind below)
{
    if (below == Block::Kind::Heading)
        return kBeforeHeading;
    if (above == Block::Kind::Heading)
        return kAfterHeading;
    return above == below && below == Block::Kind::Item ? kBetweenItems : kBetween;
}

} // namespace

LetterPages::LetterPages(const Letter &letter, const Words &words) : m_letter(letter), m_words(words)
{
    layOutHead();
    layOutText();
}

void LetterPages::place(const QString &text, const TextStyle &style, QPointF at, qreal width)
{
    m_pages.front().push_back({singleLine(text, style, width), at.x(), at.y(), width});
}

// Returns where it ends. Only what is above the text is placed so: it does not turn the page.
qreal LetterPages::placeFlow(const QString &text, const TextStyle &style, QPointF at, qreal width)
{
    for (Line &line : linesOf(text, style, width)) {
        const qreal height = line.height;
        m_pages.back().push_back({std::move(line), at.x(), at.y(), width});
        at.ry() += height;
    }
    return at.y();
}

// The whole address stands in the window of the envelope: in smaller type, or with its lines run together, where it is long.
void LetterPages::layOutAddress()
{
    const LetterStyles &styles = letterStyles();
    const QStringList &lines = m_letter.head.recipient;
    const QStringList joined {lines.join(u", "_s)};
    using Way = std::pair<const QStringList *, const TextStyle *>;
    const std::array ways {Way(&lines, &styles.body), Way(&lines, &styles.label), Way(&joined, &styles.body), Way(&joined, &styles.label)};
    const auto fits = [](const Way &way) {
        const auto add = [&way](qreal sum, const QString &line) { return sum + heightOf(line, *way.second, kAddressWidth); };
        return kAddressTop + std::accumulate(way.first->begin(), way.first->end(), 0.0, add) <= kAddressBottom;
    };
    const auto hit = std::find_if(ways.begin(), ways.end(), fits);
    const Way &way = hit == ways.end() ? ways.back() : *hit;
    qreal y = kAddressTop;
    for (const QString &line : *way.first)
        y = placeFlow(line, *way.second, {kLeft, y}, kAddressWidth);
}

void LetterPages::layOutHead()
{
    const LetterStyles &styles = letterStyles();
    place(m_letter.head.organisation, styles.house, {kLeft, kSenderTop}, kWidth);
    place(m_letter.head.sender.join(u" · "_s), styles.small, {kLeft, kReturnTop}, kAddressWidth);
    layOutAddress();
    qreal y = kDetailsTop;
    for (const auto &[label, value] : m_letter.head.details) {
        place(label, styles.label, {kDetailsLeft, y}, kDetailsWidth);
        y = placeFlow(value, styles.detail, {kDetailsLeft, y + styles.label.leading - pt(1)}, kDetailsWidth - mm(10)) + pt(2.5);
    }
    m_y = placeFlow(m_letter.subject, styles.subject, {kLeft, std::max(kSubjectTop, y + mm(4))}, kWidth) + pt(16);
}

void LetterPages::breakPage()
{
    m_pages.emplace_back();
    m_y = kNextTop;
}

void LetterPages::layOutText()
{
    std::optional<Block::Kind> before;
    for (const Block &block : blocksOf(m_letter.text)) {
        if (before)
            m_y += spaceBetween(*before, block.kind);
        before = block.kind;
        layOut(block);
    }
}

// A heading stands with two lines of what follows, and no paragraph leaves a line alone on a page.
void LetterPages::layOut(const Block &block)
{
    const bool isHeading = block.kind == Block::Kind::Heading;
    const TextStyle &style = isHeading ? letterStyles().heading : letterStyles().body;
    TextFlow flow({{.text = printable(block.text), .style = &style, .bullet = block.kind == Block::Kind::Item}}, kWidth);
    flow.fill(style.leading * 4);
    const bool isShort = flow.isComplete() && flow.lines().size() < 3;
    const qreal need = style.leading * (isHeading ? qreal(flow.lines().size()) + 2 : isShort ? qreal(flow.lines().size()) : 2);
    if (m_y + need > kBottom)
        breakPage();
    while (!flow.lines().empty()) {
        flow.fill(style.leading * 4);
        Line line = flow.take();
        const bool leavesOne = !isShort && flow.isComplete() && flow.lines().size() == 1;
        if (m_y + line.height * (leavesOne ? 2 : 1) > kBottom)
            breakPage();
        const qreal height = line.height;
        m_pages.back().push_back({std::move(line), kLeft, m_y, kWidth});
        m_y += height;
    }
}

void LetterPages::paint(Canvas &canvas) const
{
    std::size_t number = 0;
    for (const Page &page : m_pages) {
        canvas.newPage();
        if (++number == 1)
            paintMarks(canvas);
        for (const Placed &placed : page)
            canvas.draw(placed.line, {placed.x, placed.y}, placed.width);
        if (m_pages.size() > 1)
            paintNumber(canvas, number);
    }
}

// Where the paper is folded and punched.
void LetterPages::paintMarks(Canvas &canvas)
{
    for (const qreal y : {kFold1, kFold2})
        canvas.rule({mm(5), y}, mm(4), pt(0.5), ink::kStrongLine);
    canvas.rule({mm(5), kPunch}, mm(6), pt(0.5), ink::kStrongLine);
}

void LetterPages::paintNumber(Canvas &canvas, std::size_t number) const
{
    const TextStyle &style = letterStyles().label;
    const Line page = singleLine(m_words.text("page").arg(number).arg(m_pages.size()), style, kWidth);
    const qreal width = page.textLine().naturalTextWidth();
    canvas.draw(page, {kLeft + kWidth - width, kNumberTop}, kWidth);
    if (number > 1)
        canvas.draw(singleLine(m_letter.reference, style, kWidth / 2), {kLeft, kNumberTop}, kWidth / 2);
}

} // namespace letters
