// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/previewtable.h"

#include "models/itemmodels/roles.h"
#include "models/records/answer.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/delegates/recordtable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kFirstColumn = 340;
constexpr int kLine = 20;
constexpr int kMostLines = 5;

// Lists of answers differ towards their ends: they are broken into lines.
class WrappingDelegate final : public RecordDelegate
{
public:
    using RecordDelegate::RecordDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QTextLayout layout(index.data().toString(), option.font);
        const int lines = linesOf(layout, option, index);
        if (lines < 2)
            return RecordDelegate::paint(painter, option, index);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        painter->save();
        painter->setClipRect(option.rect);
        painter->setPen(tokens().text);
        const int room = option.rect.height() - std::min(lines, kMostLines) * kLine;
        layout.draw(painter, option.rect.topLeft() + QPoint(kCellPadding, room / 2));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QTextLayout layout(index.data().toString(), option.font);
        const int lines = std::clamp(linesOf(layout, option, index), 1, kMostLines);
        return {RecordDelegate::sizeHint(option, index).width(), kRowHeight + (lines - 1) * kLine};
    }

private:
    // 0: it is no plain text.
    static int linesOf(QTextLayout &layout, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const int width = option.rect.width() - 2 * kCellPadding;
        const auto state = records::AnswerState(index.data(itemmodels::AnswerStateRole).toInt());
        const bool isPlain = !index.data(itemmodels::AnswerStateRole).isValid() || state == records::AnswerState::Value || state == records::AnswerState::SoFar;
        return isPlain && width > 0 && option.widget ? layOutLines(layout, option.direction, width, kLine) / kLine : 0;
    }
};

} // namespace

QTableWidget *makePreviewTable(const QStringList &titles, QWidget *parent)
{
    auto *table = new QTableWidget(0, int(titles.size()), parent);
    table->setHorizontalHeaderLabels(titles);
    setUpRecordTable(*table);
    table->setItemDelegate(new WrappingDelegate(table));
    table->setWordWrap(true); // rows are measured with the width of their cells
    table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
