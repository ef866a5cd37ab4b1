// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfcanvas.h"
#include "models/reports/report.h"

namespace reports::pdf {

// What stands on every page beside the text: title and organisation above, page number, day and head of the history
// below.
class Furniture
{
public:
    explicit Furniture(const ReportHead &head);

    void paint(Canvas &canvas, int number, bool withHead) const; // page numbers count from 1
    // The heading of a section that goes on on this page. Returns where the text begins.
    [[nodiscard]] static qreal paintRunningHeading(Canvas &canvas, const QString &reference, const QString &title);

private:
    Line m_title;
    Line m_organisation;
    Line m_moment;
};

[[nodiscard]] QString organisationOf(const ReportHead &head);

} // namespace reports::pdf
