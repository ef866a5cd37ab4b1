// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfcontents.h"
#include "models/reports/pdffinish.h"
#include "models/reports/pdffurniture.h"
#include "models/reports/pdfrows.h"

namespace reports::pdf {

// What is known of a report when all its pages have been laid out: enough to paint it again from the first page on.
struct Plan {
    std::vector<Entry> entries;
    int pages = 0; // in all
};

// The pages of a report, laid out while its sections come.
class Pages
{
public:
    // To a file, where the first pages are painted last.
    Pages(QFileDevice &file, const ReportHead &head);
    // To paper, in the order of reading. `plan`: of the same report.
    Pages(const Paper &paper, const Plan &plan, const ReportHead &head);

    // Gives the first page of text while the others are still being laid out; `number` from 1.
    void showEarly(int width, const std::function<void(int number, const QImage &picture)> &show);

    [[nodiscard]] bool begin();
    [[nodiscard]] core::Result<> add(const Section &section);
    void end();
    [[nodiscard]] bool hasFailed() const { return m_canvas.hasFailed(); }
    [[nodiscard]] Painted painted() const { return {m_head, m_entries, m_canvas.trail(), m_canvas.page() + 1, m_contents.pages()}; }
    [[nodiscard]] Plan plan() const { return {m_entries, m_canvas.page() + 1}; } // at the end

private:
    [[nodiscard]] core::Result<> add(const Block &block);
    void paintFront(std::span<const Entry> entries);
    void paintRest(std::span<const Entry> entries);
    void beginPage(int number);
    [[nodiscard]] qreal beginTextPage(bool goesOn);
    void beginSection(std::size_t section, qreal y);

    ReportHead m_head;
    std::optional<Plan> m_plan; // none: to a file
    Canvas m_canvas;
    Furniture m_furniture;
    Contents m_contents;
    RowStream m_stream;
    std::vector<Entry> m_entries;
    int m_number; // of the last page behind the first ones
    std::size_t m_current = 0; // the section that is being painted
    QByteArray m_key; // of the last section
};

} // namespace reports::pdf
