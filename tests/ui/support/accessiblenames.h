// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace support {

// Every control below a window, page or dialog, and itself, that a screen reader could not name: each as
// "QToolButton saveButton in QWidget page". Hidden ones count too; the inner parts of Qt's own controls do not.
[[nodiscard]] QStringList controlsWithoutName(QWidget &root);

// Texts that are laid out in less room than they need, and controls that stick out of their parent or lie over a sibling of
// the same layout: "QLabel 'Nam' in QWidget page: 40 of 62 pixels". For a widget that is shown.
[[nodiscard]] QStringList controlsCutOff(QWidget &root);

} // namespace support
