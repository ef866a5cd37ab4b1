// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

// A property of buttons: what holds such a button says itself where its arrow keys lead. From other buttons they lead nowhere.
inline constexpr const char *kOwnArrows = "ownArrows";

} // namespace ui
