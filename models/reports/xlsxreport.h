// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/progress.h"
#include "models/reports/xlsxbook.h"

#include <map>

namespace reports {

// A report as a workbook. Tables of one kind come together on one sheet, whichever section they stand in, with the record
// they belong to in front; so do facts, a row for each record. Headings stay in view, every sheet can be filtered, dates
// are dates, and text is always text. Unknown and none are said in words, cells are never left blank for them.
class XlsxReport final : public ReportSink
{
public:
    XlsxReport(QIODevice &device, const Progress &progress) : m_device(device), m_steps(progress) { }

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override;
    [[nodiscard]] core::Result<> section(const Section &section) override;
    [[nodiscard]] core::Result<> end() override;

private:
    // Facts of the sections of one kind, kept until the end: a later section may bring a column of its own.
    struct FactRows {
        struct Row {
            QString reference;
            QString title;
            std::map<std::size_t, Cell> cells; // by column
        };
        std::vector<QByteArray> keys; // of the columns
        std::vector<QString> labels;
        std::vector<Row> rows;
        XlsxSheet *sheet = nullptr;
    };

    [[nodiscard]] XlsxSheet &addSheet(const QString &title, std::vector<XlsxSheet::Heading> headings, int frozen);
    [[nodiscard]] XlsxSheet &sheetFor(const Section &section, const Table &table);
    [[nodiscard]] core::Result<> write(const Section &section, const Table &table);
    [[nodiscard]] core::Result<> write(const Section &section, const Facts &facts);
    [[nodiscard]] core::Result<> keep(const Section &section, const Facts &facts);
    [[nodiscard]] static core::Result<> write(FactRows &facts);

    QIODevice &m_device;
    Steps m_steps;
    XlsxBook m_book;
    std::vector<std::unique_ptr<XlsxSheet>> m_sheets; // the first is about the report
    std::map<QByteArray, XlsxSheet *> m_byKey; // "activity/purposes"
    std::map<QByteArray, FactRows> m_facts; // by the key of the sections
};

} // namespace reports
