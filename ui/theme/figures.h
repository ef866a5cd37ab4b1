// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace ui {

// Tabular figures: text of one line in which every digit is as wide as the widest, so that references, dates and numbers
// stand in columns. Qt asks fonts for them from 6.7 on only. For short texts; others are painted as they are.
void paintFigures(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text, const QFont &font, const QColor &colour);
[[nodiscard]] int figuresWidth(const QString &text, const QFont &font);

} // namespace ui
