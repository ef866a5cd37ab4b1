// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/secret.h"

#include <QLineEdit>

namespace ui {

// A line for a passphrase, hidden unless the user asks to see it.
class PassphraseEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PassphraseEdit(QWidget *parent = nullptr);

    // What was typed, as the vault takes it; the line is empty afterwards. What the editor itself kept while it was typed
    // is Qt's and cannot be reached. Errors: Invalid (empty).
    [[nodiscard]] core::Result<storage::Secret> take();
    void forget(); // empties the line
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return echoMode() == QLineEdit::Normal; }

private:
    void showEye();

    QAction *m_eye = nullptr;
};

} // namespace ui
