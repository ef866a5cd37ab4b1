// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"
#include "models/records/recordsource.h"

#include <map>

namespace ui {

// What the rows are called that answers of a record point at: its own rows, and rows of records it links to. Type, answers
// and source outlive it; names of other records' rows are looked up once, until forget().
class RowNames
{
public:
    RowNames(const records::RecordType &type, const records::Values &values, records::RecordSource &source, QDate today = {});

    // "Payroll run, Payslips", of an answer to a field that points at rows; `inside` is the permanent number of the row that
    // the field stands in, 0: in none. A row that is not there any more is called by its number.
    [[nodiscard]] QString words(const records::Field &field, const records::Value &value, int inside) const;
    void forget() { m_others.clear(); }

private:
    using Names = std::map<int, QString>;
    [[nodiscard]] QString nameOf(const records::Field &field, int row, int inside) const;
    [[nodiscard]] QString ownName(const QByteArray &list, int row) const;
    [[nodiscard]] const Names &namesAcross(const records::Field &link, core::RecordId id, const QByteArray &list) const;

    const records::RecordType &m_type;
    const records::Values &m_values;
    records::RecordSource &m_source;
    itemmodels::CellContext m_cells;
    mutable std::map<std::pair<core::RecordId, QByteArray>, Names> m_others;
};

} // namespace ui
