// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

// Gives the application, which must exist, the words of its language; once.
void installTranslation();

} // namespace app
