// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unlocking/attempts.h"
#include "models/unlocking/vaultopener.h"

#include <QStackedWidget>
#include <QTimer>

namespace ui {

class CreatePage;
class Preferences;
class Questions;
class StartPage;
class UnlockPage;

// Everything before a vault is open: the three doors, the page of a new vault, and the one that asks for a key.
class Entrance final : public QStackedWidget
{
    Q_OBJECT

public:
    using Opened = std::function<void(std::unique_ptr<storage::Vault> vault)>;

    // All must live longer. `opened` is called when a vault is open.
    Entrance(const core::Clock &clock, Preferences &preferences, Questions &questions, Opened opened, QWidget *parent = nullptr);

    void showStart();
    void showUnlock(const QString &path, const QString &reason = {}); // why it is locked
    void showWait(); // how long the next key has to wait; by itself while there is a wait
    [[nodiscard]] bool isUnlocking() const; // asks for the key of a vault
    [[nodiscard]] QString path() const; // of that vault

Q_SIGNALS:
    void leaveAsked(); // from the lock screen to another vault; the window decides, since unsaved text may wait there

private:
    void buildStart();
    void buildCreate();
    void buildUnlock();
    void openFile();
    void unlock();
    void create();
    void cancel();
    void afterUnlock(core::Result<std::unique_ptr<storage::Vault>> vault);
    void afterCreate(core::Result<std::unique_ptr<storage::Vault>> vault);
    void refreshStart();

    Preferences &m_preferences;
    Questions &m_questions;
    Opened m_opened;
    unlocking::Attempts m_attempts;
    unlocking::VaultOpener m_opener;
    QTimer m_waiting;
    StartPage *m_start = nullptr;
    CreatePage *m_create = nullptr;
    UnlockPage *m_unlock = nullptr;
};

} // namespace ui
