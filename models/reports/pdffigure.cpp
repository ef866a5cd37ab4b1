// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfblocks.h"

namespace reports::pdf {

namespace {

constexpr qreal kLabels = pt(70);
constexpr qreal kBars = pt(270); // the longest
constexpr qreal kBeside = pt(8); // from the bar to what it says

Row barRow(const Figure::Bar &bar, double longest)
{
    const qreal most = longest > 0 ? kBars * bar.most / longest : 0;
    const qreal value = longest > 0 ? kBars * bar.value / longest : 0;
    const qreal text = kLabels + (most > 0 ? most + kBeside : 0);
    Row row;
    row.boxes.push_back({0, TextFlow({{printable(bar.label), &styles().body}}, kLabels)});
    row.boxes.push_back({text, TextFlow({{printable(bar.text), &styles().body}}, sheet::kTextWidth - text)});
    if (most > 0)
        row.bars = {{kLabels, most, ink::kLine}, {kLabels, value, ink::kLink}};
    row.above = pt(1.5);
    row.below = pt(1.5);
    return row;
}

} // namespace

void addFigure(RowStream &stream, const Figure &figure)
{
    Row title = blockTitle(figure.title, figure.article, false);
    title.headings = [text = figure.title] { return std::vector<Row> {continuedTitle(text)}; };
    stream.add(std::move(title));
    for (const Figure::Bar &bar : figure.bars)
        stream.add(barRow(bar, figure.longest()));
    if (!figure.note.isEmpty()) {
        Row note = textRow({printable(figure.note), &styles().small});
        note.above = pt(4);
        note.isNote = true;
        stream.add(std::move(note));
    }
    stream.endBlock();
}

} // namespace reports::pdf
