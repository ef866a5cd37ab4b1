// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/previewtable.h"

#include "ui/delegates/recordtable.h"

#include <QHeaderView>
#include <QTableWidget>

namespace ui {

namespace {

constexpr int kFirstColumn = 340;

} // namespace

QTableWidget *makePreviewTable(const QStringList &titles, QWidget *parent)
{
    auto *table = new QTableWidget(0, int(titles.size()), parent);
    table->setHorizontalHeaderLabels(titles);
    setUpRecordTable(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    table->setColumnWidth(0, kFirstColumn);
    return table;
}

void addPreviewLine(QTableWidget &table, const QStringList &texts)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < int(texts.size()); ++column)
        table.setItem(row, column, new QTableWidgetItem(texts[column]));
}

} // namespace ui
