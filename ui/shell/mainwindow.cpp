// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "models/storage/attachments.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/helptopics.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/pages/page.h"
#include "ui/shell/closedialogs.h"
#include "ui/shell/entrance.h"
#include "ui/shell/keyhabits.h"
#include "ui/shell/preferences.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QScreen>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize kLeastSize {1024, 700};
constexpr QSize kFirstSize {1440, 900};
constexpr int kDestinationKeys = 9;
constexpr int kRetryMs = 10;

// With room for the frame around it, where the screen has no more.
QSize firstSize(const QScreen &screen)
{
    constexpr QSize kFrame {16, 48};
    const QSize room = screen.availableSize() - kFrame;
    const bool isLargeEnough = room.width() >= kLeastSize.width() && room.height() >= kLeastSize.height();
    return isLargeEnough ? kFirstSize.boundedTo(room) : kFirstSize;
}

// The one that is named like the type, if there is one.
QString helpTopicOf(const QByteArray &type)
{
    const QString key = QString::fromLatin1(type);
    const std::vector<HelpTopic> topics = helpTopics();
    const bool hasOwn = std::any_of(topics.begin(), topics.end(), [&key](const HelpTopic &topic) { return topic.key == key; });
    return hasOwn ? key : u"records"_s;
}

// Which page of the help belongs to what is shown.
QString helpTopicOf(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::List:
        return u"lists"_s;
    case Place::Kind::Record:
    case Place::Kind::NewRecord:
        return helpTopicOf(place.type);
    case Place::Kind::Reports:
        return u"reports"_s;
    case Place::Kind::Changes:
        return u"past-days"_s;
    case Place::Kind::Letter:
        return u"letters"_s;
    case Place::Kind::Catalogues:
        return u"catalogues"_s;
    case Place::Kind::Import:
        return u"import"_s;
    case Place::Kind::Start:
        break;
    }
    return u"first-steps"_s;
}

} // namespace

MainWindow::MainWindow(const core::Clock &clock, Preferences &preferences, Questions &questions, PageFactory pages)
    : m_clock(clock), m_preferences(preferences), m_questions(questions), m_pages(std::move(pages)), m_idle(clock, this)
{
    m_stack = new QStackedWidget(this);
    m_entrance = new Entrance(clock, preferences, m_questions, [this](auto vault) { takeVault(std::move(vault)); }, m_stack);
    m_stack->addWidget(m_entrance);
    setCentralWidget(m_stack);
    setMinimumSize(kLeastSize);
    resize(firstSize(*screen()));
    restoreGeometry(preferences.windowGeometry());
    m_idle.setMinutes(preferences.lockMinutes());
    addActions();
    new KeyHabits(this);
    connect(m_entrance, &Entrance::leaveAsked, this, &MainWindow::leaveLock);
    connect(&m_idle, &IdleWatcher::idle, this, &MainWindow::lockAfterIdle);
    connect(&m_idle, &IdleWatcher::lockAsked, this, [this] { lock(tr("You locked it.")); });
    connect(&m_idle, &IdleWatcher::secondsLeft, this, [this](int seconds) {
        if (m_workspace)
            m_workspace->setSecondsLeft(seconds);
    });
    QTimer::singleShot(0, this, [this] { m_mainLevel = QThread::currentThread()->loopLevel(); });
    m_entrance->showStart();
    showTitle();
}

MainWindow::~MainWindow() = default;

bool MainWindow::isLocked() const
{
    return !m_workspace && !m_keptPath.isEmpty();
}

void MainWindow::openVault(const QString &path)
{
    m_entrance->showUnlock(QFileInfo(path).absoluteFilePath());
}

void MainWindow::bringUp(const QString &path)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    const auto isAt = [&path](const QString &other) { return QFileInfo(path) == QFileInfo(other); };
    if (path.isEmpty() || isAt(m_workspace ? m_workspace->session().path() : m_keptPath))
        return;
    if (m_workspace ? !leaveVault() : !mayForgetKept())
        return;
    m_kept = {};
    m_keptPath.clear();
    openVault(path);
}

