// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;
class QTextLayout;

namespace ui {

// `share` of the second colour in the first, from 0 to 1.
[[nodiscard]] QColor mixed(const QColor &one, const QColor &other, qreal share);

// A filled shape with round corners; an invalid colour leaves fill or border out. The border lies inside `rect`.
void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {}, qreal width = 1);
// The mark of the control that has the keyboard, just inside `rect`.
void paintFocus(QPainter &painter, const QRectF &rect, qreal radius);
// The mark of an answer nobody has given yet, below text that begins at x.
void paintDashedLine(QPainter &painter, int x, int y, int width, const QColor &colour);

// Breaks a text into lines of that width, anywhere where words are too long, and says how high it is then. The direction is
// that of the widget.
[[nodiscard]] int layOutLines(QTextLayout &layout, Qt::LayoutDirection direction, int width, int lineHeight);

// For tool tips, which take what looks like HTML for HTML: shown as it is, broken into lines, cut where it is endless.
[[nodiscard]] QString asToolTip(const QString &text);

} // namespace ui
