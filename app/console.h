// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace app {

// True when there is something to open a window on.
[[nodiscard]] bool hasDisplay();

// Opens the window, asking for the key of that vault when one is named, and returns when it is closed.
[[nodiscard]] int runConsole(QApplication &application, const QString &vault);

} // namespace app
