// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/progress.h"

#include <QCoreApplication>

#include <algorithm>

namespace reports {

core::Result<> Steps::next()
{
    if (!m_progress || m_progress(std::min(m_done++, m_total), m_total))
        return {};
    return core::fail(core::ErrorCode::Cancelled, QCoreApplication::translate("reports::Progress", "Cancelled; nothing was written."));
}

} // namespace reports
