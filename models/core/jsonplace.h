// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace core {

// Lines of a text, counted from 1, for people who look for what was refused in it.
[[nodiscard]] int lineAt(const QByteArray &text, qsizetype byte);

// The line on which the value at that path begins, such as "add.3.date" (items of arrays counted from 1), in a text that is
// JSON. Of a path that leads nowhere, the line of the last step that leads somewhere.
[[nodiscard]] int lineOf(const QByteArray &json, const QByteArray &path);

} // namespace core
