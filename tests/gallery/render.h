// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/shots.h"

class QApplication;

namespace gallery {

// Renders the shots whose name contains `filter` to FOLDER/NAME-light.png and NAME-dark.png. Returns how many pictures
// could not be made, each named on standard error.
[[nodiscard]] int render(QApplication &application, const Shots &shots, const QString &folder, const QString &filter);

} // namespace gallery
