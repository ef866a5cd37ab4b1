// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"
#include "tests/gallery/shots.h"
#include "tests/support/fixedclock.h"
#include "tests/ui/support/scriptedquestions.h"
#include "ui/dialogs/questiondialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Place;

namespace gallery {

namespace {

// What a window needs, gone with it.
class Surroundings final : public QObject
{
public:
    QTemporaryDir folder;
    support::FixedClock clock {QDateTime({2026, 11, 25}, {9, 30}, Qt::UTC)};
    support::ScriptedQuestions questions;
    ui::Preferences preferences {folder.filePath(u"settings.ini"_s)};
};

QWidget &named(const QWidget &parent, const char *name)
{
    auto *found = parent.findChild<QWidget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no widget %s", name);
    return *found;
}

void press(const QWidget &parent, const char *name)
{
    QTest::mouseClick(&named(parent, name), Qt::LeftButton);
}

void type(const QWidget &parent, const char *name, const QString &text)
{
    auto &line = static_cast<QLineEdit &>(named(parent, name));
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
}

std::unique_ptr<ui::MainWindow> emptyWindow(const QStringList &recent = {})
{
    auto surroundings = std::make_unique<Surroundings>();
    for (const QString &name : recent) {
        QFile file(surroundings->folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            surroundings->preferences.addRecent(file.fileName());
    }
    auto window = std::make_unique<ui::MainWindow>(surroundings->clock, surroundings->preferences, surroundings->questions, ui::standardPages());
    surroundings->setObjectName(u"surroundings"_s);
    surroundings.release()->setParent(window.get());
    return window;
}

std::unique_ptr<QWidget> atTheDoors(itemmodels::VaultSession &)
{
    return emptyWindow({u"meadow-bakery.dpodesk"_s, u"harbour-clinic.dpodesk"_s});
}

std::unique_ptr<QWidget> firstStart(itemmodels::VaultSession &)
{
    return emptyWindow();
}

std::unique_ptr<storage::Vault> openedAt(const QString &path, itemmodels::VaultSession &session)
{
    auto vault = storage::Vault::openWithRawKey(path, session.vault().key(), storage::OpenMode::ReadWrite);
    return vault ? std::move(*vault) : nullptr;
}

// A copy of the vault of the session, which keeps its own, in which something was changed before the window opened it.
std::unique_ptr<QWidget> openedAfter(itemmodels::VaultSession &session, void (*change)(itemmodels::VaultSession &, support::FixedClock &))
{
    auto window = emptyWindow();
    auto &surroundings = *static_cast<Surroundings *>(window->findChild<QObject *>(u"surroundings"_s));
    const QString path = surroundings.folder.filePath(u"maskki.dpodesk"_s);
    QFile::copy(session.path(), path);
    if (auto vault = openedAt(path, session)) {
        itemmodels::VaultSession copy(std::move(vault), surroundings.clock);
        change(copy, surroundings.clock);
    }
    auto vault = openedAt(path, session);
    if (!vault)
        return nullptr;
    window->takeVault(std::move(vault));
    return window;
}

std::unique_ptr<QWidget> opened(itemmodels::VaultSession &session)
{
    return openedAfter(session, [](itemmodels::VaultSession &, support::FixedClock &) {});
}

ui::Workspace &workspaceOf(QWidget &window)
{
    return *static_cast<ui::MainWindow &>(window).workspace();
}

void begin(QWidget &window, const char *door)
{
    press(window, door);
    auto &line = static_cast<QLineEdit &>(named(named(window, "createPage"), "path"));
    line.setText(u"/home/ada/Documents/register.dpodesk"_s);
}

void addStart(Shots &shots)
{
    shots.push_back({.name = u"shell-first-start"_s, .make = firstStart});
    shots.push_back({.name = u"shell-start-recent"_s, .make = atTheDoors, .size = {1024, 700}});
    shots.push_back({.name = u"shell-create"_s, .make = firstStart, .arrange = [](QWidget &window) { begin(window, "createDoor"); }});
    shots.push_back({.name = u"shell-create-weak"_s, .make = firstStart, .arrange = [](QWidget &window) {
                         begin(window, "createDoor");
                         type(window, "userName", u"Ada Fields"_s);
                         type(named(window, "createPage"), "passphrase", u"Fields1987"_s);
                     }});
    shots.push_back({.name = u"shell-create-words"_s, .make = firstStart, .arrange = [](QWidget &window) {
                         begin(window, "createDoor");
                         press(window, "makePassphrase");
                     }});
    shots.push_back({.name = u"shell-create-errors"_s, .make = firstStart, .size = {1024, 700}, .arrange = [](QWidget &window) {
                         begin(window, "createDoor");
                         type(window, "path", u"/nowhere/at/all/register.dpodesk"_s);
                         type(named(window, "createPage"), "passphrase", u"brave mosaic lobster"_s);
                         type(window, "repeat", u"brave mosaic lobstre"_s);
                         press(window, "create");
                     }});
    shots.push_back({.name = u"shell-sample"_s, .make = firstStart, .arrange = [](QWidget &window) { begin(window, "sampleDoor"); }});
}

// The vault is closed when the event loop comes round.
void lock(QWidget &window, const QString &reason)
{
    static_cast<ui::MainWindow &>(window).lock(reason);
    QCoreApplication::processEvents();
}

void addLock(Shots &shots)
{
    const auto unlock = [](QWidget &window) {
        auto &main = static_cast<ui::MainWindow &>(window);
        main.openVault(u"/home/ada/Documents/clients/harbour-clinic.dpodesk"_s);
    };
    shots.push_back({.name = u"shell-unlock"_s, .make = firstStart, .arrange = unlock});
    shots.push_back({.name = u"shell-wrong-key"_s, .make = opened, .arrange = [](QWidget &window) {
                         lock(window, u"You locked it."_s);
                         const QWidget &page = named(window, "unlockPage");
                         auto &line = named(page, "passphrase");
                         type(page, "passphrase", u"a guess"_s);
                         QTest::keyClick(&line, Qt::Key_Return);
                         (void)QTest::qWaitFor([&line] { return line.isEnabled(); }, 30000);
                     }});
    shots.push_back({.name = u"shell-unlocking"_s, .make = opened, .arrange = [](QWidget &window) {
                         lock(window, u"Locked after 10 minutes without use."_s);
                         type(named(window, "unlockPage"), "passphrase", u"a guess"_s);
                         QTest::keyClick(&named(named(window, "unlockPage"), "passphrase"), Qt::Key_Return);
                     }});
    shots.push_back({.name = u"shell-locked"_s, .make = opened, .arrange = [](QWidget &window) {
                         lock(window, u"Locked after 10 minutes without use. What you had not saved yet comes back when you unlock."_s);
                     }});
}

void addShell(Shots &shots)
{
    const auto find = [](const QString &query) {
        return [query](QWidget &window) {
            workspaceOf(window).jump();
            type(window, "commandField", query);
        };
    };
    shots.push_back({.name = u"shell"_s, .make = opened});
    shots.push_back({.name = u"shell-narrow"_s, .make = opened, .size = {1024, 700}});
    shots.push_back({.name = u"shell-200"_s, .make = opened, .size = {1024, 700}, .scale = 2});
    shots.push_back({.name = u"shell-4k"_s, .make = opened, .size = {3840, 2160}});
    shots.push_back({.name = u"shell-rtl"_s, .make = opened, .direction = Qt::RightToLeft});
    shots.push_back({.name = u"shell-box"_s, .make = opened, .arrange = find({})});
    shots.push_back({.name = u"shell-box-found"_s, .make = opened, .arrange = find(u"conv"_s)});
    shots.push_back({.name = u"shell-box-nothing"_s, .make = opened, .arrange = find(u"zzzz"_s)});
    shots.push_back({.name = u"shell-help"_s, .make = opened, .arrange = [](QWidget &window) { static_cast<ui::MainWindow &>(window).openHelp(); }});
    shots.push_back({.name = u"shell-about"_s, .make = opened, .arrange = [](QWidget &window) { static_cast<ui::MainWindow &>(window).openAbout(); }});
    shots.push_back({.name = u"shell-message"_s, .make = opened, .arrange = [](QWidget &window) {
                         workspaceOf(window).say(u"Removed Sparrow Mail."_s, {u"Undo"_s, [] { }});
                     }});
    shots.push_back({.name = u"shell-vault-gone"_s, .make = opened, .arrange = [](QWidget &window) {
                         QFile::remove(workspaceOf(window).session().path());
                         workspaceOf(window).checkVault();
                     }});
}

support::ScriptedQuestions &unasked()
{
    static support::ScriptedQuestions questions;
    return questions;
}

std::unique_ptr<QWidget> settings(itemmodels::VaultSession &)
{
    const std::vector<storage::OwnHolidays> holidays {
        {u"DE"_s, R"({"country": "DE", "as_of": "2026-12-01", "add": [{"name": "Closed", "kind": "once", "date": "2026-12-31"}]})", {}, {}},
        {u"JP"_s, R"({"country": "JP", "as_of": "2026-04-01", "title": "Japan", "source": "Ours", "time_zone": "Asia/Tokyo",
           "first_year": 2026, "last_year": 2027, "holidays": [{"name": "New Year", "kind": "fixed", "month": 1, "day": 1}]})", {}, {}}};
    return std::make_unique<ui::SettingsDialog>(nullptr, unasked(),
                                                ui::Settings {.vault = ui::VaultSettings {u"Ada Fields"_s, "Europe/Berlin", holidays}});
}

void addDialogs(Shots &shots)
{
    shots.push_back({.name = u"shell-settings"_s, .make = settings, .size = {}});
    shots.push_back({.name = u"shell-settings-200"_s, .make = settings, .size = {}, .scale = 2});
    shots.push_back({.name = u"shell-settings-rtl"_s, .make = settings, .size = {}, .direction = Qt::RightToLeft});
    shots.push_back({.name = u"shell-settings-refused"_s, .make = settings, .size = {}, .arrange = [](QWidget &dialog) {
                         dialog.findChild<QComboBox *>(u"zone"_s)->setCurrentText(u"Europe/Atlantis"_s);
                         static_cast<ui::SettingsDialog &>(dialog).accept();
                     }});
    shots.push_back({.name = u"shell-settings-zones"_s, .make = opened, .arrange = [](QWidget &window) {
                         static_cast<ui::MainWindow &>(window).openSettings();
                         auto *zone = window.findChild<QComboBox *>(u"zone"_s);
                         zone->setFocus();
                         zone->lineEdit()->selectAll();
                         QTest::keyClicks(zone->lineEdit(), u"berl"_s);
                     }});
    shots.push_back({.name = u"shell-settings-no-vault"_s, .make = [](itemmodels::VaultSession &) {
                         return std::make_unique<ui::SettingsDialog>(nullptr, unasked(), ui::Settings());
                     }, .size = {}});
    shots.push_back({.name = u"shell-settings-window"_s, .make = opened, .size = {1024, 700}, .arrange = [](QWidget &window) {
                         static_cast<ui::MainWindow &>(window).openSettings();
                     }});
    shots.push_back({.name = u"shell-keys"_s, .make = opened, .arrange = [](QWidget &window) {
                         static_cast<ui::MainWindow &>(window).openShortcuts();
                     }});
    shots.push_back({.name = u"shell-keys-record"_s, .make = opened, .arrange = [](QWidget &window) {
                         auto &shell = static_cast<ui::MainWindow &>(window);
                         shell.workspace()->open({.kind = ui::Place::Kind::NewRecord, .type = "vendor"});
                         shell.openShortcuts();
                         auto *area = window.findChild<ui::ShortcutsDialog *>()->findChild<QScrollArea *>();
                         area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() * 3 / 4);
                     }});
    shots.push_back({.name = u"shell-question"_s, .make = [](itemmodels::VaultSession &) {
                         return std::make_unique<ui::QuestionDialog>(nullptr, u"Save the changes?"_s, u"Sparrow Mail has changes that are not saved."_s,
                                                                     std::vector<ui::QuestionDialog::Choice> {{u"Save"_s, ui::ButtonKind::Primary}, {u"Stay"_s}, {u"Discard changes"_s, ui::ButtonKind::Danger}});
                     }, .size = {}});
}

// Some things become otherwise after the day that is shown.
void changeVendors(itemmodels::VaultSession &copy, support::FixedClock &clock)
{
    clock.set(QDateTime({2027, 3, 20}, {9, 30}, Qt::UTC));
    const records::RecordType &type = *records::findType("vendor");
    for (const auto &[reference, name] : {std::pair(u"V-0001"_s, u"Renamed since, Inc."_s), std::pair(u"V-0003"_s, u"Merged Hosting Group"_s)}) {
        auto vendor = copy.load(type, copy.source().idOf(reference).value_or(core::kNoRecord));
        if (!vendor)
            continue;
        vendor->values[std::size_t(type.fieldIndex("name"))] = records::Value::of(name);
        vendor->values[std::size_t(type.fieldIndex("country"))] = records::Value::of(u"IE"_s);
        (void)copy.save(*vendor);
    }
    records::Record added(type);
    added.values[std::size_t(type.fieldIndex("name"))] = records::Value::of(u"Lark Analytics"_s);
    (void)copy.save(added);
}

std::unique_ptr<QWidget> openedWithPast(itemmodels::VaultSession &session)
{
    return openedAfter(session, changeVendors);
}

Shot aPast(const QString &name, const Place &place, bool onThatDay)
{
    const auto arrange = [place, onThatDay](QWidget &window) {
        ui::Workspace &workspace = workspaceOf(window);
        Place shown = place;
        if (place.kind == Place::Kind::Record || place.record != core::kNoRecord)
            shown.record = workspace.session().source().idOf(u"V-0001"_s).value_or(core::kNoRecord);
        if (onThatDay)
            workspace.showDay({2027, 3, 3});
        workspace.open(shown);
        QTest::qWait(900); // what is read in another thread
    };
    return {.name = u"past-"_s + name, .make = openedWithPast, .arrange = arrange};
}

void addPast(Shots &shots)
{
    const Place changes {.kind = Place::Kind::Changes, .type = "vendor", .filter = u"2027-03-03..2027-03-20"_s};
    const Place vendors {.kind = Place::Kind::List, .type = "vendor"};
    const Place vendor {.kind = Place::Kind::Record, .type = "vendor"};
    Shots both {aPast(u"list"_s, vendors, true), aPast(u"record"_s, vendor, true), aPast(u"changes"_s, changes, false)};
    for (Shot &shot : both) {
        shots.push_back(shot);
        shot.name += u"-narrow"_s;
        shot.size = {1024, 700};
        shots.push_back(shot);
    }
    Place ofOne = changes;
    ofOne.record = core::RecordId(1); // of V-0001, see aPast()
    shots.push_back(aPast(u"changes-of-one"_s, ofOne, false));
    shots.push_back(aPast(u"import"_s, {.kind = Place::Kind::Import}, true));
    shots.push_back(aPast(u"reports"_s, {.kind = Place::Kind::Reports}, true));
    shots.push_back({.name = u"past-day"_s, .make = openedWithPast, .arrange = [](QWidget &window) { workspaceOf(window).askDay(); }});
}

} // namespace

void addShellShots(Shots &shots)
{
    addStart(shots);
    addLock(shots);
    addShell(shots);
    addDialogs(shots);
    addPast(shots);
}

} // namespace gallery
