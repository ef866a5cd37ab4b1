// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/itemmodels/cells.h"
#include "ui/forms/recorddraft.h"
#include "ui/forms/rownames.h"

#include <QAbstractTableModel>
#include <QHash>

namespace itemmodels {
class VaultSession;
}

namespace ui {

// The rows of one list of a draft, with the few of their fields that tell them apart.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    RowsModel(RecordDraft &draft, int field, itemmodels::VaultSession &session, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload(); // rows came, went or moved
    void rowChanged(int row);
    void setProblems(const QHash<int, QSet<int>> &cells); // fields by row
    [[nodiscard]] bool isFieldShown(int inner) const { return std::find(m_columns.begin(), m_columns.end(), inner) != m_columns.end(); }

private:
    [[nodiscard]] const records::RowValues &row(int row) const;
    [[nodiscard]] QString textOf(const records::Field &field, const records::Value &value, int row) const;

    RecordDraft &m_draft;
    int m_field;
    const records::Field &m_list;
    itemmodels::CellContext m_cells;
    RowNames m_names;
    std::vector<int> m_columns; // fields of the row
    QHash<int, QSet<int>> m_problems;
    int m_count = 0;
};

} // namespace ui
