// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styleviews.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSortIcon = 14;
constexpr int kFocusBar = 3;
constexpr int kItemInset = 2;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor selectedGround(bool enabled)
{
    return enabled ? tokens().accentSoft : tokens().neutralSoft;
}

// Its days fill their ground with a fixed colour, and no lines part the weeks.
bool isCalendar(const QWidget *widget)
{
    return widget != nullptr && widget->inherits("QCalendarView");
}

// A bar at the edge of selected rows while the table has the keyboard. It stands where the view begins, so it stays in
// sight however far the columns are scrolled.
void paintFocusBar(const QStyleOptionViewItem &option, QPainter &painter, const QTableView &table)
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int edge = mirrored ? table.viewport()->width() - kFocusBar : 0;
    const QRect bar(edge, option.rect.y(), kFocusBar, option.rect.height());
    if (option.rect.intersects(bar))
        painter.fillRect(bar & option.rect, tokens().accent);
}

int headHeight(const QAbstractItemView &view)
{
    const QHeaderView *head = nullptr;
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        head = table->horizontalHeader();
    else if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        head = tree->header();
    return head == nullptr || head->isHidden() ? 0 : head->height() + kViewFrame;
}

} // namespace

void drawViewFrame(const QStyleOption &option, QPainter &painter, const QAbstractItemView &view)
{
    if (const int head = headHeight(view); head > 0) {
        painter.save();
        painter.setClipRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), head), Qt::IntersectClip);
        paintRounded(painter, option.rect, kViewRadius, tokens().raised);
        painter.restore();
        painter.save();
        painter.setClipRect(option.rect.adjusted(0, head, 0, 0), Qt::IntersectClip);
        paintRounded(painter, option.rect, kViewRadius, tokens().surface);
        painter.restore();
    } else {
        paintRounded(painter, option.rect, kViewRadius, tokens().surface);
    }
    paintRounded(painter, option.rect, kViewRadius, {}, isInvalid(&view) ? tokens().error : tokens().line);
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter)
{
    painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), tokens().line);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    QRect area = option.rect.adjusted(kCellPadding, 0, -kGrid / 2, -1);
    if (option.direction == Qt::RightToLeft)
        area = option.rect.adjusted(kGrid / 2, 0, -kCellPadding, -1);
    const int room = area.width() - (sorted ? kSortIcon + 2 : 0);
    const QString shown = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
    const int words = option.fontMetrics.horizontalAdvance(shown);
    const int total = words + (sorted ? kSortIcon + 2 : 0);
    const QRect block = QStyle::alignedRect(option.direction, (option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
                                            QSize(total, area.height()), area);
    const bool pointed = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.setPen(pointed || sorted ? tokens().text : tokens().second);
    const auto placed = [&](int x, int width) {
        return QStyle::visualRect(option.direction, block, QRect(block.x() + x, block.y(), width, block.height()));
    };
    painter.drawText(placed(0, words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (sorted)
        paintIcon(painter, placed(words + 2, kSortIcon), option.sortIndicator == QStyleOptionHeader::SortDown ? u"sort_up"_s : u"sort_down"_s, tokens().second);
    if (pointed)
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, QRect(option.rect.right(), option.rect.y() + 8, 1, option.rect.height() - 16)), tokens().strongLine);
}

QSize headerSize(const QStyleOptionHeader &option)
{
    const int sort = option.sortIndicator != QStyleOptionHeader::None ? kSortIcon + 2 : 0;
    return {option.fontMetrics.horizontalAdvance(option.text) + kCellPadding + kGrid / 2 + sort + 1, kHeaderHeight};
}

void drawViewRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    const bool selected = has(option, QStyle::State_Selected);
    if (selected && !isCalendar(widget))
        painter.fillRect(option.rect, selectedGround(has(option, QStyle::State_Enabled)));
    if (table == nullptr || isCalendar(widget))
        return;
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), tokens().line);
    if (selected && table->hasFocus() && table->selectionBehavior() == QAbstractItemView::SelectRows)
        paintFocusBar(option, painter, *table);
}

void drawViewItem(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    if (isCalendar(widget)) {
        if (has(option, QStyle::State_Selected))
            paintRounded(painter, option.rect.adjusted(1, 1, -1, -1), kControlRadius, tokens().accentSoft, tokens().accent);
        return;
    }
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (qobject_cast<const QTableView *>(widget) != nullptr)
        return;
    const bool selected = has(option, QStyle::State_Selected);
    const bool pointed = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (!selected && !pointed)
        return;
    const QColor ground = selected ? selectedGround(has(option, QStyle::State_Enabled)) : tokens().neutralSoft;
    if (qobject_cast<const QTreeView *>(widget) != nullptr)
        painter.fillRect(option.rect, ground);
    else
        paintRounded(painter, option.rect.adjusted(kItemInset, 0, -kItemInset, 0), kControlRadius, ground);
}

// Rows of a table that are selected show the focus by their bar.
void drawViewFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (isCalendar(widget) || (widget != nullptr && widget->inherits("QComboBoxListView")))
        return; // what is chosen there shows it by its ground
    const auto *table = qobject_cast<const QTableView *>(widget);
    const bool byRow = table != nullptr && table->selectionBehavior() == QAbstractItemView::SelectRows;
    if (byRow && has(option, QStyle::State_Selected))
        return;
    const bool list = qobject_cast<const QListView *>(widget) != nullptr;
    paintFocus(painter, list ? option.rect.adjusted(kItemInset, 0, -kItemInset, 0) : option.rect.adjusted(1, 1, -1, -2), list ? kControlRadius : kTagRadius);
}

void drawBranch(const QStyleOption &option, QPainter &painter)
{
    if (!has(option, QStyle::State_Children))
        return;
    const QString closed = option.direction == Qt::RightToLeft ? u"left"_s : u"right"_s;
    const QRect at = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(16, 16), option.rect);
    paintIcon(painter, at, has(option, QStyle::State_Open) ? u"down"_s : closed, tokens().second);
}

void drawDropMark(const QStyleOption &option, QPainter &painter)
{
    if (option.rect.height() <= 1)
        painter.fillRect(option.rect.adjusted(0, -1, 0, 1), tokens().accent);
    else
        paintFocus(painter, option.rect, kTagRadius);
}

} // namespace ui
