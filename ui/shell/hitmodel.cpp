// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hitmodel.h"

namespace ui {

namespace {

QString headingOf(Hit::Group group)
{
    switch (group) {
    case Hit::Group::Record: return HitModel::tr("Records");
    case Hit::Group::Page: return HitModel::tr("Pages");
    case Hit::Group::Command: return HitModel::tr("Commands");
    case Hit::Group::Mention: break;
    }
    return HitModel::tr("Mentioned in");
}

} // namespace

void HitModel::setHits(Hits hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    m_rows.clear();
    for (int i = 0; i < int(m_hits.size()); ++i) {
        const auto group = m_hits[std::size_t(i)].group;
        if (i == 0 || m_hits[std::size_t(i - 1)].group != group)
            m_rows.push_back({headingOf(group)});
        m_rows.push_back({{}, i});
    }
    endResetModel();
}

const Hit *HitModel::hitAt(int row) const
{
    const int hit = row < 0 || row >= int(m_rows.size()) ? -1 : m_rows[std::size_t(row)].hit;
    return hit < 0 ? nullptr : &m_hits[std::size_t(hit)];
}

int HitModel::nextHit(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < int(m_rows.size()); next += step) {
        if (m_rows[std::size_t(next)].hit >= 0)
            return next;
    }
    return hitAt(row) ? row : -1;
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit *hit = hitAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit ? hit->title : m_rows[std::size_t(index.row())].heading;
    case Qt::AccessibleTextRole:
        return hit && !hit->detail.isEmpty() ? QString(hit->title + QStringLiteral(", ") + hit->detail) : data(index, Qt::DisplayRole);
    case IconRole:
        return hit ? hit->icon : QVariant();
    case DetailRole:
        return hit ? hit->detail : QVariant();
    case HeadingRole:
        return hit == nullptr;
    default:
        return {};
    }
}

Qt::ItemFlags HitModel::flags(const QModelIndex &index) const
{
    return hitAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags();
}

} // namespace ui
