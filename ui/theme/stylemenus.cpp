// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylemenus.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMenuRow = 30;
constexpr int kMenuPadding = 10;
constexpr int kMenuColumn = 26; // of icons and marks
constexpr int kShortcutGap = 32;
constexpr int kSeparator = 9;
constexpr int kTabPadding = 12;
constexpr int kTabLine = 2;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool hasColumn(const QStyleOptionMenuItem &option)
{
    return option.maxIconWidth > 0 || option.menuHasCheckableItems;
}

QColor menuWords(const QStyleOptionMenuItem &option)
{
    return has(option, QStyle::State_Enabled) ? tokens().text : tokens().third;
}

void paintMenuMark(const QStyleOptionMenuItem &option, QPainter &painter, const QRect &column)
{
    const QRect at = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(18, 18), column);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, at, u"check"_s, tokens().accent);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, at, Qt::AlignCenter, has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

void drawPopupPanel(const QRect &rect, QPainter &painter)
{
    paintRounded(painter, rect, kControlRadius, isDark() ? tokens().raised : tokens().surface, tokens().strongLine);
}

void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1), tokens().line);
        return;
    }
    if (has(option, QStyle::State_Selected))
        paintRounded(painter, option.rect.adjusted(4, 0, -4, 0), kTagRadius, has(option, QStyle::State_Enabled) ? tokens().accentSoft : tokens().neutralSoft);
    const QRect inner = option.rect.adjusted(kMenuPadding, 0, -kMenuPadding, 0);
    const auto placed = [&](int x, int width) {
        return QStyle::visualRect(option.direction, option.rect, QRect(x, inner.y(), width, inner.height()));
    };
    int x = inner.x();
    if (hasColumn(option)) {
        paintMenuMark(option, painter, placed(x, kMenuColumn - 6));
        x += kMenuColumn;
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    const auto side = [&](Qt::Alignment alignment) { return int(QStyle::visualAlignment(option.direction, alignment)) | flags; };
    painter.setFont(option.font);
    painter.setPen(menuWords(option));
    painter.drawText(placed(x, inner.right() - x + 1), side(Qt::AlignLeading), option.text.left(tab));
    painter.setPen(tokens().third);
    if (tab >= 0)
        painter.drawText(placed(x, inner.right() - x + 1), side(Qt::AlignTrailing), option.text.mid(tab + 1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect at = QStyle::alignedRect(option.direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(16, 16), inner);
        paintIcon(painter, at, option.direction == Qt::RightToLeft ? u"left"_s : u"right"_s, tokens().third);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {2 * kMenuPadding, kSeparator};
    const qsizetype tab = option.text.indexOf(u'\t');
    const QFontMetrics metrics(option.font);
    int width = metrics.size(Qt::TextShowMnemonic, option.text.left(tab)).width() + 2 * kMenuPadding + (hasColumn(option) ? kMenuColumn : 0) + kGrid;
    if (tab >= 0)
        width += kShortcutGap; // the menu itself adds the widest shortcut
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 2 * kGrid;
    return {width, kMenuRow};
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (has(option, QStyle::State_Selected))
        paintRounded(painter, option.rect.adjusted(0, 2, 0, -2), kTagRadius, tokens().neutralSoft);
    painter.setPen(menuWords(option));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void drawTab(const QStyleOptionTab &option, QPainter &painter)
{
    const bool selected = has(option, QStyle::State_Selected);
    const bool enabled = has(option, QStyle::State_Enabled);
    QColor words = tokens().third;
    if (enabled)
        words = selected ? tokens().accent : has(option, QStyle::State_MouseOver) ? tokens().text : tokens().second;
    const bool upright = option.shape == QTabBar::RoundedWest || option.shape == QTabBar::RoundedEast;
    if (selected && !upright)
        painter.fillRect(QRect(option.rect.x() + kTabPadding - 4, option.rect.bottom() - kTabLine + 1, option.rect.width() - 2 * kTabPadding + 8, kTabLine), tokens().accent);
    QRect area = option.rect;
    if (!option.icon.isNull()) {
        const QRect inner = option.rect.adjusted(kTabPadding, 0, -kTabPadding, 0);
        const QRect at = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, option.iconSize, inner);
        const QString name = nameOfIcon(option.icon);
        if (name.isEmpty())
            option.icon.paint(&painter, at);
        else
            paintIcon(painter, at, name, words);
        const int taken = kTabPadding + option.iconSize.width() + 6;
        area = option.direction == Qt::RightToLeft ? option.rect.adjusted(kTabPadding, 0, -taken, 0) : option.rect.adjusted(taken, 0, -kTabPadding, 0);
    }
    painter.setPen(words);
    painter.drawText(area, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    if (has(option, QStyle::State_HasFocus))
        paintFocus(painter, option.rect.adjusted(4, 4, -4, -5), kTagRadius);
}

QSize tabSize(const QStyleOptionTab &option)
{
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width() + 6;
    return {option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() + icon + 2 * kTabPadding + 1, kControlHeight + 4};
}

} // namespace ui
