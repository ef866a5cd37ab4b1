// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/columnvalues.h"

#include <QAbstractTableModel>

namespace ui {

// The words in the cells of one column and what they would become.
class ImportValuesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Words, Cells, Meaning, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setValues(std::vector<sheets::ColumnValue> values); // keeps the rows where only their meaning is different
    [[nodiscard]] const sheets::ColumnValue *valueAt(int row) const; // null: there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<sheets::ColumnValue> m_values;
};

} // namespace ui
