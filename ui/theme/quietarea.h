// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

// Where nothing is the thing to do now, primary buttons look as secondary ones do: those of the area, now and later.
void setQuietArea(QWidget *area, bool quiet);
[[nodiscard]] bool isInQuietArea(const QWidget *widget);

} // namespace ui
