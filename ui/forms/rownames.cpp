// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rownames.h"

#include "models/itemmodels/answertext.h"
#include "models/records/registry.h"

#include <QCoreApplication>

#include <algorithm>

using records::Field;
using records::RowValues;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

const RowValues *rowOf(const Value &list, int number)
{
    const auto &rows = list.as<std::vector<RowValues>>();
    const auto hit = std::find_if(rows.begin(), rows.end(), [number](const RowValues &row) { return row.row == number; });
    return hit == rows.end() ? nullptr : &*hit;
}

bool holds(const Field &list, const Field &inner)
{
    return list.rows && std::any_of(list.rows->fields.begin(), list.rows->fields.end(), [&inner](const Field &each) { return &each == &inner; });
}

} // namespace

RowNames::RowNames(const records::RecordType &type, const records::Values &values, records::RecordSource &source, QDate today)
    : m_type(type), m_values(values), m_source(source), m_cells {[&source](core::RecordId id) { return source.titleOf(id); }, today}
{
}

QString RowNames::words(const Field &field, const Value &value, int inside) const
{
    std::vector<int> numbers = value.as<std::vector<int>>();
    if (const auto *one = std::get_if<int>(&value.data))
        numbers = {*one};
    QStringList names;
    for (const int number : numbers) {
        const QString name = nameOf(field, number, inside);
        names += name.isEmpty() ? QCoreApplication::translate("ui::RowNames", "row %1").arg(number) : name;
    }
    return names.join(u", "_s);
}

QString RowNames::nameOf(const Field &field, int row, int inside) const
{
    if (!field.across)
        return ownName(field.rowsOf, row);
    for (std::size_t i = 0; i < m_type.fields.size() && i < m_values.size(); ++i) {
        const Field &list = m_type.fields[i];
        const RowValues *around = holds(list, field) ? rowOf(m_values[i], inside) : nullptr;
        const int link = around ? records::indexOf(list.rows->fields, field.across) : -1;
        if (link < 0)
            continue;
        const Value &owner = around->values[std::size_t(link)];
        if (!owner.hasData())
            return {};
        const Names &names = namesAcross(list.rows->fields[std::size_t(link)], owner.as<core::RecordId>(), field.rowsOf);
        const auto hit = names.find(row);
        return hit == names.end() ? QString() : hit->second;
    }
    return {};
}

QString RowNames::ownName(const QByteArray &list, int row) const
{
    const int index = m_type.fieldIndex(list);
    const RowValues *target = index < 0 ? nullptr : rowOf(m_values[std::size_t(index)], row);
    return target ? itemmodels::rowTitle(m_type.fields[std::size_t(index)], *target, m_cells) : QString();
}

const RowNames::Names &RowNames::namesAcross(const Field &link, core::RecordId id, const QByteArray &list) const
{
    const auto key = std::pair(id, list);
    if (const auto known = m_others.find(key); known != m_others.end())
        return known->second;
    Names names;
    for (const char *target : link.targets) {
        const records::RecordType *type = records::findType(target);
        const Field *rows = type ? type->field(list) : nullptr;
        const auto found = rows ? m_source.load(*type, std::span(&id, 1)) : core::Result<std::vector<records::Record>>();
        if (!found || found->empty())
            continue; // shown by their numbers; whoever reads the record itself tells of the error
        for (const RowValues &row : found->front().value(list).as<std::vector<RowValues>>())
            names.emplace(row.row, itemmodels::rowTitle(*rows, row, m_cells));
    }
    return m_others.emplace(key, std::move(names)).first->second;
}

} // namespace ui
