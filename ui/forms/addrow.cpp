// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/addrow.h"

#include "ui/forms/arrowkeys.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kIcon = 16;

} // namespace

AddRow::AddRow(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFont(fontOf(TextRole::Body));
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnArrows, true); // Up leads into the table
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AddRow::sizeHint() const
{
    return {120, kRowHeight};
}

void AddRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect ground = rect().adjusted(3, 3, -3, -3);
    if (underMouse())
        paintRounded(painter, ground, kControlRadius, tokens().neutralSoft);
    if (hasFocus())
        paintFocus(painter, ground, kControlRadius);
    const QRect area = rect().adjusted(kCellPadding, 0, -kCellPadding, 0);
    const QRect mark = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, {kIcon, kIcon}, area);
    const QColor colour = underMouse() || hasFocus() ? tokens().text : tokens().third;
    paintIcon(painter, mark, u"add"_s, colour);
    painter.setPen(colour);
    const auto leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
    painter.drawText(QStyle::visualRect(layoutDirection(), area, area.adjusted(kIcon + kGrid - 2, 0, 0, 0)), leading | Qt::TextSingleLine, text());
}

void AddRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ui
