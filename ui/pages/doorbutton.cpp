// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/doorbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLargeHeight = 72;
constexpr int kSmallHeight = 52;
constexpr int kLargeIcon = 24;
constexpr int kLineGap = 3;

int iconSizeOf(DoorButton::Size size)
{
    return size == DoorButton::Size::Large ? kLargeIcon : kIconSize;
}

QFont titleFont()
{
    QFont font = fontOf(TextRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

DoorButton::DoorButton(QString icon, const QString &title, QString detail, QWidget *parent, Size size)
    : QAbstractButton(parent), m_icon(std::move(icon)), m_detail(std::move(detail)), m_size(size)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    setAccessibleDescription(m_detail);
}

QSize DoorButton::sizeHint() const
{
    return {400, m_size == Size::Large ? kLargeHeight : kSmallHeight};
}

QSize DoorButton::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QRect DoorButton::textArea() const
{
    const int leading = 2 * kGrid + iconSizeOf(m_size) + 2 * kGrid;
    const int trailing = 2 * kGrid + kIconSize;
    return layoutDirection() == Qt::RightToLeft ? rect().adjusted(trailing, 0, -leading, 0) : rect().adjusted(leading, 0, -trailing, 0);
}

bool DoorButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(fontMetrics().horizontalAdvance(m_detail) > textArea().width() ? asToolTip(m_detail) : QString());
    return QAbstractButton::event(event);
}

void DoorButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool pointed = underMouse() || isDown();
    paintRounded(painter, rect(), kCardRadius, isDown() ? tokens().neutralSoft : tokens().surface, pointed ? tokens().strongLine : tokens().line);
    if (hasFocus())
        paintFocus(painter, rect(), kCardRadius);
    const QRect inside = rect().adjusted(2 * kGrid, 0, -kGrid - kGrid / 2, 0);
    const QSize size(iconSizeOf(m_size), iconSizeOf(m_size));
    const auto at = [&](Qt::Alignment side, QSize what) { return QStyle::alignedRect(layoutDirection(), side | Qt::AlignVCenter, what, inside); };
    paintIcon(painter, at(Qt::AlignLeading, size), m_icon, tokens().accent);
    paintIcon(painter, at(Qt::AlignTrailing, QSize(kIconSize, kIconSize)), layoutDirection() == Qt::RightToLeft ? u"left"_s : u"right"_s, tokens().third);

    const QFontMetrics title(titleFont());
    const QFontMetrics detail(fontOf(TextRole::Help));
    const QRect area = textArea();
    const int height = title.height() + kLineGap + detail.height();
    const QRect first(area.x(), area.center().y() - height / 2, area.width(), title.height());
    const QRect second(area.x(), first.bottom() + 1 + kLineGap, area.width(), detail.height());
    const auto flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine;
    painter.setFont(titleFont());
    painter.setPen(tokens().text);
    painter.drawText(first, flags, title.elidedText(text(), Qt::ElideRight, area.width()));
    painter.setFont(fontOf(TextRole::Help));
    painter.setPen(tokens().second);
    painter.drawText(second, flags, detail.elidedText(m_detail, Qt::ElideMiddle, area.width()));
}

} // namespace ui
