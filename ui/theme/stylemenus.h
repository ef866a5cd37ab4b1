// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

// How the style draws menus, tool tips and tabs: parts of ui::Style.
namespace ui {

// The ground of what opens above the window.
void drawPopupPanel(const QRect &rect, QPainter &painter);
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option);
void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter);

void drawTab(const QStyleOptionTab &option, QPainter &painter);
[[nodiscard]] QSize tabSize(const QStyleOptionTab &option);

} // namespace ui
