// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace ui {

// How a tone looks: its words, its soft ground and its icon, so that colour never tells it alone. The neutral one has no icon.
[[nodiscard]] QColor toneColour(itemmodels::Tone tone);
[[nodiscard]] QColor toneGround(itemmodels::Tone tone);
[[nodiscard]] QString toneIcon(itemmodels::Tone tone);

[[nodiscard]] const QFont &tagFont();
[[nodiscard]] QSize tagSize(const QString &text, itemmodels::Tone tone);
// At the leading edge of `rect`, in the middle of its height, elided where it is too narrow. `outlined` for a selected row,
// whose ground may be that of the tag. Returns where it was painted.
QRect paintTag(QPainter &painter, const QRect &rect, const QString &text, itemmodels::Tone tone, Qt::LayoutDirection direction,
               bool outlined);

} // namespace ui
