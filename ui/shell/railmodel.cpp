// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railmodel.h"

#include <algorithm>

namespace ui {

RailModel::RailModel(std::vector<Destination> destinations, QObject *parent)
    : QAbstractListModel(parent), m_destinations(std::move(destinations))
{
    for (int i = 0; i < int(m_destinations.size()); ++i) {
        const auto group = m_destinations[std::size_t(i)].group;
        if (i == 0 || m_destinations[std::size_t(i - 1)].group != group)
            m_rows.push_back({group == Destination::Group::Work ? tr("Work") : tr("Registers")});
        m_rows.push_back({{}, i});
    }
}

int RailModel::rowOf(int destination) const
{
    const auto hit = std::find_if(m_rows.begin(), m_rows.end(), [destination](const Row &row) { return row.destination == destination; });
    return hit == m_rows.end() || destination < 0 ? -1 : int(hit - m_rows.begin());
}

const Destination *RailModel::destinationAt(int row) const
{
    const int destination = row < 0 || row >= int(m_rows.size()) ? -1 : m_rows[std::size_t(row)].destination;
    return destination < 0 ? nullptr : &m_destinations[std::size_t(destination)];
}

void RailModel::setCount(const records::RecordType *type, qint64 count)
{
    m_counts[type] = count;
    tellOf(type);
}

void RailModel::forgetCount(const records::RecordType *type)
{
    m_counts.erase(type);
    tellOf(type);
}

void RailModel::tellOf(const records::RecordType *type)
{
    for (int row = 0; row < rowCount(); ++row) {
        const Destination *destination = destinationAt(row);
        if (destination && destination->type == type)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int RailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Destination *destination = destinationAt(index.row()))
        return dataOf(*destination, role);
    if (role == HeadingRole)
        return true;
    return role == Qt::DisplayRole ? QVariant(m_rows[std::size_t(index.row())].heading) : QVariant();
}

QVariant RailModel::dataOf(const Destination &destination, int role) const
{
    const auto count = destination.type ? m_counts.find(destination.type) : m_counts.end();
    switch (role) {
    case Qt::DisplayRole:
        return destination.title;
    case Qt::AccessibleTextRole:
        return count == m_counts.end() ? destination.title : tr("%1, %n record(s)", nullptr, int(count->second)).arg(destination.title);
    case IconRole:
        return destination.icon;
    case CountRole:
        return count == m_counts.end() ? QVariant() : QVariant(count->second);
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags RailModel::flags(const QModelIndex &index) const
{
    return destinationAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags();
}

} // namespace ui
