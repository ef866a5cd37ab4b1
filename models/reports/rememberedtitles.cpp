// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/rememberedtitles.h"

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

} // namespace reports
