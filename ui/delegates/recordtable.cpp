// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/recordtable.h"

#include "ui/delegates/recorddelegate.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

void setUpRecordTable(QTableView &table)
{
    table.setItemDelegate(new RecordDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.horizontalHeader()->setFixedHeight(kHeaderHeight);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace ui
