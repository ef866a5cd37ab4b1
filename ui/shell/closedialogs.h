// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

// Closes every menu, dialog and other window but that one, each as if the user had given it up. None may object.
void closeDialogs(const QWidget *window);

} // namespace ui
