// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QPushButton;
class QVBoxLayout;

namespace ui {

// The last row of a dialog: Cancel, which gives up, and the button that agrees, which Enter takes. Returns the latter; what
// it does is up to the dialog.
[[nodiscard]] QPushButton *addDialogButtons(QDialog *dialog, QVBoxLayout *layout, const QString &agree);

} // namespace ui
