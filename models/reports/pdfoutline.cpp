// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfobjects.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

constexpr std::size_t kOpen = 40; // a part of more sections is folded

// Sections of one kind that follow one another, or one section that stands by itself.
std::vector<std::span<const Entry>> partsOf(std::span<const Entry> entries)
{
    std::vector<std::span<const Entry>> parts;
    while (!entries.empty()) {
        const QString &kind = entries.front().kind;
        std::size_t count = 1;
        while (!kind.isEmpty() && count < entries.size() && entries[count].kind == kind)
            ++count;
        parts.push_back(entries.first(count));
        entries = entries.subspan(count);
    }
    return parts;
}

QString titleOf(const Entry &entry)
{
    return entry.reference.isEmpty() ? entry.title : entry.reference + u' ' + entry.title;
}

using Numbers = std::vector<int>; // of objects

Numbers newNumbers(Update &update, std::size_t count)
{
    Numbers numbers(count);
    std::generate(numbers.begin(), numbers.end(), [&update] { return update.newNumber(); });
    return numbers;
}

QByteArray itemFor(const Objects &objects, const QString &title, const Entry &entry)
{
    return "/Title " + QByteArray::fromStdString(textObject(title).unparse()) + " /Dest " + objects.destination(entry);
}

QByteArray childrenOf(const Numbers &children)
{
    const auto count = int(children.size());
    return " /First " + referenceTo(children.front()) + " /Last " + referenceTo(children.back()) + " /Count "
        + QByteArray::number(children.size() > kOpen ? -count : count);
}

// Writes the item in its place among those with the same parent.
void writeItem(const Objects &objects, const QByteArray &item, const Numbers &siblings, std::size_t at, int parent)
{
    QByteArray text = "<< " + item + " /Parent " + referenceTo(parent);
    if (at > 0)
        text += " /Prev " + referenceTo(siblings[at - 1]);
    if (at + 1 < siblings.size())
        text += " /Next " + referenceTo(siblings[at + 1]);
    objects.update.write(siblings[at], text + " >>");
}

void writeSections(const Objects &objects, std::span<const Entry> entries, const Numbers &numbers, int parent)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        writeItem(objects, itemFor(objects, titleOf(entries[i]), entries[i]), numbers, i, parent);
}

} // namespace

int writeOutline(const Objects &objects)
{
    const int outline = objects.update.newNumber();
    const auto parts = partsOf(objects.painted.entries);
    const Numbers numbers = newNumbers(objects.update, parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Entry &first = parts[i].front();
        QByteArray item = itemFor(objects, first.kind.isEmpty() ? titleOf(first) : first.kind, first);
        if (!first.kind.isEmpty()) {
            const Numbers children = newNumbers(objects.update, parts[i].size());
            item += childrenOf(children);
            writeSections(objects, parts[i], children, numbers[i]);
        }
        writeItem(objects, item, numbers, i, outline);
    }
    objects.update.write(outline, "<< /Type /Outlines" + (numbers.empty() ? QByteArray() : childrenOf(numbers)) + " >>");
    return outline;
}

} // namespace reports::pdf
