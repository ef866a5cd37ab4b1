// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importvaluesmodel.h"

#include "models/itemmodels/roles.h"
#include "ui/pages/importoptions.h"

#include <algorithm>
#include <array>

namespace ui {

void ImportValuesModel::setValues(std::vector<sheets::ColumnValue> values)
{
    const bool isSame = std::equal(values.begin(), values.end(), m_values.begin(), m_values.end(), [](const auto &a, const auto &b) { return a.item == b.item; });
    if (!isSame)
        beginResetModel();
    m_values = std::move(values);
    if (!isSame)
        endResetModel();
    else if (!m_values.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

const sheets::ColumnValue *ImportValuesModel::valueAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_values[std::size_t(row)] : nullptr;
}

int ImportValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

int ImportValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ImportValuesModel::data(const QModelIndex &index, int role) const
{
    const sheets::ColumnValue *value = valueAt(index.row());
    if (!value)
        return {};
    const bool isKept = value->meaning == sheets::ColumnValue::Meaning::Notes || value->meaning == sheets::ColumnValue::Meaning::Several;
    if (role == itemmodels::EmphasisRole) {
        const bool isQuiet = index.column() == Cells || (index.column() == Meaning && isKept);
        return int(isQuiet ? itemmodels::Emphasis::Quiet : (value->isDecided ? itemmodels::Emphasis::Strong : itemmodels::Emphasis::Plain));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Words)
        return value->item;
    return index.column() == Cells ? QVariant(value->count) : QVariant(MeaningOptions::wordsFor(*value));
}

QVariant ImportValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static constexpr std::array titles {QT_TR_NOOP("In the file"), QT_TR_NOOP("Cells"), QT_TR_NOOP("Becomes")};
    return section < kColumns ? tr(titles[std::size_t(section)]) : QString();
}

} // namespace ui
