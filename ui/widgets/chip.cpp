// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHeight = 26;
constexpr int kPadding = 10;
constexpr int kCross = 18; // the part that takes clicks
constexpr int kCrossIcon = 14;
constexpr int kWidest = 320; // a long condition is cut, whole in the tool tip

} // namespace

Chip::Chip(const QString &text, QWidget *parent, Kind kind) : QAbstractButton(parent), m_kind(kind)
{
    setText(text);
    setFont(fontOf(TextRole::Label));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
    setKind(kind);
}

void Chip::setKind(Kind kind)
{
    m_kind = kind;
    setAccessibleDescription(kind == Kind::Removable ? tr("The Delete key removes it") : QString());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int cross = m_kind == Kind::Removable ? kCross - kPadding / 2 + 2 : 0;
    return {std::min(fontMetrics().horizontalAdvance(text()) + 2 * kPadding + cross + 1, kWidest), kHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 4 * kHeight), kHeight};
}

QRect Chip::crossRect() const
{
    if (m_kind != Kind::Removable)
        return {};
    return QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, QSize(kCross, kCross), rect().adjusted(5, 0, -5, 0));
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal radius = height() / 2.0;
    const bool adding = m_kind == Kind::Adding;
    const bool pointed = underMouse() && !m_onCross;
    const QColor words = adding ? tokens().second : tokens().accent;
    if (adding) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(pointed || isDown() ? tokens().third : tokens().strongLine, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(isDown() ? QBrush(tokens().neutralSoft) : Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        paintRounded(painter, rect(), radius, tokens().accentSoft, pointed || isDown() ? tokens().accent : QColor());
    }
    if (hasFocus())
        paintFocus(painter, rect(), radius);
    QRect area = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (m_kind == Kind::Removable) {
        paintCross(painter);
        const int taken = kCross + 5;
        area = layoutDirection() == Qt::RightToLeft ? rect().adjusted(taken, 0, -kPadding, 0) : rect().adjusted(kPadding, 0, -taken, 0);
    }
    painter.setFont(font());
    painter.setPen(words);
    painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, area.width() + 1));
}

void Chip::paintCross(QPainter &painter) const
{
    const QRect cross = crossRect();
    if (m_onCross)
        paintRounded(painter, cross, cross.width() / 2.0, tokens().accent);
    const int inset = (kCross - kCrossIcon) / 2;
    paintIcon(painter, cross.adjusted(inset, inset, -inset, -inset), u"close"_s, m_onCross ? tokens().onAccent : tokens().accent);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_kind == Kind::Removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_pressedOnCross = event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint());
    if (!m_pressedOnCross)
        QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedOnCross) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_pressedOnCross = false;
    if (crossRect().contains(event->position().toPoint()))
        Q_EMIT removed();
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    setOnCross(crossRect().contains(event->position().toPoint()));
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    setOnCross(false);
    QAbstractButton::leaveEvent(event);
}

void Chip::setOnCross(bool on)
{
    if (m_onCross == on)
        return;
    m_onCross = on;
    update();
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < fontMetrics().horizontalAdvance(text()) + 2 * kPadding) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), asToolTip(text()), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace ui
