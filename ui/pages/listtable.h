// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listsettings.h"

#include <QTableView>
#include <QTimer>

namespace itemmodels {
class RecordTableModel;
}

namespace ui {

// The table of a list: rows to choose, columns that share the width, a head to sort by. No higher than its rows.
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    ListTable(itemmodels::RecordTableModel &model, QWidget *parent);

    void setShownColumns(const std::vector<itemmodels::ShownColumn> &columns); // an unset width is found
    [[nodiscard]] std::vector<core::RecordId> chosen() const; // in the order of the rows
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] core::RecordId current() const; // none when no row is
    // Chooses rows again after the list was read anew; the first row when none of them is shown any more.
    void choose(const std::vector<core::RecordId> &ids, core::RecordId current);
    void sortBy(int column, Qt::SortOrder order); // nothing where that cannot be
    void showSorting(); // that of the model

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(); // the current row: Enter, or a double click
    void chosenChanged();
    void columnWidthsChanged(const std::vector<itemmodels::ShownColumn> &columns); // by the user

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] bool goToEnd(const QKeyEvent &event);
    void setUpHead();
    void onSectionResized(int column);
    void shareWidth();
    void measure();
    [[nodiscard]] int usualWidth(int column) const;
    [[nodiscard]] int wholeWidth(int column) const;
    [[nodiscard]] bool isTitle(int column) const;

    itemmodels::RecordTableModel &m_model;
    std::vector<itemmodels::ShownColumn> m_columns;
    std::vector<int> m_needs; // of the columns, by what stands in them; empty: not known yet
    QTimer m_widthTimer; // after the user has let go of a column
    bool m_sharing = false;
};

} // namespace ui
