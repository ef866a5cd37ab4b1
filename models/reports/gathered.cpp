// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/gathered.h"

#include "models/reports/celltext.h"
#include "models/reports/recordcells.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using records::AnswerState;
using records::Record;
using records::RecordSource;
using records::RowValues;

namespace {

// The cells of one field of a list's rows.
template<class Add>
void eachCell(const Record &record, const QByteArray &list, const QByteArray &field, const RecordSource &source, Add add)
{
    const records::Field &rows = *record.type().field(list);
    const auto index = std::size_t(indexOf(rows.rows->fields, field));
    for (const RowValues &row : record.value(list).as<std::vector<RowValues>>())
        add(row, isRuledOut(rows.rows->fields, row.values, index)
                     ? Cell::notApplicable()
                     : cellOf(rows.rows->fields[index], row.values[index], source, rowTitlesOf(record, source, &rows.rows->fields, &row)));
}

AnswerState stateOfList(const Record &record, const QByteArray &list)
{
    return record.value(list).state;
}

bool isAnswer(AnswerState state)
{
    return state == AnswerState::Value || state == AnswerState::SoFar;
}

} // namespace

Cell joined(const std::vector<Cell> &cells, AnswerState ifEmpty)
{
    QStringList items;
    QSet<QString> seen;
    bool isOpen = false;
    bool isSoFar = ifEmpty == AnswerState::SoFar;
    for (const Cell &cell : cells) {
        isOpen = isOpen || cell.state == AnswerState::Unknown;
        isSoFar = isSoFar || cell.state == AnswerState::SoFar;
        for (const QString &item : cell.items) {
            if (!seen.contains(item)) {
                seen.insert(item);
                items += item;
            }
        }
    }
    const bool isRuledOut = !cells.empty() && std::all_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.ruledOut; });
    if (isRuledOut)
        return Cell::notApplicable();
    if (items.isEmpty())
        return {isOpen || cells.empty() ? (isAnswer(ifEmpty) ? AnswerState::Unknown : ifEmpty) : AnswerState::None, {}};
    if (isOpen)
        items += unknownText();
    return Cell::list(isSoFar ? AnswerState::SoFar : AnswerState::Value, items);
}

Cell gathered(const Record &record, const QByteArray &list, const QByteArray &field, const RecordSource &source)
{
    std::vector<Cell> cells;
    eachCell(record, list, field, source, [&cells](const RowValues &, Cell cell) { cells.push_back(std::move(cell)); });
    return joined(cells, stateOfList(record, list));
}

Cell gatheredByRow(const Record &record, const QByteArray &list, const QByteArray &field, const RecordSource &source)
{
    Cell plain = gathered(record, list, field, source);
    if (plain.items.isEmpty() || record.value(list).as<std::vector<RowValues>>().size() == 1)
        return plain;
    std::vector<Cell> cells;
    const RowTitles titles = rowTitlesOf(record, source);
    records::Field pointer; // a link to the rows of the list, for their names
    pointer.rowsOf = list.constData();
    eachCell(record, list, field, source, [&](const RowValues &row, const Cell &cell) {
        if (cell.state != AnswerState::None)
            cells.push_back(Cell::of(titles(pointer, row.row) + ": "_L1 + textOf(cell, ", "_L1)));
    });
    return joined(cells, stateOfList(record, list));
}

} // namespace reports
