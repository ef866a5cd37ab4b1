// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"

#include <functional>
#include <memory>

class QIODevice;
class QImage;

namespace reports {

namespace pdf {
class Pages;
struct Plan;
}

// A report as a PDF file for paper and screen: contents with links, outline, page numbers, headings repeated where a
// section goes on on another page. Needs a QGuiApplication; the platform "offscreen" will do.
//
// Pages are painted while sections come, then read back for what can be added only at the end. A device that is a file,
// empty and at its beginning, is written and read in place; for any other the pages wait in memory, never in another
// file. Errors: Io when the device cannot be written.
class PdfReport final : public ReportSink
{
public:
    explicit PdfReport(QIODevice &device);
    ~PdfReport() override;

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override;
    [[nodiscard]] core::Result<> section(const Section &section) override;
    [[nodiscard]] core::Result<> end() override;

    // From begin() on: gives the first page of text, its number and a picture of that width in pixels, as soon as it is
    // painted. The number of all pages is missing on it.
    void showEarly(int width, const std::function<void(int number, const QImage &picture)> &show);
    [[nodiscard]] pdf::Plan plan() const; // after end()

private:
    class Target;

    std::unique_ptr<Target> m_target;
    std::unique_ptr<pdf::Pages> m_pages;
    std::function<void(int, const QImage &)> m_showEarly;
    int m_earlyWidth = 0;
};

} // namespace reports