void MainWindow::takeVault(std::unique_ptr<storage::Vault> vault)
{
    const Workspace::Kept kept = vault->path() == m_keptPath ? m_kept : Workspace::Kept();
    if (!kept.text) // nothing waits to be saved that could name a file of an edit given up; should it fail, the next time will do
        [[maybe_unused]] const auto dropped = storage::Attachments(vault->connection()).dropUnused();
    auto session = std::make_unique<itemmodels::VaultSession>(std::move(vault), m_clock);
    m_keptPath.clear();
    m_kept = {};
    finishClosing();
    m_workspace = std::make_unique<Workspace>(std::move(session), m_pages, m_questions);
    m_workspace->setCommands(commands());
    connect(m_workspace.get(), &Workspace::titleChanged, this, &MainWindow::showTitle);
    connect(m_workspace.get(), &Workspace::lockAsked, this, [this] { lock(tr("You locked it.")); });
    m_stack->addWidget(m_workspace.get());
    m_stack->setCurrentWidget(m_workspace.get());
    m_workspace->start(kept);
    m_idle.start();
    showTitle();
}

QString MainWindow::reasonWith(const QString &reason) const
{
    return m_kept.text ? tr("%1 What you had not saved yet comes back when you unlock.").arg(reason) : reason;
}

void MainWindow::lock(const QString &reason)
{
    if (!m_workspace)
        return;
    m_keptPath = m_workspace->session().path();
    m_kept = m_workspace->keep();
    closeVault();
    m_entrance->showUnlock(m_keptPath, reasonWith(reason));
}

void MainWindow::lockAfterIdle(int minutes)
{
    lock(tr("Locked after %n minute(s) without use.", nullptr, minutes));
}

// Takes the content out of sight and closes all dialogs; a page whose code waits for one of them is still needed then.
void MainWindow::closeVault()
{
    m_idle.stop();
    m_questions.setRefusing(true);
    m_closing = std::move(m_workspace);
    m_stack->setCurrentWidget(m_entrance);
    m_stack->removeWidget(m_closing.get());
    m_closing->disconnect(this);
    closeDialogs(this);
    showTitle();
    QTimer::singleShot(0, this, &MainWindow::finishClosing);
}

void MainWindow::finishClosing()
{
    if (!m_closing)
        return;
    if (QThread::currentThread()->loopLevel() > m_mainLevel) {
        closeDialogs(this); // one may have opened when another closed
        QTimer::singleShot(kRetryMs, this, &MainWindow::finishClosing);
        return;
    }
    m_closing.reset();
    m_questions.setRefusing(false);
}

bool MainWindow::mayForgetKept()
{
    return !m_kept.text
           || m_questions.confirm(this, tr("Give up what is not saved?"), tr("Unlock the vault to save it. If you go on, what you had typed is lost."),
                                  tr("Give it up"));
}

void MainWindow::leaveLock()
{
    if (!mayForgetKept() || m_workspace) // it may have been unlocked while the question was open
        return;
    m_kept = {};
    m_keptPath.clear();
    m_entrance->showStart();
    showTitle();
}

bool MainWindow::leaveVault()
{
    if (!m_workspace || !m_workspace->mayLeave() || !m_workspace) // it may have been locked while the question was open
        return false;
    closeVault();
    m_entrance->showStart();
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Workspace *asked = m_workspace.get();
    const bool agreed = m_workspace ? m_workspace->mayLeave() : mayForgetKept();
    const bool may = agreed && m_workspace.get() == asked; // neither locked nor unlocked while the question was open
    event->setAccepted(may);
    if (!may)
        return;
    m_preferences.setWindowGeometry(saveGeometry());
    if (m_workspace)
        closeVault();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_workspace)
        m_workspace->checkVault();
    QMainWindow::changeEvent(event);
}

void MainWindow::showTitle()
{
    const QString program = tr("DPO Desk");
    if (m_workspace)
        setWindowTitle(u"%1 - %2"_s.arg(m_workspace->title(), program));
    else if (isLocked())
        setWindowTitle(tr("%1 (locked) - %2").arg(QFileInfo(m_keptPath).completeBaseName(), program));
    else
        setWindowTitle(program);
}

void MainWindow::addAction(const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    QMainWindow::addAction(action);
}

