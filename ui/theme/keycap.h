// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace ui {

// A shortcut as the key it is pressed with.
[[nodiscard]] QSize keycapSize(const QString &keys);
void paintKeycap(QPainter &painter, const QRect &rect, const QString &keys);

} // namespace ui
