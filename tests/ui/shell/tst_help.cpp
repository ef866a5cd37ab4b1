// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/referencedata.h"
#include "models/itemmodels/formats.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/helpview.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/forms/formkeys.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;
using ui::Place;

// Help of the page, the list of keys, and what the program says of itself.
class TstHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOpenTheHelpOfThePage_data();
    void shouldOpenTheHelpOfThePage();
    void shouldHelpBeforeAVaultIsOpen();
    void shouldStayBesideTheWorkAndGoWithTheLock();
    void shouldFollowItsLinks();
    void shouldLeadNowhereElse();
    void shouldListTheKeysByAQuestionMark();
    void shouldKeepAQuestionMarkInALineOfText();
    void shouldListTheKeysFromALineOfText();
    void shouldListTheKeysOfARecord();
    void shouldSayWhatItRunsOn();
};

void TstHelp::shouldOpenTheHelpOfThePage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("topic");
    QTest::newRow("list") << int(Place::Kind::List) << u"lists"_s;
    QTest::newRow("new record") << int(Place::Kind::NewRecord) << u"records"_s;
    QTest::newRow("reports") << int(Place::Kind::Reports) << u"reports"_s;
    QTest::newRow("catalogues") << int(Place::Kind::Catalogues) << u"catalogues"_s;
}

void TstHelp::shouldOpenTheHelpOfThePage()
{
    QFETCH(int, kind);
    QFETCH(QString, topic);
    ShellWindow shell(ui::standardPages());
    shell.open();
    shell.window.workspace()->open({.kind = Place::Kind(kind), .type = "vendor"});

    QTest::keyClick(&shell.window, Qt::Key_F1);

    const auto &help = child<ui::HelpDialog>(shell.window, "helpDialog");
    QVERIFY(help.isVisible());
    QCOMPARE(help.topic(), topic);
    QVERIFY(help.findChild<ui::HelpView *>()->toPlainText().size() > 200);
}

void TstHelp::shouldHelpBeforeAVaultIsOpen()
{
    ShellWindow shell;

    QTest::keyClick(&shell.window, Qt::Key_F1);

    auto &help = child<ui::HelpDialog>(shell.window, "helpDialog");
    QCOMPARE(help.topic(), u"first-steps"_s);
    const QStringList unnamed = support::controlsWithoutName(help);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void TstHelp::shouldStayBesideTheWorkAndGoWithTheLock()
{
    ShellWindow shell;
    shell.open();
    shell.window.openHelp();
    QVERIFY(!child<ui::HelpDialog>(shell.window, "helpDialog").isModal());

    shell.window.lock(u"Locked."_s);

    QTRY_VERIFY(!shell.window.findChild<ui::HelpDialog *>());
}

void TstHelp::shouldFollowItsLinks()
{
    const std::vector<ui::HelpTopic> topics = ui::helpTopics();
    QVERIFY(topics.size() > 3);
    QStringList keys;
    for (const ui::HelpTopic &topic : topics)
        keys += topic.key;
    const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    for (const ui::HelpTopic &topic : topics) {
        QVERIFY2(!topic.title.isEmpty(), qPrintable(topic.key));
        auto links = link.globalMatch(topic.text);
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(target.startsWith("help:"_L1) && keys.contains(target.mid(5)), qPrintable(topic.key + u": "_s + target));
        }
    }
    ui::HelpDialog help(nullptr);
    Q_EMIT help.findChild<ui::HelpView *>()->anchorClicked(QUrl(u"help:reports"_s));
    QCOMPARE(help.topic(), u"reports"_s);
}

void TstHelp::shouldLeadNowhereElse()
{
    ui::HelpDialog help(nullptr);
    const QString before = help.topic();

    Q_EMIT help.findChild<ui::HelpView *>()->anchorClicked(QUrl(u"https://example.org/"_s));

    QCOMPARE(help.topic(), before);
}

void TstHelp::shouldListTheKeysByAQuestionMark()
{
    ShellWindow shell(ui::standardPages());
    shell.open();

    QTest::keyClick(&shell.window, Qt::Key_Question);

    QVERIFY(shell.window.findChild<ui::ShortcutsDialog *>());
}

void TstHelp::shouldKeepAQuestionMarkInALineOfText()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->jump();
    auto &field = child<QLineEdit>(*shell.window.workspace(), "commandField");

    QTest::keyClick(&field, Qt::Key_Question);

    QCOMPARE(field.text(), u"?"_s);
    QVERIFY(!shell.window.findChild<ui::ShortcutsDialog *>());
}

void TstHelp::shouldListTheKeysFromALineOfText()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->jump();

    QTest::keyClick(&child<QLineEdit>(*shell.window.workspace(), "commandField"), Qt::Key_F1, Qt::ShiftModifier);

    QVERIFY(shell.window.findChild<ui::ShortcutsDialog *>());
}

void TstHelp::shouldListTheKeysOfARecord()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    shell.window.workspace()->open({.kind = ui::Place::Kind::NewRecord, .type = "vendor"});

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1, Qt::ShiftModifier);

    const auto *dialog = shell.window.findChild<ui::ShortcutsDialog *>();
    QVERIFY(dialog);
    QStringList lines;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        lines += label->accessibleName();
    for (const auto &[text, keys] : ui::formKeys())
        QVERIFY2(lines.contains(text + u", "_s + keys.toString(QKeySequence::NativeText)), qPrintable(text));
    for (const QString &keys : {u"Ctrl+Down"_s, u"Ctrl+Up"_s, u"F4"_s, u"F9"_s, u"Ins"_s, u"Ctrl+Shift+N"_s, u"Esc"_s})
        QVERIFY2(std::any_of(lines.begin(), lines.end(), [&keys](const QString &line) { return line.endsWith(u", "_s + keys); }), qPrintable(keys));
}

void TstHelp::shouldSayWhatItRunsOn()
{
    ui::AboutDialog about(nullptr);

    const QString text = about.findChild<ui::HelpView *>()->toPlainText();

    QVERIFY(text.contains(QLatin1StringView(qVersion())));
    QVERIFY(text.contains(QRegularExpression(u"SQLCipher 4\\.\\d"_s)));
    QVERIFY(text.contains(QRegularExpression(u"SQLite 3\\.\\d"_s)));
    const auto files = exchange::referenceFiles();
    QVERIFY(files.size() > 10);
    for (const exchange::ReferenceFile &file : files)
        QVERIFY2(text.contains(itemmodels::dayText(file.asOf)), qPrintable(file.name));
    for (const QString &name : {u"Austria"_s, u"Data categories"_s, u"Requests"_s, u"Letters: German"_s})
        QVERIFY2(text.contains(name), qPrintable(name));
    QVERIFY(!text.contains(u"data_category"_s)); // names of files say little
}

QTEST_MAIN(TstHelp)
#include "tst_help.moc"
