// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

class QApplication;

namespace ui {

enum class Scheme { System, Light, Dark };

// Gives the application its style, font and palette; called again it only switches. Widgets hear of a switch by
// QEvent::PaletteChange; whatever draws from the palette, from tokens() or from icon() needs nothing more.
void applyTheme(QApplication &application, Scheme scheme);

// Of the scheme in use; light before the first applyTheme().
[[nodiscard]] const Tokens &tokens();
[[nodiscard]] bool isDark();

} // namespace ui
