// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"

class QIODevice;

namespace reports {

// A report as one HTML file that needs nothing else: its style is inside, nothing is loaded, all data is escaped.
// Headings, captions and header cells are marked up, so that a screen reader can tell where it is.
class HtmlReport final : public ReportSink
{
public:
    explicit HtmlReport(QIODevice &device) : m_device(device) { }

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override;
    [[nodiscard]] core::Result<> section(const Section &section) override;
    [[nodiscard]] core::Result<> end() override;

private:
    [[nodiscard]] core::Result<> block(const Block &block);
    [[nodiscard]] core::Result<> table(const Table &table);
    [[nodiscard]] core::Result<> put(const QString &html);

    void addToContents(const QString &id, const QString &html);

    QIODevice &m_device;
    QString m_title; // of the report
    bool m_hasContents = false; // all but sheets
    QString m_contents; // an entry for each section
    int m_entries = 0;
};

} // namespace reports
