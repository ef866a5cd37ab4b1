// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/merge.h"

#include "models/records/validation.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace exchange {

using records::AnswerState;
using records::RowValues;
using records::Value;

namespace {

using RowList = std::vector<RowValues>;

constexpr std::size_t kMaxSearch = 1000; // stored rows that are looked through for one that has no number

// True when all that the file says of the row is what is stored.
bool isSame(const RowValues &row, const DraftRow &marks, const RowValues &stored, bool adds)
{
    bool saysSomething = false;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const bool isEqual = row.values[i] == stored.values[i] || (adds && row.values[i].hasData() && row.values[i].data == stored.values[i].data);
        if (marks.lines[i] != 0 && !isEqual)
            return false;
        saysSomething = saysSomething || marks.lines[i] != 0;
    }
    return saysSomething;
}

// Rows without a number are new, unless a stored row says just the same: so that a file without numbers can be imported
// twice and changes nothing the second time.
void numberRows(RowList &rows, const std::vector<DraftRow> &marks, const RowList &stored, bool adds)
{
    std::unordered_set<int> used;
    for (const RowValues &row : rows)
        used.insert(row.row);
    const auto take = [&](std::size_t i, const RowValues &candidate) {
        if (used.contains(candidate.row) || !isSame(rows[i], marks[i], candidate, adds))
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

Value appendedText(const Value &given, const Value &stored)
{
    const auto &text = given.as<QString>();
    const auto &before = stored.as<QString>();
    if (before.isEmpty() || text.isEmpty())
        return given;
    return before.contains(text) ? stored : Value::of(before + "\n\n"_L1 + text);
}

// The file tells the state alone: "@complete" is said of the rows that are stored, nothing leaves the list as it is.
Value withState(const Value &given, const Value &stored)
{
    if (given.isUnknown() || (given.state == AnswerState::Value && !stored.hasData()))
        return given.isUnknown() ? stored : Value::none();
    return given.hasData() ? Value {given.state, stored.data} : given;
}

// The stored rows stay in front; those of the file that are among them are not there twice.
void addStoredRows(RowList &rows, std::vector<DraftRow> &marks, const RowList &stored)
{
    RowList all = stored;
    for (RowValues &given : rows) {
        const auto same = std::find_if(all.begin(), all.end(), [&given](const RowValues &row) { return row.row != 0 && row.row == given.row; });
        if (same == all.end())
            all.push_back(std::move(given));
    }
    rows = std::move(all);
    marks.clear();
}

// A list of the file beside one that is stored: what either has. Said to be complete only when it was, and nothing came in.
template<class Item>
void addStoredItems(Value &given, const Value &stored)
{
    auto *items = std::get_if<std::vector<Item>>(&given.data);
    if (!items || !stored.hasData())
        return;
    std::vector<Item> all = stored.as<std::vector<Item>>();
    const std::size_t before = all.size();
    for (const Item &item : *items) {
        if (std::find(all.begin(), all.end(), item) == all.end())
            all.push_back(item);
    }
    given.state = all.size() == before ? stored.state : AnswerState::SoFar;
    *items = std::move(all);
}

void addStored(Value &given, const Value &stored)
{
    addStoredItems<core::RecordId>(given, stored);
    addStoredItems<records::Attachment>(given, stored);
    addStoredItems<int>(given, stored);
    if (auto *codes = std::get_if<QStringList>(&given.data); codes && stored.hasData()) {
        QStringList all = stored.as<QStringList>();
        const qsizetype before = all.size();
        for (const QString &code : *codes) {
            if (!all.contains(code))
                all += code;
        }
        given.state = all.size() == before ? stored.state : AnswerState::SoFar;
        *codes = all;
    }
}

Value mergedList(const records::Field &field, Value given, DraftList &list, const Value &stored, bool adds)
{
    if (!list.hasRows)
        return withState(given, stored);
    if (auto *rows = std::get_if<RowList>(&given.data)) {
        for (RowValues &row : *rows) // they are compared with stored ones
            row.values = records::normalised(field.rows->fields, std::move(row.values));
        numberRows(*rows, list.rows, stored.as<RowList>(), adds);
        fillRows(*rows, list.rows, stored.as<RowList>());
        if (adds && stored.hasData()) {
            const std::size_t before = stored.as<RowList>().size();
            addStoredRows(*rows, list.rows, stored.as<RowList>());
            given.state = rows->size() == before ? stored.state : AnswerState::SoFar;
            return given;
        }
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
        if (draft.lines[i] == 0) {
            values[i] = old;
        } else if (list != draft.lists.end()) {
            values[i] = mergedList(draft.type->fields[i], std::move(draft.values[i]), list->second, old, draft.adds);
        } else if (draft.appended.contains(i)) {
            values[i] = appendedText(draft.values[i], old);
        } else {
            values[i] = std::move(draft.values[i]);
            if (draft.adds)
                addStored(values[i], old);
        }
    }
    return records::normalised(draft.type->fields, std::move(values));
}

} // namespace exchange
