// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace exchange {

int ImportPlan::count(ImportAction action) const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [action](const ImportRow &row) { return row.action == action; }));
}

core::Problem ImportPlan::placed(core::Problem problem, const QString &file) const
{
    if (m_files.size() > 1)
        problem.message = QCoreApplication::translate("exchange::ImportPlan", "%1 (in %2)").arg(problem.message, file);
    return problem;
}

core::Problems ImportPlan::problems() const
{
    core::Problems all;
    for (const File &file : m_files) {
        for (const core::Problem &problem : file.problems)
            all.push_back(placed(problem, file.name));
        const auto begin = std::ptrdiff_t(all.size());
        for (const ImportRow &row : m_rows) {
            if (row.problems.empty() || row.file != file.name)
                continue;
            for (const core::Problem &problem : row.problems)
                all.push_back(placed(problem, file.name));
        }
        std::stable_sort(all.begin() + begin, all.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
    }
    return all;
}

} // namespace exchange
