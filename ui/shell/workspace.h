// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unlocking/vaultwatch.h"
#include "ui/context/context.h"
#include "ui/context/navigator.h"
#include "ui/shell/command.h"
#include "ui/shell/destinations.h"
#include "ui/shell/navigationhistory.h"

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace ui {

class Banner;
class CommandBox;
class CommandSearch;
class Messages;
class Page;
class PageFactory;
class PageHost;
class Rail;
class TopBar;

// What the window shows of one open vault. It goes, with the vault, when the window locks.
class Workspace final : public QWidget, public Navigator
{
    Q_OBJECT

public:
    // What outlives a lock, in memory only: where the user was, and what was not saved yet. Written out it would need a
    // key of its own; here it dies with the process, which leaves no core dump.
    struct Kept {
        NavigationHistory history = {};
        QDate day = {}; // the earlier one that was shown; invalid: now
        std::shared_ptr<const void> text = {}; // of the page at the current place; null: all is saved
    };

    Workspace(std::unique_ptr<itemmodels::VaultSession> session, const PageFactory &pages, Questions &questions, QWidget *parent = nullptr);
    ~Workspace() override;

    void start(const Kept &kept); // once, when it is shown
    [[nodiscard]] Kept keep() const;
    [[nodiscard]] bool mayLeave() const; // asks when something is not saved
    [[nodiscard]] itemmodels::VaultSession &session() { return *m_session; }
    [[nodiscard]] Page *page() const;
    [[nodiscard]] QString title() const; // for the window

    void setCommands(Commands commands); // of the window, for menu and Ctrl+K
    void setSecondsLeft(int seconds);
    void jump(); // puts the keyboard into the Ctrl+K box
    void openDestination(int index); // as counted in the rail, from 0
    void checkVault(); // is the file still what was opened?

    void open(const Place &asked) override;
    void back() override;
    void showDay(const QDate &day) override;
    void askDay(); // for another day to show
    void saveCopy(); // of the vault, wherever its own file is
    void forward();
    void say(const QString &message, const MessageAction &action = {}) override;
    void doOffered() override;

Q_SIGNALS:
    void titleChanged();
    void lockAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const PageFactory &pages);
    void addBanners(QVBoxLayout *content);
    void showChanges(); // since the day that is shown, of what the page shows
    void setBannerMargins();
    void showStrip(); // above the page: which day is shown
    void noteSearch(); // in the box: is there more to be found?
    void show(const Place &place);
    // How the page that is shown was left. What was given up is out of the history already.
    enum class Left { Stays, GaveUp, Left };
    [[nodiscard]] Left leavePage();
    [[nodiscard]] Commands allCommands() const;
    [[nodiscard]] Place resolved(const Place &place) const;

    Questions &m_questions;
    std::unique_ptr<itemmodels::VaultSession> m_session; // goes after the pages, see the destructor
    unlocking::VaultWatch m_watch;
    unlocking::VaultWatch::State m_fileState = unlocking::VaultWatch::State::InOrder;
    std::vector<Destination> m_destinations;
    Commands m_commands;
    NavigationHistory m_history;
    std::unique_ptr<CommandSearch> m_search;
    TopBar *m_topBar = nullptr;
    Rail *m_rail = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_bannerRow = nullptr;
    Banner *m_strip = nullptr;
    QWidget *m_stripRow = nullptr;
    PageHost *m_host = nullptr;
    Messages *m_messages = nullptr;
    CommandBox *m_box = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace ui
