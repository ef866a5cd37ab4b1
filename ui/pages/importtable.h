// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ui {

// A table to read and to choose one row of; Enter asks for that row. Columns share the width by weights.
class ImportTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ImportTable(const QString &name, QWidget *parent);

    void setWeights(const std::vector<int> &weights); // of the columns
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void choose(int row); // nothing where there is none

Q_SIGNALS:
    void rowChanged(int row); // -1: none
    void opened(); // the current row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void shareWidth();

    std::vector<int> m_weights;
};

} // namespace ui
