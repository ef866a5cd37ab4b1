// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/report.h"

namespace reports {

ReportSink::~ReportSink() = default;

namespace {

core::Result<> visitAll(const std::vector<TableRow> &rows, const std::function<core::Result<>(const TableRow &)> &visit)
{
    for (const TableRow &row : rows) {
        if (auto done = visit(row); !done)
            return done;
    }
    return {};
}

} // namespace

core::Result<> forEachRow(const Table &table, const std::function<core::Result<>(const TableRow &)> &visit)
{
    auto done = visitAll(table.rows, visit);
    while (done && table.feed) {
        const auto rows = table.feed();
        if (!rows)
            return core::fail(rows.error());
        if (rows->empty())
            break;
        done = visitAll(*rows, visit);
    }
    return done;
}

} // namespace reports
