// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

// How the style draws what is pressed: parts of ui::Style.
namespace ui {

inline constexpr int kButtonPadding = 12;
inline constexpr int kMenuMark = 16; // width that the arrow of a menu takes
inline constexpr int kIndicatorSize = 20; // of check boxes and radio buttons, with the ring of the focus

void drawButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
void drawCheckBox(const QStyleOption &option, QPainter &painter);
void drawRadioButton(const QStyleOption &option, QPainter &painter);
// The words beside a box or a radio button, cut nowhere: they wrap to the width there is.
void drawIndicatorLabel(const QStyleOptionButton &option, QPainter &painter);

[[nodiscard]] QSize buttonSize(const QStyleOptionButton &option, const QSize &contents);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents);

} // namespace ui
