// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcells.h"

#include "models/reports/celltext.h"

using namespace Qt::StringLiterals;

namespace reports::pdf {

using records::AnswerState;

namespace {

constexpr qsizetype kInline = 100; // characters of a list that fit in one paragraph

std::vector<Paragraph> itemsOf(const QStringList &items, const TextStyle &style)
{
    if (items.size() == 1 || fitsInline(items))
        return {{printable(items.join(kBetween)), &style}};
    std::vector<Paragraph> paragraphs;
    for (const QString &item : items)
        paragraphs.push_back({printable(item), &style, {}, true});
    return paragraphs;
}

} // namespace

// Short lists need no bullets.
bool fitsInline(const QStringList &items)
{
    qsizetype length = 0;
    for (const QString &item : items) {
        length += item.size() + 2;
        if (length > kInline || item.contains(u';') || item.contains(u'\n'))
            return false;
    }
    return true;
}

std::vector<Paragraph> paragraphsOf(const Cell &cell, const TextStyle &style)
{
    if (cell.state == AnswerState::Unknown)
        return {{unknownText(), &styles().quiet}};
    if (cell.state == AnswerState::None || (cell.isList && cell.items.isEmpty() && cell.state == AnswerState::Value))
        return {{cell.ruledOut ? notApplicableText() : noneText(), &style}};
    std::vector<Paragraph> paragraphs = itemsOf(cell.items, cell.section.isEmpty() ? style : styles().link);
    for (Paragraph &paragraph : paragraphs)
        paragraph.target = cell.section;
    if (cell.state == AnswerState::SoFar)
        paragraphs.back().tail = u' ' + soFarText().replace(u' ', QChar::Nbsp); // not parted at the end of a line
    return paragraphs;
}

} // namespace reports::pdf
