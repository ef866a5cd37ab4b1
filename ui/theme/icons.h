// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRect;

namespace ui {

// resources/icons/NAME.svg in the colour of the palette, whatever that is when it is painted; null when there is none.
[[nodiscard]] QIcon icon(const QString &name);
// The name of a record type's; types without one of their own are catalogues.
[[nodiscard]] QString iconNameOfType(const QByteArray &typeKey);

// For painters of their own: the same drawing in one colour, kept after the first time. `size` in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
// As large as fits, in the middle.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour);
// Name of an icon made here; empty for others.
[[nodiscard]] QString nameOfIcon(const QIcon &icon);

} // namespace ui
