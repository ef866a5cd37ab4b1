// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/contact/contact.h"
#include "models/records/registry.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"

#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using support::child;
using support::Keyboard;
using support::ShellWindow;
using ui::Place;

// The pages of the program in its window.
class TstStandardPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOpenAPageForEveryPlace();
    void shouldKeepNamesOutOfTheTitleOfTheWindow();
    void shouldNameTheControlsOfEveryPage();
    void shouldOpenWhatTheBoxFinds();
    void shouldStandOnTheRecordThatOneComesBackFrom();
    void shouldBringUnsavedTextBackAfterALock();
    void shouldLockWithoutAQuestionFromEveryPage();

private:
    static records::Record vendor(ShellWindow &shell);
    static std::vector<Place> everyPlace(ShellWindow &shell);
};

records::Record TstStandardPages::vendor(ShellWindow &shell)
{
    records::Vendor content;
    content.name = u"Sparrow Mail"_s;
    return *shell.window.workspace()->session().save(records::Record::from(records::vendorType(), content));
}

std::vector<Place> TstStandardPages::everyPlace(ShellWindow &shell)
{
    std::vector<Place> places {{.kind = Place::Kind::Catalogues}, {.kind = Place::Kind::Reports}, {.kind = Place::Kind::Import}};
    for (const records::RecordType *type : records::recordTypes()) {
        places.push_back({.kind = Place::Kind::List, .type = type->key});
        places.push_back({.kind = Place::Kind::NewRecord, .type = type->key});
        places.push_back({.kind = Place::Kind::Changes, .type = type->key});
    }
    places.push_back({.kind = Place::Kind::Record, .type = "vendor", .record = vendor(shell).header.id});
    return places;
}

void TstStandardPages::shouldOpenAPageForEveryPlace()
{
    ShellWindow shell(ui::standardPages());
    shell.open();

    for (const Place &place : everyPlace(shell)) {
        shell.window.workspace()->open(place);
        QCoreApplication::processEvents();
        QVERIFY(shell.window.workspace()->page());
        QCOMPARE(shell.window.workspace()->page()->place().kind, place.kind);
        QCOMPARE(shell.window.workspace()->page()->place().type, place.type);
        QVERIFY(!shell.window.workspace()->page()->title().isEmpty());
    }
}

void TstStandardPages::shouldKeepNamesOutOfTheTitleOfTheWindow()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    records::Contact ada;
    ada.name = u"Ada Lovelace"_s;
    const auto saved = shell.window.workspace()->session().save(records::Record::from(records::contactType(), ada));
    QVERIFY_RESULT(saved);

    shell.window.workspace()->open({.kind = Place::Kind::Record, .type = "contact", .record = saved->header.id});

    QVERIFY(shell.window.windowTitle().contains(saved->header.reference));
    QVERIFY(!shell.window.windowTitle().contains(u"Ada"_s));
}

void TstStandardPages::shouldNameTheControlsOfEveryPage()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    QStringList found;

    for (const Place &place : everyPlace(shell)) {
        shell.window.workspace()->open(place);
        QCoreApplication::processEvents();
        found += support::controlsWithoutName(*shell.window.workspace()->page());
    }

    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TstStandardPages::shouldStandOnTheRecordThatOneComesBackFrom()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    for (int i = 0; i < 3; ++i)
        (void)vendor(shell);
    ui::Workspace &desk = *shell.window.workspace();
    desk.open({.kind = Place::Kind::List, .type = "vendor"});
    const auto shown = [&desk] { // of the row that the keyboard is on
        const auto *table = desk.page()->findChild<QTableView *>();
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells += table->currentIndex().siblingAtColumn(column).data().toString();
        return cells.join(u'|');
    };
    QTRY_VERIFY(shown().contains(u"Sparrow Mail"_s));

    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    Keyboard::type(u"Zebra Hosting"_s);
    Keyboard::press(Qt::Key_S, Qt::ControlModifier);
    Keyboard::press(Qt::Key_Escape);

    QCOMPARE(desk.page()->place().kind, Place::Kind::List);
    QTRY_VERIFY(shown().contains(u"Zebra Hosting"_s));
    Keyboard::press(Qt::Key_Up);
    QCoreApplication::processEvents();
    QVERIFY(shown().contains(u"Sparrow Mail"_s)); // and lets it go again
}

void TstStandardPages::shouldOpenWhatTheBoxFinds()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    const auto saved = vendor(shell);
    QTest::keyClick(shell.window.workspace()->page(), Qt::Key_K, Qt::ControlModifier);
    auto &field = child<QLineEdit>(*shell.window.workspace(), "commandField");
    QTest::keyClicks(&field, u"sparrow"_s);

    QTest::keyClick(&field, Qt::Key_Return);

    QCOMPARE(shell.window.workspace()->page()->place().record, saved.header.id);
}

void TstStandardPages::shouldBringUnsavedTextBackAfterALock()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    const Place place {.kind = Place::Kind::NewRecord, .type = "vendor"};
    shell.window.workspace()->open(place);
    QWidget *editor = QApplication::focusWidget();
    QVERIFY(editor && shell.window.workspace()->page()->isAncestorOf(editor));
    QTest::keyClicks(editor, u"Half a nam"_s);
    QVERIFY(shell.window.workspace()->keep().text);

    QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!shell.window.workspace());
    shell.unlock();

    QTRY_VERIFY(shell.window.workspace());
    QCOMPARE(shell.window.workspace()->page()->place().kind, place.kind);
    QCOMPARE(shell.window.workspace()->page()->place().type, place.type);
    const auto lines = shell.window.workspace()->page()->findChildren<QLineEdit *>();
    const bool back = std::any_of(lines.begin(), lines.end(), [](const QLineEdit *line) { return line->text() == u"Half a nam"_s; });
    QVERIFY(back);
    QVERIFY(shell.questions.asked.isEmpty());
}

void TstStandardPages::shouldLockWithoutAQuestionFromEveryPage()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    const std::vector<Place> places = everyPlace(shell);

    for (const Place &place : places) {
        if (!shell.window.workspace())
            shell.open();
        shell.window.workspace()->open(place);
        QTest::keyClick(&shell.window, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!shell.window.workspace());
        QTRY_VERIFY(shell.window.findChildren<ui::Workspace *>().isEmpty());
    }

    QVERIFY(shell.questions.asked.isEmpty());
}

QTEST_MAIN(TstStandardPages)
#include "tst_standardpages.moc"
