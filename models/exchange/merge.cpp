// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/merge.h"

#include "models/records/validation.h"

#include <unordered_map>

namespace exchange {

using records::AnswerState;
using records::RowValues;
using records::Value;

namespace {

using RowList = std::vector<RowValues>;

// Cells that the file lacks are filled from the stored row of the same number.
void fillRows(RowList &rows, const std::vector<DraftRow> &marks, const RowList &stored)
{
    std::unordered_map<int, const RowValues *> byNumber;
    for (const RowValues &row : stored)
        byNumber.emplace(row.row, &row);
    for (std::size_t i = 0; i < rows.size() && i < marks.size(); ++i) {
        const auto old = byNumber.find(rows[i].row);
        if (old == byNumber.end())
            continue;
        for (std::size_t field = 0; field < rows[i].values.size(); ++field) {
            if (marks[i].lines[field] == 0)
                rows[i].values[field] = old->second->values[field];
        }
    }
}

// The file tells the state alone: "@complete" is said of the rows that are stored, nothing leaves the list as it is.
Value withState(const Value &given, const Value &stored)
{
    if (given.isUnknown() || (given.state == AnswerState::Value && !stored.hasData()))
        return given.isUnknown() ? stored : Value::none();
    return given.hasData() ? Value {given.state, stored.data} : given;
}

Value mergedList(Value given, const DraftList &list, const Value &stored)
{
    if (!list.hasRows)
        return withState(given, stored);
    if (auto *rows = std::get_if<RowList>(&given.data))
        fillRows(*rows, list.rows, stored.as<RowList>());
    if (!list.hasState && given.hasData() && stored.state == AnswerState::Value)
        given.state = AnswerState::Value;
    return given;
}

} // namespace

records::Values merged(Draft &draft, const records::Record *stored)
{
    records::Values values(draft.values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Value old = stored ? stored->values[i] : Value::unknown();
        const auto list = draft.lists.find(i);
        if (draft.lines[i] == 0)
            values[i] = old;
        else if (list != draft.lists.end())
            values[i] = mergedList(std::move(draft.values[i]), list->second, old);
        else
            values[i] = std::move(draft.values[i]);
    }
    return records::normalised(draft.type->fields, std::move(values));
}

} // namespace exchange
