// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandsearch.h"

#include <QAbstractListModel>

namespace ui {

// What the Ctrl+K box found, under the headings of its groups.
class HitModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IconRole = Qt::UserRole + 1, // QString
        DetailRole, // QString
        HeadingRole, // bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setHits(Hits hits);
    [[nodiscard]] const Hit *hitAt(int row) const; // null: a heading
    [[nodiscard]] int nextHit(int row, int step) const; // the row of the hit before or after; -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading;
        int hit = -1;
    };

    Hits m_hits;
    std::vector<Row> m_rows;
};

} // namespace ui
