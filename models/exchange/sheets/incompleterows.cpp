// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/incompleterows.h"

#include "models/records/validation.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldFlag;
using records::RowValues;
using records::Value;

namespace {

// What is asked of the record itself is not of interest here, and must not keep the rules from being looked at.
records::Values withRequired(const exchange::Draft &draft)
{
    records::Values values = draft.values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Field &field = draft.type->fields[i];
        if (field.has(FieldFlag::Required) && field.isText() && !values[i].hasData())
            values[i] = Value::of(u"-"_s);
    }
    return records::normalised(draft.type->fields, std::move(values));
}

// Where the problem is, if it is an answer that a row lacks: the index of the list and of the row.
std::optional<std::pair<std::size_t, std::size_t>> missingAt(const exchange::Draft &draft, const core::Problem &problem)
{
    const QByteArrayList path = problem.field.split('.');
    const int list = draft.type->fieldIndex(path.front());
    const int row = path.size() == 3 ? path[1].toInt() - 1 : -1;
    if (list < 0 || row < 0 || !draft.lists.contains(std::size_t(list)))
        return std::nullopt;
    const Field &field = draft.type->fields[std::size_t(list)];
    const auto &rows = draft.values[std::size_t(list)].as<std::vector<RowValues>>();
    const int inner = field.rows ? indexOf(field.rows->fields, path[2]) : -1;
    if (inner < 0 || std::size_t(row) >= rows.size() || rows[std::size_t(row)].values[std::size_t(inner)].hasData())
        return std::nullopt;
    return std::pair(std::size_t(list), std::size_t(row));
}

void erase(exchange::Draft &draft, std::size_t list, std::size_t row)
{
    auto &rows = std::get<std::vector<RowValues>>(draft.values[list].data);
    rows.erase(rows.begin() + std::ptrdiff_t(row));
    auto &marks = draft.lists.at(list).rows;
    marks.erase(marks.begin() + std::ptrdiff_t(row));
    if (!rows.empty())
        return;
    draft.values[list] = Value::unknown();
    draft.lines[list] = 0;
    draft.lists.erase(list);
}

} // namespace

std::vector<IncompleteRow> takeIncompleteRows(exchange::Draft &draft)
{
    std::vector<IncompleteRow> taken;
    for (bool isMore = true; isMore && !draft.lists.empty();) { // rules are looked at only when nothing else is wrong
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (core::Problem &problem : records::validate(*draft.type, withRequired(draft))) {
            const auto place = missingAt(draft, problem);
            if (!place || std::find(places.begin(), places.end(), *place) != places.end())
                continue;
            places.push_back(*place);
            taken.push_back({place->first, draft.lists.at(place->first).rows[place->second].line, std::move(problem)});
        }
        std::sort(places.rbegin(), places.rend()); // from the last on, so that the numbers of the others stay
        for (const auto &[list, row] : places)
            erase(draft, list, row);
        isMore = !places.empty();
    }
    return taken;
}

} // namespace sheets
