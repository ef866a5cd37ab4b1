// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/vault.h"
#include "tests/support/fixedclock.h"
#include "tests/ui/support/scriptedquestions.h"
#include "tests/ui/support/testpages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include <QTemporaryDir>
#include <QTest>

namespace support {

// The window of the program with a clock, questions and settings of its own, and a vault whose passphrase is "secret".
class ShellWindow
{
public:
    explicit ShellWindow(const ui::PageFactory &pages = testPages());

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString vaultPath() const { return m_folder.filePath(QStringLiteral("meadow.dpodesk")); }
    void makeVault(const QStringList &samples = {}); // closed
    void open(); // with its raw key: no time is spent on a passphrase
    void unlock(const QString &passphrase = QStringLiteral("secret")); // by typing, and waits for the outcome
    [[nodiscard]] TestPage *page(); // the one that is shown; null: none

    FixedClock clock;
    ScriptedQuestions questions;

private:
    QTemporaryDir m_folder;

public:
    ui::Preferences preferences;
    ui::MainWindow window;
};

// The child of that name; ends the test program when there is none.
template<class Widget = QWidget>
[[nodiscard]] Widget &child(const QWidget &parent, const char *name)
{
    auto *found = parent.findChild<Widget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no widget %s", name);
    return *found;
}

} // namespace support
