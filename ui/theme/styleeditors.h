// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

// How the style draws what text and values are entered in: parts of ui::Style.
namespace ui {

inline constexpr int kEditorPadding = 8; // left and right of the text, besides the two pixels a line edit leaves itself
inline constexpr int kEditorButton = 28; // width of the part with arrows or a calendar

// The ground and the border of an editor; says by them whether it has the keyboard, is invalid, read-only or disabled.
void drawEditorPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget, bool readOnly);
[[nodiscard]] bool isReadOnly(const QWidget *editor);

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
void drawComboBoxLabel(const QStyleOptionComboBox &option, QPainter &painter);
[[nodiscard]] QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part);

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget);
[[nodiscard]] QRect spinBoxRect(const QStyleOptionSpinBox &option, QStyle::SubControl part);

} // namespace ui
