// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QAbstractItemView;
class QPainter;
class QWidget;

// How the style draws tables, lists and trees: parts of ui::Style.
namespace ui {

// The viewport stays opaque, so that scrolling moves what is painted; a frame of two pixels and corners not rounder than
// this keep it within the border.
inline constexpr int kViewRadius = 6;
inline constexpr int kViewFrame = 2;

// The ground and the border of a view, with round corners; its head stands on a ground of its own.
void drawViewFrame(const QStyleOption &option, QPainter &painter, const QAbstractItemView &view);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter);
[[nodiscard]] QSize headerSize(const QStyleOptionHeader &option);
// The ground of a cell of a table with the line below it, or of a row of a tree.
void drawViewRow(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
// The ground of an item of a list; cells of tables have theirs from their row.
void drawViewItem(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void drawViewFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void drawBranch(const QStyleOption &option, QPainter &painter);
void drawDropMark(const QStyleOption &option, QPainter &painter);

} // namespace ui
