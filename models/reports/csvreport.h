// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csvwriter.h"
#include "models/reports/report.h"

namespace reports {

// A report as CSV. A file has room for one table: the main table of the report, with the labels of its columns on top.
// A report without one comes as a long list, a line for each answer. Cells say what people read, guarded against formulas
// (core::guarded); dates are ISO 8601.
class CsvReport final : public ReportSink
{
public:
    explicit CsvReport(QIODevice &device) : m_csv(device) { }

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override;
    [[nodiscard]] core::Result<> section(const Section &section) override;
    [[nodiscard]] core::Result<> end() override;

private:
    [[nodiscard]] core::Result<> table(const Table &table);
    [[nodiscard]] core::Result<> list(const Section &section, const Block &block);
    [[nodiscard]] core::Result<> list(const Section &section, const Table &table);
    void line(const Section &section, const QString &block, const QString &row, const QString &field, const QString &text);

    core::CsvWriter m_csv;
    QByteArray m_mainTable;
};

} // namespace reports
