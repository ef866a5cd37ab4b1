// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/difference.h"

#include "models/records/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

void compareRow(const Field &list, const RowValues *before, const RowValues *after, qsizetype position, std::vector<Difference> &out)
{
    const int row = after ? after->row : before->row;
    const Fields &fields = list.rows->fields;
    const Values nothing(fields.size());
    const Values &was = before ? before->values : nothing;
    const Values &is = after ? after->values : nothing;
    const QByteArray number = QByteArray::number(position + 1);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (was[i] != is[i]) {
            out.push_back({list.name + '.' + number + '.' + fields[i].name,
                           list.title() + u' ' + QString::fromLatin1(number) + u": "_s + fields[i].title(), &fields[i], was[i], is[i],
                           row});
        }
    }
}

// Rows that stand in both lists follow one another in the same order.
bool sameOrder(const Rows &before, const Rows &after)
{
    std::vector<int> was;
    std::vector<int> is;
    for (const RowValues &row : before) {
        if (findRow(after, row.row))
            was.push_back(row.row);
    }
    for (const RowValues &row : after) {
        if (findRow(before, row.row))
            is.push_back(row.row);
    }
    return was == is;
}

// A row that stands only in the one list and answers nothing, so that no difference of an answer would show it.
bool hasSilentRow(const Rows &in, const Rows &notIn)
{
    return std::any_of(in.begin(), in.end(), [&notIn](const RowValues &row) {
        return !findRow(notIn, row.row)
            && std::all_of(row.values.begin(), row.values.end(), [](const Value &value) { return value.isUnknown(); });
    });
}

void compareRows(const Field &list, const Value &before, const Value &after, std::vector<Difference> &out)
{
    const auto &was = before.as<Rows>();
    const auto &is = after.as<Rows>();
    if (before.state != after.state || !sameOrder(was, is) || hasSilentRow(was, is) || hasSilentRow(is, was))
        out.push_back({list.name, list.title(), &list, before, after});
    for (std::size_t i = 0; i < is.size(); ++i)
        compareRow(list, findRow(was, is[i].row), &is[i], qsizetype(i), out);
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (!findRow(is, was[i].row))
            compareRow(list, &was[i], nullptr, qsizetype(i), out);
    }
}

} // namespace

std::vector<Difference> differences(const RecordType &type, const Values &before, const Values &after)
{
    std::vector<Difference> out;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const Field &field = type.fields[i];
        if (field.kind == FieldKind::Rows)
            compareRows(field, before[i], after[i], out);
        else if (before[i] != after[i])
            out.push_back({field.name, field.title(), &field, before[i], after[i]});
    }
    return out;
}

} // namespace records
