// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importtable.h"

#include "ui/delegates/recordtable.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace ui {

ImportTable::ImportTable(const QString &name, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(name);
    setUpRecordTable(*this);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::doubleClicked, this, &ImportTable::opened);
}

void ImportTable::setWeights(const std::vector<int> &weights)
{
    m_weights = weights;
    shareWidth();
}

void ImportTable::choose(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void ImportTable::shareWidth()
{
    const int sum = std::accumulate(m_weights.begin(), m_weights.end(), 0);
    int left = viewport()->width();
    for (int i = 0; sum > 0 && i < int(m_weights.size()); ++i) {
        const bool isLast = i + 1 == int(m_weights.size());
        const int width = isLast ? left : viewport()->width() * m_weights[std::size_t(i)] / sum;
        setColumnWidth(i, width);
        left -= width;
    }
}

void ImportTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (currentRow() >= 0)
            Q_EMIT opened();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ImportTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void ImportTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT rowChanged(current.row());
}

} // namespace ui
