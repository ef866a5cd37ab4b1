// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/merge.h"

#include "models/records/validation.h"

#include <unordered_map>
#include <unordered_set>

namespace exchange {

using records::AnswerState;
using records::RowValues;
using records::Value;

namespace {

using RowList = std::vector<RowValues>;

constexpr std::size_t kMaxSearch = 1000; // stored rows that are looked through for one that has no number

// True when all that the file says of the row is what is stored.
bool isSame(const RowValues &row, const DraftRow &marks, const RowValues &stored)
{
    bool saysSomething = false;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        if (marks.lines[i] != 0 && row.values[i] != stored.values[i])
            return false;
        saysSomething = saysSomething || marks.lines[i] != 0;
    }
    return saysSomething;
}

// Rows without a number are new, unless a stored row says just the same: so that a file without numbers can be imported
// twice and changes nothing the second time.
void numberRows(RowList &rows, const std::vector<DraftRow> &marks, const RowList &stored)
{
    std::unordered_set<int> used;
    for (const RowValues &row : rows)
        used.insert(row.row);
    const auto take = [&](std::size_t i, const RowValues &candidate) {
        if (used.contains(candidate.row) || !isSame(rows[i], marks[i], candidate))
            return false;
        used.insert(candidate.row);
        rows[i].row = candidate.row;
        return true;
    };
    for (std::size_t i = 0; i < rows.size() && i < marks.size(); ++i) {
        if (rows[i].row != 0 || (i < stored.size() && take(i, stored[i])))
            continue;
        for (std::size_t j = 0; j < stored.size() && j < kMaxSearch && !take(i, stored[j]); ++j) { }
    }
}

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

Value mergedList(const records::Field &field, Value given, const DraftList &list, const Value &stored)
{
    if (!list.hasRows)
        return withState(given, stored);
    if (auto *rows = std::get_if<RowList>(&given.data)) {
        for (RowValues &row : *rows) // they are compared with stored ones
            row.values = records::normalised(field.rows->fields, std::move(row.values));
        numberRows(*rows, list.rows, stored.as<RowList>());
        fillRows(*rows, list.rows, stored.as<RowList>());
    }
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
            values[i] = mergedList(draft.type->fields[i], std::move(draft.values[i]), list->second, old);
        else
            values[i] = std::move(draft.values[i]);
    }
    return records::normalised(draft.type->fields, std::move(values));
}

} // namespace exchange
