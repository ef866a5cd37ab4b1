// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <utility>
#include <vector>

class QKeyEvent;

namespace ui {

// What editors and lists of rows do by keys of their own: they ask here which, and the list of keys shows the same.
enum class FormKey { Choose, OpenLink, AddRow, TakeOutRow, RowUp, RowDown };

[[nodiscard]] bool isKey(const QKeyEvent &event, FormKey key);
// What they do, and the keys, in the order in which they are listed.
[[nodiscard]] std::vector<std::pair<QString, QKeySequence>> formKeys();

} // namespace ui
