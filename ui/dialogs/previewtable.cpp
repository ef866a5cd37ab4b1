// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/previewtable.h"

#include "ui/delegates/recorddelegate.h"
#include "ui/theme/metrics.h"

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
    table->setItemDelegate(new RecordDelegate(table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setFixedHeight(kHeaderHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
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
