// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTableWidget;
class QWidget;

namespace ui {

// A table to read before agreeing to something: what, how it is, how it will be. Texts are plain.
[[nodiscard]] QTableWidget *makePreviewTable(const QStringList &titles, QWidget *parent);
void addPreviewLine(QTableWidget &table, const QStringList &texts);

} // namespace ui
