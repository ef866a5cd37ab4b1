// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context/navigator.h"
#include "ui/context/questions.h"

namespace ui {

Navigator::~Navigator() = default;
Questions::~Questions() = default;

} // namespace ui
