// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/printedreport.h"

#include <QCoreApplication>

namespace reports {

namespace {

core::Result<> notPrinted()
{
    return core::fail(core::ErrorCode::Io, QCoreApplication::translate("reports::PrintedReport", "The report could not be printed."));
}

} // namespace

PrintedReport::PrintedReport(pdf::Paper paper, pdf::Plan plan) : m_paper(std::move(paper)), m_plan(std::move(plan))
{
    m_paper.pages = m_plan.pages;
}

core::Result<> PrintedReport::begin(const ReportHead &head)
{
    m_pages = std::make_unique<pdf::Pages>(m_paper, m_plan, head);
    return m_pages->begin() ? outcome() : notPrinted();
}

core::Result<> PrintedReport::section(const Section &section)
{
    auto done = m_pages->add(section);
    return done ? outcome() : done;
}

core::Result<> PrintedReport::end()
{
    m_pages->end();
    return outcome();
}

core::Result<> PrintedReport::outcome() const
{
    return m_pages->hasFailed() ? notPrinted() : core::Result<>();
}

} // namespace reports
