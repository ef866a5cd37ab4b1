// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/questions.h"

namespace ui {

// Questions as dialogs over the window.
class WindowQuestions final : public Questions
{
public:
    [[nodiscard]] bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &action) override;
    [[nodiscard]] Leave leaveUnsaved(QWidget *parent, const QString &what) override;
    [[nodiscard]] QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) override;
    [[nodiscard]] bool choosePrinter(QWidget *parent, QPrinter &printer) override;
    void tell(QWidget *parent, const core::Error &error) override;
};

} // namespace ui
