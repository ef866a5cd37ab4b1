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
QPDFObjectHandle rectangleOf(const Link &link)
{
    const auto [left, top, right, bottom] = link.sides;
    QPDFObjectHandle rectangle = QPDFObjectHandle::newArray();
    for (const qreal side : {qreal(left), sheet::kHeight - bottom, qreal(right), sheet::kHeight - top})
        rectangle.appendItem(QPDFObjectHandle::newReal(side / pt(1), 1));
    return rectangle;
}

QPDFObjectHandle annotationOf(const Objects &objects, const Link &link, const Entry &entry)
{
    QPDFObjectHandle annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
    annotation.replaceKey("/Rect", rectangleOf(link));
    annotation.replaceKey("/Dest", objects.destination(entry));
    return annotation;
}

// Qt gives each page an empty list of its own.
void writeAnnotations(const Objects &objects, QPDFObjectHandle page, QPDFObjectHandle annotations)
{
    QPDFObjectHandle list = page.getKey("/Annots");
    if (list.isIndirect()) {
        objects.write(list, annotations);
    } else {
        page.replaceKey("/Annots", annotations);
        objects.write(page);
    }
}

} // namespace

void writeLinks(const Objects &objects)
{
    const Targets targets = targetsOf(objects.painted);
    const std::vector<Link> &links = objects.painted.trail.links; // in the order of pages
    for (auto first = links.begin(); first != links.end();) {
        const auto last = std::find_if(first, links.end(), [page = first->page](const Link &link) { return link.page != page; });
        QPDFObjectHandle annotations = QPDFObjectHandle::newArray();
        for (auto link = first; link != last; ++link) {
            if (const Entry *entry = targets[std::size_t(link->target)])
                annotations.appendItem(annotationOf(objects, *link, *entry));
        }
        writeAnnotations(objects, objects.object(objects.pages.at(std::size_t(first->page))), annotations);
        first = last;
    }
}

} // namespace reports::pdf
