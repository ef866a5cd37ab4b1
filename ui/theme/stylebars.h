// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

// How the style draws scroll bars, progress, sliders and splitters: parts of ui::Style.
namespace ui {

inline constexpr int kScrollBarWidth = 12;

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);

// A bar with the share in words beside it, if it is to show them.
void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter);
// Bars that cannot say how far they are move while they are seen.
void keepBusyBarMoving(QWidget *progressBar);

void drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle);

void drawSplitter(const QStyleOption &option, QPainter &painter);

} // namespace ui
