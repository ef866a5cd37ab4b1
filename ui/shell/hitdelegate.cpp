// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hitdelegate.h"

#include "ui/shell/hitmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

constexpr int kHeadingHeight = 28;

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    QFont font = fontOf(TextRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens().second);
    const QRect area = option.rect.adjusted(kCellPadding, 0, -kCellPadding, -kGrid / 2);
    painter.drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignBottom), text);
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), index.data(HitModel::HeadingRole).toBool() ? kHeadingHeight : kRowHeight};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(HitModel::HeadingRole).toBool())
        return paintHeading(*painter, option, index.data().toString());
    const QRect ground = option.rect.adjusted(kGrid / 2, 1, -kGrid / 2, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        paintRounded(*painter, ground, kControlRadius, selected ? tokens().accentSoft : tokens().neutralSoft);
    const QRect inside = ground.adjusted(kGrid, 0, -kGrid, 0);
    const auto side = [&](Qt::Alignment at, QSize size) { return QStyle::alignedRect(option.direction, at | Qt::AlignVCenter, size, inside); };
    paintIcon(*painter, side(Qt::AlignLeading, {kIconSize, kIconSize}), index.data(HitModel::IconRole).toString(), selected ? tokens().accent : tokens().second);

    const QFontMetrics small(fontOf(TextRole::Help));
    const QString detail = index.data(HitModel::DetailRole).toString();
    const int detailWidth = std::min(small.horizontalAdvance(detail) + 1, inside.width() / 2);
    painter->setFont(fontOf(TextRole::Help));
    painter->setPen(tokens().third);
    painter->drawText(side(Qt::AlignTrailing, {detailWidth, inside.height()}), Qt::AlignVCenter | Qt::TextSingleLine, small.elidedText(detail, Qt::ElideRight, detailWidth));
    const int titleWidth = inside.width() - kIconSize - 2 * kGrid - detailWidth;
    const int titleLeft = option.direction == Qt::RightToLeft ? inside.left() + detailWidth + kGrid : inside.left() + kIconSize + kGrid;
    const QRect title(titleLeft, inside.top(), titleWidth, inside.height());
    painter->setFont(fontOf(TextRole::Body));
    painter->setPen(tokens().text);
    const QString text = QFontMetrics(fontOf(TextRole::Body)).elidedText(index.data().toString(), Qt::ElideRight, titleWidth);
    painter->drawText(title, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

} // namespace ui
