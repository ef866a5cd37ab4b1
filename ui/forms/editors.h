// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

namespace ui {

// The editor for the kind of a field; null for rows, which have an editor of their own (rowseditor.h).
[[nodiscard]] FieldEditor *makeEditor(const records::Field &field, const Site &site, QWidget *parent);

// True when half the width of a form is enough.
[[nodiscard]] bool isShort(const records::Field &field);

} // namespace ui
