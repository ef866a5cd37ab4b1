// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdftext.h"

#include <QFontMetricsF>

#include <algorithm>

namespace reports::pdf {

namespace {

constexpr qsizetype kWindow = 4096; // characters laid out at once
constexpr qreal kBulletIndent = pt(9);

bool isUnprintable(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c == QChar::ObjectReplacementCharacter;
}

QTextOption optionFor(const QString &text, QTextOption::WrapMode wrap = QTextOption::WrapAtWordBoundaryOrAnywhere)
{
    QTextOption option;
    option.setWrapMode(wrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

// The part of the text from there on that is laid out at once; no character is cut in two.
QString windowOf(const QString &text, qsizetype offset)
{
    qsizetype length = std::min(kWindow, text.size() - offset);
    if (offset + length < text.size() && text[offset + length].isLowSurrogate())
        --length;
    return text.mid(offset, length);
}

// Points such as "30(1)(a)" may be broken by the rules of Unicode, and are moved down as a whole.
void keepPointsWhole(QTextLine line, const QString &text, qreal width)
{
    const int start = line.textStart();
    const int end = start + line.textLength();
    if (end >= text.size() || text[end] != u'(' || text[end - 1] != u')')
        return;
    if (const auto space = int(text.lastIndexOf(u' ', end - 1)); space > start)
        line.setNumColumns(space + 1 - start, width);
}

void layOutLines(QTextLayout &layout, qreal width)
{
    layout.setCacheEnabled(true); // keeps the shapes for painting
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        keepPointsWhole(line, layout.text(), width);
    }
    layout.endLayout();
}

void setTail(QTextLayout &layout, qsizetype start, qsizetype length)
{
    QTextLayout::FormatRange range;
    range.start = int(start);
    range.length = int(length);
    range.format.setFont(styles().tail.font);
    range.format.setForeground(styles().tail.colour);
    layout.setFormats({range});
}

} // namespace

QString printable(const QString &text)
{
    QString result = text;
    if (std::any_of(text.begin(), text.end(), isUnprintable))
        std::replace_if(result.begin(), result.end(), isUnprintable, QChar(QChar::ReplacementCharacter));
    return result.replace(u'\n', QChar::LineSeparator).replace(u'\t', u' ');
}

QString shortened(const QString &text, int length)
{
    if (text.size() <= length)
        return text;
    const int end = text[length - 1].isHighSurrogate() ? length - 1 : length;
    return text.left(end) + u'…';
}

void TextFlow::fill(qreal height)
{
    while (m_height < height && !isComplete())
        layOutNext();
}

// Lines but the last are as they would be in a layout of the whole text; the last may go on in the next window.
void TextFlow::layOutNext()
{
    const Paragraph &paragraph = m_paragraphs[m_at];
    const QString whole = paragraph.tail.isEmpty() ? paragraph.text : paragraph.text + paragraph.tail;
    const QString window = windowOf(whole, m_offset);
    const bool isLast = m_offset + window.size() == whole.size();
    auto layout = std::make_shared<QTextLayout>(window, paragraph.style->font);
    layout->setTextOption(optionFor(whole));
    if (isLast && !paragraph.tail.isEmpty()) {
        const qsizetype start = std::max(paragraph.text.size() - m_offset, qsizetype(0));
        setTail(*layout, start, window.size() - start);
    }
    layOutLines(*layout, m_width - (paragraph.bullet ? kBulletIndent : 0));
    const int count = layout->lineCount();
    const int used = isLast || count < 2 ? count : count - 1;
    for (int i = 0; i < used; ++i)
        add(layout, i, paragraph, m_offset == 0 && i == 0);
    m_offset += used == count ? window.size() : layout->lineAt(used).textStart();
    if (isLast) {
        ++m_at;
        m_offset = 0;
    }
}

void TextFlow::add(const std::shared_ptr<QTextLayout> &layout, int index, const Paragraph &paragraph, bool isFirst)
{
    const QTextLine text = layout->lineAt(index);
    const TextStyle &style = *paragraph.style;
    Line line {layout, index, &style};
    line.baseline = std::max(style.baseline, text.ascent()); // other scripts may need more room
    line.height = std::max(style.leading, line.baseline + text.descent());
    line.indent = paragraph.bullet ? kBulletIndent : 0;
    line.bullet = paragraph.bullet && isFirst;
    line.target = paragraph.target;
    m_height += line.height;
    m_lines.push_back(std::move(line));
}

std::size_t TextFlow::linesWithin(qreal height) const
{
    std::size_t count = 0;
    for (qreal used = 0; count < m_lines.size(); ++count) {
        used += m_lines[count].height;
        if (used > height)
            break;
    }
    return count;
}

Line TextFlow::take()
{
    Line line = std::move(m_lines.front());
    m_lines.pop_front();
    m_height -= line.height;
    return line;
}

Line singleLine(const QString &text, const TextStyle &style, qreal width)
{
    const QString all = shortened(printable(text).replace(QChar::LineSeparator, u' '), 400);
    const QString cut = QFontMetricsF(style.font).elidedText(all, Qt::ElideRight, width);
    auto layout = std::make_shared<QTextLayout>(cut, style.font);
    layout->setTextOption(optionFor(cut, QTextOption::NoWrap));
    layOutLines(*layout, width);
    return {std::move(layout), 0, &style, style.leading, style.baseline};
}

} // namespace reports::pdf
