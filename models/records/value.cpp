// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/value.h"

namespace records {

RowValues::RowValues() = default;
RowValues::RowValues(int number, Values content) : row(number), values(std::move(content)) { }
RowValues::RowValues(const RowValues &) = default;
RowValues::RowValues(RowValues &&) noexcept = default;
RowValues &RowValues::operator=(const RowValues &) = default;
RowValues &RowValues::operator=(RowValues &&) noexcept = default;
RowValues::~RowValues() = default;

bool operator==(const Value &a, const Value &b)
{
    return a.state == b.state && a.data == b.data;
}

bool operator==(const RowValues &a, const RowValues &b)
{
    return a.row == b.row && a.values == b.values;
}

} // namespace records
