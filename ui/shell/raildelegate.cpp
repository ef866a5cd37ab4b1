// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/raildelegate.h"

#include "models/itemmodels/formats.h"
#include "ui/shell/railmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int kHeadingHeight = 40;
constexpr int kCompactHeadingHeight = 17;
constexpr int kMargin = kGrid; // of the ground of the chosen line

Qt::LayoutDirection directionOf(const QStyleOptionViewItem &option)
{
    return option.direction;
}

} // namespace

QSize RailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(RailModel::HeadingRole).toBool())
        return {option.rect.width(), kRailRowHeight};
    if (m_compact)
        return {option.rect.width(), index.row() == 0 ? kGrid : kCompactHeadingHeight};
    return {option.rect.width(), kHeadingHeight};
}

void RailDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_compact) {
        if (index.row() > 0)
            painter.fillRect(QRect(option.rect.x() + 2 * kMargin, option.rect.center().y(), option.rect.width() - 4 * kMargin, 1), tokens().strongLine);
        return;
    }
    QFont font = fontOf(TextRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens().second);
    const QRect area = option.rect.adjusted(2 * kMargin + 2, 0, -2 * kMargin, -kGrid / 2);
    painter.drawText(area, int(QStyle::visualAlignment(directionOf(option), Qt::AlignLeft) | Qt::AlignBottom), index.data().toString());
}

void RailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(RailModel::HeadingRole).toBool())
        return paintHeading(*painter, option, index);
    const QRect ground = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const bool chosen = index.row() == m_chosen;
    if (chosen)
        paintRounded(*painter, ground, kControlRadius, tokens().accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintRounded(*painter, ground, kControlRadius, tokens().neutralSoft);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(*painter, ground, kControlRadius);
    const QColor colour = chosen ? tokens().accent : tokens().second;
    const QRect inside = ground.adjusted(kGrid + kGrid / 4, 0, -kGrid - kGrid / 4, 0);
    const Qt::Alignment side = m_compact ? Qt::AlignHCenter : Qt::AlignLeading;
    const QRect iconRect = QStyle::alignedRect(directionOf(option), side | Qt::AlignVCenter, QSize(kIconSize, kIconSize), inside);
    paintIcon(*painter, iconRect, index.data(RailModel::IconRole).toString(), colour);
    if (m_compact)
        return;
    const int taken = kIconSize + kGrid;
    const QRect text = directionOf(option) == Qt::RightToLeft ? inside.adjusted(0, 0, -taken, 0) : inside.adjusted(taken, 0, 0, 0);
    paintText(*painter, option, index, text, colour);
}

void RailDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &area, const QColor &colour) const
{
    const QVariant count = index.data(RailModel::CountRole);
    const QString number = count.isValid() ? itemmodels::numberLocale().toString(count.toLongLong()) : QString();
    const bool chosen = index.row() == m_chosen;
    QFont font = fontOf(TextRole::Body);
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics counting(fontOf(TextRole::Body));
    const int reserved = number.isEmpty() ? 0 : counting.horizontalAdvance(number) + kGrid;
    const QRect title = directionOf(option) == Qt::RightToLeft ? area.adjusted(reserved, 0, 0, 0) : area.adjusted(0, 0, -reserved, 0);
    painter.setFont(font);
    painter.setPen(colour);
    const auto leading = int(QStyle::visualAlignment(directionOf(option), Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine;
    painter.drawText(title, leading, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    painter.setFont(fontOf(TextRole::Body));
    painter.setPen(chosen ? colour : tokens().third);
    const auto trailing = int(QStyle::visualAlignment(directionOf(option), Qt::AlignRight) | Qt::AlignVCenter) | Qt::TextSingleLine;
    painter.drawText(area, trailing, number);
}

} // namespace ui
