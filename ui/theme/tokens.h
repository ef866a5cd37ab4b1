// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace ui {

// Every colour of the window by what it is for. Text colours may stand on all grounds; accent, good, warning and error on
// all grounds and on their soft one.
struct Tokens {
    QColor window;
    QColor rail;
    QColor surface; // cards, tables, editors
    QColor raised; // heads of tables, menus
    QColor line;
    QColor strongLine; // around editors and buttons
    QColor text;
    QColor second;
    QColor third;
    QColor accent;
    QColor accentSoft;
    QColor good;
    QColor goodSoft;
    QColor warning;
    QColor warningSoft;
    QColor error;
    QColor errorSoft;
    QColor neutralSoft;
    QColor onAccent;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

} // namespace ui
