// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/rememberedtitles.h"

#include "models/reports/recordcells.h"

#include <QCoreApplication>

namespace reports {

QString RememberedTitles::titleOf(core::RecordId id) const
{
    if (const auto hit = m_titles.find(id); hit != m_titles.end())
        return hit->second;
    QString title = m_source.titleOf(id);
    if (title.isEmpty())
        title = m_source.referenceOf(id);
    if (m_source.isRemoved(id))
        title = QCoreApplication::translate("reports::RememberedTitles", "%1 (removed)").arg(title);
    return m_titles.emplace(id, title).first->second;
}

std::map<int, QString> RememberedTitles::rowTitlesOf(const records::RecordType &type, core::RecordId id, const QByteArray &list) const
{
    const auto key = std::pair(id, list);
    if (const auto hit = m_rowTitles.find(key); hit != m_rowTitles.end())
        return hit->second;
    std::map<int, QString> titles;
    const auto owner = m_source.load(type, std::span(&id, 1));
    const records::Field *rows = type.field(list);
    if (!owner) {
        noteFailure(owner.error());
    } else if (!owner->empty() && rows) {
        for (const records::RowValues &row : owner->front().value(list).as<std::vector<records::RowValues>>())
            titles.emplace(row.row, titleOfRow(*rows, row, *this));
    }
    return m_rowTitles.emplace(key, std::move(titles)).first->second;
}

} // namespace reports
