// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/draft.h"

#include "models/exchange/limits.h"

#include <QCoreApplication>

namespace exchange {

namespace {

int lineIn(const records::Fields &fields, const std::vector<int> &lines, const QByteArray &name)
{
    const int index = indexOf(fields, name);
    return index < 0 || std::size_t(index) >= lines.size() ? 0 : lines[std::size_t(index)];
}

} // namespace

int Draft::lineOf(const QByteArray &path) const
{
    if (path == "reference" || path == "uuid") {
        const int own = path == "uuid" ? uuidLine : referenceLine;
        return own ? own : line;
    }
    const QList<QByteArray> parts = path.split('.');
    const int field = type->fieldIndex(parts.front());
    if (field < 0)
        return line;
    int found = lines[std::size_t(field)];
    const auto list = lists.find(std::size_t(field));
    const int row = parts.size() > 1 ? parts[1].toInt() : 0;
    if (list != lists.end() && row > 0 && std::size_t(row) <= list->second.rows.size()) {
        const DraftRow &at = list->second.rows[std::size_t(row) - 1];
        const int cell = parts.size() > 2 ? lineIn(type->fields[std::size_t(field)].rows->fields, at.lines, parts[2])
                                          : 0;
        found = cell ? cell : at.line;
    }
    return found ? found : line;
}

QString Draft::headingOf(const QByteArray &path) const
{
    if (!headings)
        return {};
    QByteArrayList parts = path.split('.');
    if (parts.size() > 1 && parts[1].toInt() > 0)
        parts.removeAt(1);
    return headings->value(parts.join('.'));
}

QString inColumn(const QString &heading, const QString &message)
{
    return heading.isEmpty() ? message : QCoreApplication::translate("exchange::Draft", "column \"%1\": %2").arg(heading.left(80), message);
}

void Draft::refuse(const QByteArray &path, const QString &message, int atLine)
{
    if (problems.size() <= kMaxProblems) // one too many says that reading stops
        problems.push_back({path, inColumn(headingOf(path), message), {}, atLine});
}

std::size_t Drafts::problemCount() const
{
    std::size_t count = 0;
    for (const core::Problems &problems : fileProblems)
        count += problems.size();
    for (const Draft &draft : records)
        count += draft.problems.size();
    return count;
}

} // namespace exchange
