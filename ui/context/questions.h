// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QPrinter;
class QWidget;

namespace core {
struct Error;
}

namespace ui {

// Questions that stop the user, behind an interface so that tests can answer them. Texts are shown as plain text.
class Questions
{
public:
    enum class Leave { Save, Discard, Stay };

    Questions() = default;
    Questions(const Questions &) = delete;
    Questions &operator=(const Questions &) = delete;
    virtual ~Questions();

    // True when the user agrees; `action` is the text of the button that does.
    [[nodiscard]] virtual bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &action) = 0;
    [[nodiscard]] virtual Leave leaveUnsaved(QWidget *parent, const QString &what) = 0;
    // Paths of files, empty when the user cancels. `filter` as QFileDialog takes it.
    [[nodiscard]] virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    [[nodiscard]] virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) = 0;
    // Lets the user choose printer and pages, and changes `printer` to that; false when the user cancels.
    [[nodiscard]] virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
    // The one place that turns an error into a window.
    virtual void tell(QWidget *parent, const core::Error &error) = 0;
};

} // namespace ui
