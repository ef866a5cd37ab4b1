// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfblocks.h"

#include "models/reports/celltext.h"
#include "models/reports/pdfcells.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

constexpr qreal kLabelWidth = sheet::kValues - pt(12);
constexpr qreal kReadableWidth = pt(400); // of running text
constexpr int kLongestRepeated = 160; // characters of a title that are repeated on a further page

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

// On the line of the text if there is room for both.
QString tailOf(const QByteArray &article, bool isSoFar, const QString &text = {})
{
    constexpr qsizetype kTogether = 34; // characters in the width of labels
    QStringList parts;
    if (!article.isEmpty())
        parts += QString::fromUtf8(article).replace(u' ', QChar::Nbsp);
    if (isSoFar)
        parts += soFarText();
    const QString tail = parts.join(u" · "_s);
    if (tail.isEmpty() || text.size() + tail.size() > kTogether)
        return tail.isEmpty() ? tail : QChar::LineSeparator + tail;
    return "  "_L1 + tail;
}

} // namespace

Row textRow(Paragraph paragraph, qreal width)
{
    Row row;
    row.boxes.push_back({0, TextFlow({std::move(paragraph)}, width)});
    return row;
}

Row labelledRow(Paragraph label, std::vector<Paragraph> values)
{
    Row row;
    row.boxes.push_back({0, TextFlow({std::move(label)}, kLabelWidth)});
    row.boxes.push_back({sheet::kValues, TextFlow(std::move(values), sheet::kTextWidth - sheet::kValues)});
    return row;
}

Row blockTitle(const QString &title, const QByteArray &article, bool isSoFar)
{
    Row row = textRow({printable(title), &styles().block, tailOf(article, isSoFar)});
    row.gap = pt(20);
    row.below = pt(5);
    row.keepsNext = true;
    return row;
}

Row continuedTitle(const QString &title)
{
    Row row = textRow({shortened(printable(title), kLongestRepeated), &styles().block, "  "_L1 + Tr::tr("continued")});
    row.below = pt(5);
    return row;
}

void addSectionHeading(RowStream &stream, const Section &section, std::size_t number, qreal need, bool isSaid)
{
    Row row;
    row.keepsNext = true;
    row.need = need;
    row.section = number;
    if (isSaid)
        return stream.add(std::move(row));
    std::vector<Paragraph> paragraphs;
    if (!section.reference.isEmpty())
        paragraphs.push_back({printable(section.reference), &styles().reference});
    const Table *called = tableInHeading(section);
    paragraphs.push_back({printable(section.title), &styles().section,
                          called ? tailOf(called->article, called->state == records::AnswerState::SoFar) : QString()});
    row.boxes.push_back({0, TextFlow(std::move(paragraphs), sheet::kTextWidth)});
    row.gap = pt(36);
    row.above = pt(9);
    row.below = pt(2);
    row.top = {pt(1.2), ink::kText};
    stream.add(std::move(row));
}

void addParagraph(RowStream &stream, const reports::Paragraph &paragraph)
{
    const bool isTitled = !paragraph.title.isEmpty(); // then it stands with the table behind it
    if (isTitled)
        stream.add(blockTitle(paragraph.title, {}, false));
    Row row = textRow({printable(paragraph.text), &styles().body}, kReadableWidth);
    row.gap = isTitled ? 0 : pt(8);
    row.keepsNext = isTitled;
    stream.add(std::move(row));
    if (!isTitled)
        stream.endBlock();
}

void addFacts(RowStream &stream, const Facts &facts)
{
    if (!facts.title.isEmpty()) {
        Row title = blockTitle(facts.title, {}, false);
        title.headings = [text = facts.title] { return std::vector<Row> {continuedTitle(text)}; };
        stream.add(std::move(title));
    }
    constexpr std::size_t kFew = 12; // that stand together under the heading of a section: nobody turns the page for two of them,
    constexpr std::size_t kTail = 4; // nor for less than that of a longer list
    const std::vector<std::size_t> shown = factsOnPage(facts);
    const QStringList folded = labelsFolded(facts);
    const bool isWhole = facts.title.isEmpty() && shown.size() <= kFew;
    std::size_t behind = shown.size() + (folded.isEmpty() ? 0 : 1);
    bool isFirst = true;
    for (const std::size_t i : shown) {
        const Fact &fact = facts.facts[i];
        --behind;
        Row row = labelledRow({printable(fact.label), &styles().label, tailOf(fact.article, false, fact.label)}, paragraphsOf(fact.cell));
        row.gap = isFirst && facts.title.isEmpty() ? pt(10) : 0;
        row.above = pt(3.5);
        row.below = pt(3.5);
        row.top.thickness = isFirst ? pt(0.5) : 0;
        row.bottom.thickness = pt(0.5);
        row.keepsNext = behind > 0 && (isWhole || behind < kTail);
        stream.add(std::move(row));
        isFirst = false;
    }
    if (!folded.isEmpty()) {
        Row row = labelledRow({Tr::tr("Not known yet"), &styles().quiet}, {{printable(folded.join(u" \u00B7 "_s)), &styles().quiet}});
        row.gap = isFirst && facts.title.isEmpty() ? pt(10) : 0;
        row.above = pt(3.5);
        row.below = pt(3.5);
        row.bottom.thickness = pt(0.5);
        stream.add(std::move(row));
    }
    stream.endBlock();
}

} // namespace reports::pdf
