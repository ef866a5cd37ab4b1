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
    return gathered(true);
}

core::Problems ImportPlan::remarks() const
{
    return gathered(false);
}

std::vector<ImportPlan::FileProblem> ImportPlan::fileProblems() const
{
    std::vector<FileProblem> all;
    for (const File &file : m_files) {
        for (const core::Problem &problem : file.problems)
            all.push_back({file.name, problem});
    }
    return all;
}

core::Problems ImportPlan::gathered(bool refusals) const
{
    core::Problems all;
    for (const File &file : m_files) {
        for (const core::Problem &problem : refusals ? file.problems : core::Problems())
            all.push_back(placed(problem, file.name));
        const auto begin = std::ptrdiff_t(all.size());
        for (const ImportRow &row : m_rows) {
            if (row.file != file.name)
                continue;
            for (const core::Problem &problem : refusals ? row.problems : row.remarks)
                all.push_back(placed(problem, file.name));
        }
        std::stable_sort(all.begin() + begin, all.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
    }
    return all;
}

} // namespace exchange