// The keys of a workspace do nothing while there is none.
void MainWindow::addActions()
{
    const auto inWorkspace = [this](void (Workspace::*run)()) {
        return [this, run] {
            if (m_workspace)
                (m_workspace.get()->*run)();
        };
    };
    addAction(Qt::CTRL | Qt::Key_K, inWorkspace(&Workspace::jump));
    addAction(Qt::ALT | Qt::Key_Left, inWorkspace(&Workspace::back));
    addAction(Qt::ALT | Qt::Key_Right, inWorkspace(&Workspace::forward));
    addAction(Qt::CTRL | Qt::Key_T, inWorkspace(&Workspace::askDay));
    addAction(Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] {
        if (m_workspace && m_workspace->session().day().isValid())
            m_workspace->showDay({});
    });
    addAction(Qt::CTRL | Qt::SHIFT | Qt::Key_I, [this] {
        if (m_workspace && m_pages.has(Place::Kind::Import))
            m_workspace->open({.kind = Place::Kind::Import});
    });
    addAction(Qt::CTRL | Qt::Key_Comma, [this] { openSettings(); });
    addAction(Qt::Key_F1, [this] { openHelp(); });
    addAction(Qt::SHIFT | Qt::Key_F1, [this] { openShortcuts(); });
    addAction(Qt::Key_Question, [this] { openShortcuts(); }); // in a line of text it stays a question mark
    addAction(Qt::CTRL | Qt::Key_W, [this] { (void)leaveVault(); });
    addAction(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    for (int i = 0; i < kDestinationKeys; ++i) {
        addAction(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] {
            if (m_workspace)
                m_workspace->openDestination(i);
        });
    }
}

Commands MainWindow::commands()
{
    const auto scheme = [this](Scheme chosen) { return [this, chosen] { setScheme(chosen); }; };
    Commands all = newRecordCommands();
    const Commands others {
        {tr("As it stood on a day…"), u"history"_s, Qt::CTRL | Qt::Key_T, [this] { m_workspace->askDay(); }},
        {tr("Back to today"), u"back"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { m_workspace->showDay({}); }, false,
         [this] { return m_workspace->session().day().isValid(); }},
        {tr("Lock"), u"lock"_s, Qt::CTRL | Qt::Key_L, [this] { lock(tr("You locked it.")); }},
        {tr("Back"), u"back"_s, Qt::ALT | Qt::Key_Left, [this] { m_workspace->back(); }, false},
        {tr("Forward"), u"forward"_s, Qt::ALT | Qt::Key_Right, [this] { m_workspace->forward(); }, false},
        {tr("Settings"), u"settings"_s, Qt::CTRL | Qt::Key_Comma, [this] { openSettings(); }},
        {tr("Help"), u"help"_s, Qt::Key_F1, [this] { openHelp(); }},
        {tr("Keys"), u"key"_s, Qt::SHIFT | Qt::Key_F1, [this] { openShortcuts(); }},
        {tr("About DPO Desk"), u"info"_s, {}, [this] { openAbout(); }},
        {tr("Light colours"), u"eye"_s, {}, scheme(Scheme::Light), false},
        {tr("Dark colours"), u"eye"_s, {}, scheme(Scheme::Dark), false},
        {tr("Colours as the system"), u"eye"_s, {}, scheme(Scheme::System), false},
        {tr("Close the vault"), u"close"_s, Qt::CTRL | Qt::Key_W, [this] { (void)leaveVault(); }},
        {tr("Quit"), u"close"_s, Qt::CTRL | Qt::Key_Q, [this] { close(); }},
    };
    if (m_pages.has(Place::Kind::Import))
        all.push_back({tr("Import a spreadsheet"), u"import"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_I, [this] { m_workspace->open({.kind = Place::Kind::Import}); }});
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

Commands MainWindow::newRecordCommands()
{
    Commands all;
    for (const Destination &destination : destinations(m_pages)) {
        if (!destination.type || !m_pages.has(Place::Kind::NewRecord))
            continue;
        const Place place {.kind = Place::Kind::NewRecord, .type = destination.type->key};
        all.push_back({tr("New: %1").arg(destination.type->singularTitle()), u"add"_s, {}, [this, place] { m_workspace->open(place); }, false,
                       [this] { return !m_workspace->session().isReadOnly(); }});
    }
    return all;
}

void MainWindow::openHelp()
{
    auto *dialog = findChild<HelpDialog *>();
    if (!dialog) {
        dialog = new HelpDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!m_workspace)
        dialog->showTopic(isLocked() ? u"vaults"_s : u"first-steps"_s);
    else if (m_workspace->page())
        dialog->showTopic(helpTopicOf(m_workspace->page()->place()));
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::openAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openShortcuts()
{
    const auto shown = [](const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); };
    ShortcutGroup window {tr("Everywhere"), {{tr("Search or jump to a record, page or command"), shown(Qt::CTRL | Qt::Key_K)}}};
    const Commands all = m_workspace ? commands() : Commands();
    for (const Command &command : all) {
        if (!command.keys.isEmpty())
            window.lines.push_back({command.title, shown(command.keys)});
    }
    ShortcutGroup places {tr("Pages"), {}};
    int number = 0;
    for (const Destination &destination : destinations(m_pages)) {
        if (++number <= kDestinationKeys)
            places.lines.push_back({destination.title, shown(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)))});
    }
    ShortcutGroup page {tr("On this page"), {}};
    const QList<QAction *> actions = m_workspace && m_workspace->page() ? m_workspace->page()->actions() : QList<QAction *>();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty())
            page.lines.push_back({action->text().remove(u'&'), shown(action->shortcut())});
    }
    ShortcutGroup parts {tr("In its fields and lists"), {}};
    for (const auto &[text, keys] : m_workspace && m_workspace->page() ? m_workspace->page()->innerKeys() : std::vector<std::pair<QString, QKeySequence>>())
        parts.lines.push_back({text, shown(keys)});
    std::vector<ShortcutGroup> groups {window, page, parts, places};
    std::erase_if(groups, [](const ShortcutGroup &group) { return group.lines.empty(); });
    auto *dialog = new ShortcutsDialog(this, groups);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openSettings()
{
    Settings settings {m_preferences.scheme(), m_preferences.lockMinutes(), m_preferences.keepsRecent(), m_preferences.formats()};
    if (m_workspace) {
        const itemmodels::VaultSession &session = m_workspace->session();
        settings.vault = {session.setting(u"user_name"_s), session.zone(), session.ownHolidays().value_or(std::vector<storage::OwnHolidays>())};
    }
    auto *dialog = new SettingsDialog(this, m_questions, settings);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeSettings(dialog->settings()); });
    dialog->open();
}

