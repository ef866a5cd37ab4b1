// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfpages.h"

namespace reports {

// A report on paper: the pages that PdfReport has laid out, painted again in the order of reading. Errors: Io when the
// printer takes no more pages.
class PrintedReport final : public ReportSink
{
public:
    // `plan`: of the same report, from PdfReport. What the paper refers to must live longer.
    PrintedReport(pdf::Paper paper, pdf::Plan plan);

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override;
    [[nodiscard]] core::Result<> section(const Section &section) override;
    [[nodiscard]] core::Result<> end() override;

private:
    [[nodiscard]] core::Result<> outcome() const;

    pdf::Paper m_paper;
    pdf::Plan m_plan;
    std::unique_ptr<pdf::Pages> m_pages;
};

} // namespace reports
