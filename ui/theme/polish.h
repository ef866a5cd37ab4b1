// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

// What the style sets once on a control before it is first shown, beyond drawing it.
void polishWidget(QWidget *widget);

} // namespace ui
