// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace ui {

// The widgets inside that Tab may stop at, in the order they are read.
[[nodiscard]] std::vector<QWidget *> stopsIn(const QWidget &widget);

// Gives the keyboard to what stands behind or before the widget of `stops` that has it, round and round; false when none has.
[[nodiscard]] bool stepThrough(const std::vector<QWidget *> &stops, bool next);

} // namespace ui
