// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

// Sizes in device-independent pixels. Distances are multiples of half the grid.
inline constexpr int kGrid = 8;
inline constexpr int kControlHeight = 32;
inline constexpr int kRowHeight = 36; // of tables
inline constexpr int kHeaderHeight = 32; // of tables
inline constexpr int kRailRowHeight = 30;
inline constexpr int kPageMargin = 24;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kTagRadius = 4;
inline constexpr int kTagHeight = 22;
inline constexpr int kIconSize = 20;
inline constexpr int kChevronSize = 16; // of what opens a list or leads on
inline constexpr int kCellPadding = 12; // left and right of what a table cell holds

} // namespace ui
