// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

struct Context;

// Asks where to, and writes the due dates of requests there for a calendar program: by reference, without names.
void exportDueDates(const Context &context, QWidget *parent);

} // namespace ui
