// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/dialogs/questiondialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/shell/rail.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;

// Fails with what was found.
#define VERIFY_NONE(...)                                                                                               \
    do {                                                                                                               \
        const QStringList found = __VA_ARGS__;                                                                         \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));                                                      \
    } while (false)

// Every page and dialog of the window fits from the smallest screen on, and can be read by a screen reader.
class TstLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void shouldNameEveryControl();
    void shouldFit_data();
    void shouldFit();
    void shouldCollapseTheRailWhereItIsNarrow();
    void shouldComeBackInTheSizeItWasLeft();

private:
    static void showCreate(ShellWindow &shell) { QTest::mouseClick(&child<QAbstractButton>(shell.window, "sampleDoor"), Qt::LeftButton); }
};

void TstLayout::shouldNameEveryControl()
{
    ShellWindow shell;
    shell.preferences.addRecent(QStringLiteral(__FILE__));
    shell.open();
    shell.window.workspace()->say(u"Removed."_s, {u"Undo"_s, [] { }});

    VERIFY_NONE(support::controlsWithoutName(shell.window));

    ui::SettingsDialog settings(&shell.window, shell.questions, {.vault = ui::VaultSettings {u"Ada"_s, "UTC", {{u"DE"_s, R"({"add": []})", {}, {}}}}});
    VERIFY_NONE(support::controlsWithoutName(settings));
    ui::ShortcutsDialog shortcuts(&shell.window, {{u"Group"_s, {{u"Text"_s, u"Ctrl+K"_s}}}});
    VERIFY_NONE(support::controlsWithoutName(shortcuts));
    ui::QuestionDialog question(&shell.window, u"Title"_s, u"Text "_s.repeated(1000), {{u"Yes"_s}, {u"No"_s}});
    VERIFY_NONE(support::controlsWithoutName(question));
}

void TstLayout::shouldFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(1024, 700);
    QTest::newRow("usual") << QSize(1440, 900);
    QTest::newRow("4K") << QSize(3840, 2160);
}

void TstLayout::shouldFit()
{
    QFETCH(QSize, size);
    ShellWindow shell;
    shell.preferences.addRecent(QStringLiteral(__FILE__));
    shell.window.resize(size);
    QCOMPARE(shell.window.size(), size);
    VERIFY_NONE(support::controlsCutOff(shell.window));

    showCreate(shell);
    QTest::mouseClick(&child<QAbstractButton>(shell.window, "create"), Qt::LeftButton); // with what is wrong below the fields
    VERIFY_NONE(support::controlsCutOff(shell.window));

    shell.open();
    shell.window.workspace()->say(u"A message that is rather long. "_s.repeated(8), {u"Undo"_s, [] { }});
    QTRY_VERIFY(support::controlsCutOff(shell.window).isEmpty()); // once what has just been shown has its place
    VERIFY_NONE(support::controlsCutOff(shell.window));

    shell.window.lock(u"Locked for a reason that takes a whole sentence to explain, and then another one."_s);
    VERIFY_NONE(support::controlsCutOff(shell.window));
}

void TstLayout::shouldCollapseTheRailWhereItIsNarrow()
{
    ShellWindow shell;
    shell.open();
    const auto &rail = *shell.window.findChild<ui::Rail *>();

    shell.window.resize(1099, 800);
    QTRY_VERIFY(rail.isCompact());
    QVERIFY(rail.width() < 100);

    shell.window.resize(1100, 800);
    QTRY_VERIFY(!rail.isCompact());
    QVERIFY(rail.width() > 150);
}

void TstLayout::shouldComeBackInTheSizeItWasLeft()
{
    ShellWindow shell;
    shell.window.resize(1234, 777);
    QVERIFY(shell.window.close());

    ui::MainWindow again(shell.clock, shell.preferences, shell.questions, support::testPages());

    QCOMPARE(again.size(), QSize(1234, 777));
}

QTEST_MAIN(TstLayout)
#include "tst_layout.moc"