void MainWindow::takeSettings(const Settings &settings)
{
    m_preferences.setLockMinutes(settings.lockMinutes);
    m_preferences.setKeepsRecent(settings.keepRecent);
    m_idle.setMinutes(settings.lockMinutes);
    setScheme(settings.scheme);
    setFormats(settings.formats);
    if (!m_workspace)
        return;
    if (settings.vault)
        takeVaultSettings(*settings.vault);
    m_idle.look();
}

void MainWindow::takeVaultSettings(const VaultSettings &settings)
{
    itemmodels::VaultSession &session = m_workspace->session();
    if (settings.userName != session.setting(u"user_name"_s))
        session.setUser(settings.userName);
    if (settings.zone != session.zone()) {
        if (const auto set = session.setZone(settings.zone); !set)
            return m_questions.tell(this, set.error());
        session.readAgain(); // what is overdue today
    }
    if (settings.changes == itemmodels::HolidayChanges())
        return;
    if (const auto changed = session.changeHolidays(settings.changes); !changed)
        m_questions.tell(this, changed.error());
}

// Editors hear of it by QEvent::LocaleChange, lists by reading again.
void MainWindow::setFormats(const itemmodels::Formats &formats)
{
    if (formats == m_preferences.formats())
        return;
    m_preferences.setFormats(formats);
    itemmodels::setFormats(formats);
    QEvent changed(QEvent::LocaleChange);
    const QList<QWidget *> widgets = findChildren<QWidget *>();
    for (QWidget *widget : widgets)
        QCoreApplication::sendEvent(widget, &changed);
    if (m_workspace)
        m_workspace->session().readAgain();
}

void MainWindow::setScheme(Scheme scheme)
{
    if (scheme == m_preferences.scheme())
        return;
    m_preferences.setScheme(scheme);
    applyTheme(*qApp, scheme);
}

} // namespace ui
