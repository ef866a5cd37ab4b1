// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal kFocusWidth = 2;
constexpr qsizetype kLongestToolTip = 2000;

} // namespace

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {channel(one.red(), other.red()), channel(one.green(), other.green()), channel(one.blue(), other.blue())};
}

void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border, qreal width)
{
    const bool antialiased = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, width));
        const qreal half = width / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, antialiased);
}

void paintFocus(QPainter &painter, const QRectF &rect, qreal radius)
{
    paintRounded(painter, rect, radius, {}, tokens().accent, kFocusWidth);
}

void paintDashedLine(QPainter &painter, int x, int y, int width, const QColor &colour)
{
    QPen pen(colour, 1);
    pen.setDashPattern({3, 2});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QLineF(x, y + 0.5, x + width, y + 0.5));
}

int layOutLines(QTextLayout &layout, Qt::LayoutDirection direction, int width, int lineHeight)
{
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeading));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), y += lineHeight) {
        line.setLineWidth(width);
        line.setPosition({0, double(y)});
    }
    layout.endLayout();
    return y;
}

QString asToolTip(const QString &text)
{
    if (text.isEmpty())
        return text;
    const QString shown = text.size() > kLongestToolTip ? text.left(kLongestToolTip) + u'…' : text;
    return "<p style=\"white-space: pre-wrap\">"_L1 + shown.toHtmlEscaped() + "</p>"_L1;
}

} // namespace ui
