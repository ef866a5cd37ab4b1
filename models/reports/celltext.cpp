// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/celltext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using records::AnswerState;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::CellText)
};

} // namespace

QString unknownText()
{
    return Tr::tr("not known yet");
}

QString noneText()
{
    return Tr::tr("none");
}

QString soFarText()
{
    return Tr::tr("so far");
}

QString notApplicableText()
{
    return Tr::tr("not applicable");
}

QString textOf(const Cell &cell, QLatin1StringView separator)
{
    switch (cell.state) {
    case AnswerState::Unknown:
        return unknownText();
    case AnswerState::None:
        return cell.ruledOut ? notApplicableText() : noneText();
    case AnswerState::Value:
        return cell.items.size() == 1 ? cell.items.first() : cell.items.join(separator);
    case AnswerState::SoFar:
        break;
    }
    const QLatin1StringView before = separator == ", "_L1 ? " "_L1 : separator;
    return cell.items.join(separator) + (cell.items.isEmpty() ? QLatin1StringView() : before) + u'(' + soFarText() + u')';
}

bool isNumber(const std::vector<TableRow> &rows, std::size_t column)
{
    const auto isOne = [column](const TableRow &row) { return row[column].isNumber(); };
    const auto fits = [&](const TableRow &row) { return isOne(row) || row[column].state == AnswerState::None; };
    return std::any_of(rows.begin(), rows.end(), isOne) && std::all_of(rows.begin(), rows.end(), fits);
}

QString textOfEmpty(const Table &table)
{
    if (!table.ifEmpty.isEmpty())
        return table.ifEmpty;
    const bool none = table.state == AnswerState::None || table.state == AnswerState::Value;
    return none ? noneText() : unknownText();
}

QString textOfState(AnswerState state)
{
    switch (state) {
    case AnswerState::Unknown:
        return unknownText();
    case AnswerState::None:
        return noneText();
    case AnswerState::SoFar:
        return soFarText();
    case AnswerState::Value:
        break;
    }
    return Tr::tr("complete");
}

} // namespace reports
