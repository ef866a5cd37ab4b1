// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/jsonwriter.h"
#include "models/reports/report.h"

namespace reports {

// A report as JSON. Sections carry their blocks by key: facts as an object, a table as {"items": [...], "complete": ...}
// with an object for each row. Answers read as everywhere: null is unknown, {"none": true} none; dates, numbers and flags
// keep their kind, all else is the text that people read.
class JsonReport final : public ReportSink
{
public:
    explicit JsonReport(QIODevice &device) : m_json(device) { }

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override;
    [[nodiscard]] core::Result<> section(const Section &section) override;
    [[nodiscard]] core::Result<> end() override;

private:
    [[nodiscard]] core::Result<> write(const Block &block);
    void write(const Facts &facts);
    [[nodiscard]] core::Result<> write(const Table &table);
    void write(const TableRow &row, const std::vector<Column> &columns);
    void write(const Cell &cell);
    void writeItem(const Cell &cell);

    core::JsonWriter m_json;
};

} // namespace reports
