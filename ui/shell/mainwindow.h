// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/guardedquestions.h"
#include "ui/shell/idlewatcher.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/workspace.h"

#include <QMainWindow>

class QStackedWidget;

namespace itemmodels {
struct Formats;
}

namespace storage {
class Vault;
}

namespace ui {

class Entrance;
class Preferences;
struct Settings;
struct VaultSettings;
enum class Scheme;

// The one window of the program: what comes before a vault is open, and the open vault. Locks it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    // All must live longer.
    MainWindow(const core::Clock &clock, Preferences &preferences, Questions &questions, PageFactory pages);
    ~MainWindow() override;

    void openVault(const QString &path); // asks for its key
    void bringUp(const QString &path); // in front of other windows, with that vault unless it is empty
    void takeVault(std::unique_ptr<storage::Vault> vault); // one that is open already
    // Always succeeds and asks nothing: closes every dialog and clears the window at once. The vault is closed and its key
    // wiped as soon as the code that may be waiting for one of those dialogs has come to its end.
    void lock(const QString &reason);

    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); } // null while no vault is open
    [[nodiscard]] bool isLocked() const; // a vault was open and waits for its key
    void openSettings();
    void openShortcuts();
    void openHelp(); // of the page that is shown
    void openAbout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void addAction(const QKeySequence &keys, const std::function<void()> &run);
    void addDestinationKeys();
    [[nodiscard]] Commands commands();
    [[nodiscard]] Commands newRecordCommands();
    void showTitle();
    void takeSettings(const Settings &settings);
    void takeVaultSettings(const VaultSettings &settings);
    void setFormats(const itemmodels::Formats &formats);
    void setScheme(Scheme scheme);
    void lockAfterIdle(int minutes);
    bool leaveVault(); // to the three doors; false: the user stays
    void leaveLock();
    void closeVault();
    void finishClosing();
    [[nodiscard]] bool mayForgetKept();
    [[nodiscard]] QString reasonWith(const QString &reason) const;

    const core::Clock &m_clock;
    Preferences &m_preferences;
    GuardedQuestions m_questions;
    PageFactory m_pages;
    IdleWatcher m_idle;
    QStackedWidget *m_stack = nullptr;
    Entrance *m_entrance = nullptr;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Workspace> m_closing; // out of sight, until nothing runs in it any more
    int m_mainLevel = 0; // of event loops: that of the program, in which nothing waits for a dialog
    Workspace::Kept m_kept; // while it is locked
    QString m_keptPath; // of the vault that it belongs to
};

} // namespace ui
