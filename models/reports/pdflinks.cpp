// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfobjects.h"

#include <algorithm>

namespace reports::pdf {

namespace {

using Targets = std::vector<const Entry *>; // by number; null: no such section

Targets targetsOf(const Painted &painted)
{
    Targets targets(std::size_t(painted.trail.targets.size()), nullptr);
    for (const Entry &entry : painted.entries) {
        const auto number = painted.trail.targets.constFind(entry.anchor);
        if (number != painted.trail.targets.constEnd() && !targets[std::size_t(*number)])
            targets[std::size_t(*number)] = &entry;
    }
    return targets;
}

// In PDF the origin is at the bottom.
QByteArray rectangleOf(const Link &link)
{
    const auto [left, top, right, bottom] = link.sides;
    QByteArray rectangle = "[";
    for (const qreal side : {qreal(left), sheet::kHeight - bottom, qreal(right), sheet::kHeight - top})
        rectangle += QByteArray::number(side / pt(1), 'f', 1) + ' ';
    return rectangle + ']';
}

QByteArray annotationOf(const Objects &objects, const Link &link, const Entry &entry)
{
    return "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect " + rectangleOf(link) + " /Dest " + objects.destination(entry) + " >>\n";
}

} // namespace

void writeLinks(const Objects &objects)
{
    const Targets targets = targetsOf(objects.painted);
    const std::deque<Link> &links = objects.painted.trail.links; // in the order of pages
    for (auto first = links.begin(); first != links.end();) {
        const auto last = std::find_if(first, links.end(), [page = first->page](const Link &link) { return link.page != page; });
        QByteArray annotations = "[";
        for (auto link = first; link != last; ++link) {
            if (const Entry *entry = targets[std::size_t(link->target)])
                annotations += annotationOf(objects, *link, *entry);
        }
        // Qt gives each page an empty list of its own.
        const int list = FileTail::referenceIn(objects.tail.object(objects.pages.at(std::size_t(first->page))), "/Annots");
        expectThat(list > 0);
        objects.update.write(list, annotations + ']');
        first = last;
    }
}

} // namespace reports::pdf
