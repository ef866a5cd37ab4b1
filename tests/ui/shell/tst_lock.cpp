// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/attachments.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/dialogs/questiondialog.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;
using ui::Place;

// The window can be locked from wherever it is, and nothing of what it showed is left then.
class TstLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLockByKeyAndByButton();
    void shouldCloseTheVault();
    void shouldLockWhenNobodyUsesIt();
    void shouldNotLockWhileItIsUsed();
    void shouldLockAtTheKeyThatWakesTheMachine();
    void shouldShowWhenItLocks();
    void shouldLockWhileAQuestionIsOpen();
    void shouldLockWhileADialogIsOpen();
    void shouldOutliveADialogWhereverItWasUnlocked();
    void shouldStayLockedWhenItIsClosedWhileLocking();
    void shouldLockWhileAMenuIsOpen();
    void shouldLockWhileAFileIsChosen();
    void shouldLockWhileTheBoxIsOpen();
    void shouldAskNothingWhenTextIsNotSaved();
    void shouldComeBackWithTheUnsavedText();
    void shouldKeepAttachedFilesForUnsavedTextOnly();
    void shouldComeBackToTheSamePlaceAndItsPast();
    void shouldAskBeforeUnsavedTextIsGivenUp();
    void shouldLeaveNothingOfTheContent();
    void shouldKeepUnsavedTextWhenTheVaultIsGone();

private:
    static void pressLock(QWidget &window) { QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier); }
    static void isLocked(ShellWindow &shell);
    static void typeUnsaved(ShellWindow &shell, const QString &text);
};

// The lock screen is there at once; the vault is closed once nothing runs in the pages any more.
void TstLock::isLocked(ShellWindow &shell)
{
    QVERIFY(!shell.window.workspace());
    QVERIFY(shell.window.isLocked());
    QVERIFY(child(shell.window, "unlockPage").isVisible());
    QTRY_VERIFY(shell.window.findChildren<ui::Workspace *>().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!QApplication::activePopupWidget());
}

void TstLock::typeUnsaved(ShellWindow &shell, const QString &text)
{
    QTest::keyClicks(&child(*shell.page(), "line"), text);
}

void TstLock::shouldLockByKeyAndByButton()
{
    ShellWindow shell;
    shell.open();
    pressLock(shell.window);
    isLocked(shell);
    QVERIFY(child<QLabel>(child(shell.window, "unlockPage"), "reason").text().contains(u"You locked"_s));
    QVERIFY(shell.window.windowTitle().contains(u"meadow (locked)"_s));

    shell.unlock();
    QTRY_VERIFY(shell.window.workspace());
    QTest::mouseClick(&child<QPushButton>(*shell.window.workspace(), "lock"), Qt::LeftButton);
    isLocked(shell);
}

void TstLock::shouldCloseTheVault()
{
    ShellWindow shell;
    shell.open();
    const QPointer<itemmodels::VaultSession> session = &shell.window.workspace()->session();

    pressLock(shell.window);

    QTRY_VERIFY(!session);
    QVERIFY(!QFile::exists(shell.vaultPath() + u".lock"_s));
}

void TstLock::shouldLockWhenNobodyUsesIt()
{
    ShellWindow shell;
    shell.open();

    shell.clock.advance(10 * 60);

    QTRY_VERIFY(!shell.window.workspace());
    isLocked(shell);
    QVERIFY(child<QLabel>(child(shell.window, "unlockPage"), "reason").text().contains(u"10"_s));
}

void TstLock::shouldNotLockWhileItIsUsed()
{
    ShellWindow shell;
    shell.open();

    for (int i = 0; i < 3; ++i) {
        shell.clock.advance(9 * 60);
        QTest::keyClick(&child(*shell.page(), "line"), Qt::Key_Left);
        shell.window.findChild<ui::IdleWatcher *>()->look();
    }

    QVERIFY(shell.window.workspace());
}

void TstLock::shouldLockAtTheKeyThatWakesTheMachine()
{
    ShellWindow shell;
    shell.open();
    const QString before = shell.page()->text();
    shell.clock.advance(8 * 60 * 60); // asleep: no timer has run

    QTest::keyClick(&child(*shell.page(), "line"), Qt::Key_A);

    isLocked(shell);
    shell.unlock();
    QTRY_VERIFY(shell.page());
    QCOMPARE(shell.page()->text(), before);
}

void TstLock::shouldShowWhenItLocks()
{
    ShellWindow shell;
    shell.open();
    const auto &countdown = child<QLabel>(*shell.window.workspace(), "countdown");
    QCOMPARE(countdown.text(), u"Locks in 10:00"_s);

    shell.clock.advance(48);

    QTRY_COMPARE(countdown.text(), u"Locks in 9:12"_s);
}

void TstLock::shouldLockWhileAQuestionIsOpen()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell, u"half a sentence"_s);
    shell.questions.leave = ui::Questions::Leave::Discard;
    shell.questions.meanwhile = [&shell] { pressLock(shell.window); };

    shell.window.workspace()->open({.kind = Place::Kind::List, .type = "vendor"}); // asks to discard; locked before the answer

    isLocked(shell);
    shell.questions.meanwhile = {};
    shell.unlock();
    QTRY_VERIFY(shell.page());
    QCOMPARE(shell.page()->text(), u"half a sentence"_s);
}

void TstLock::shouldLockWhileADialogIsOpen()
{
    ShellWindow shell;
    shell.open();
    QPointer<support::TestPage> page = shell.page();
    bool pageOutlivedItsDialog = false;
    int answer = 0;
    QTimer::singleShot(0, &shell.window, [&] { pressLock(*QApplication::activeModalWidget()); });

    {
        ui::QuestionDialog dialog(page, u"Sure?"_s, {}, {{u"Yes"_s}, {u"No"_s}});
        answer = dialog.ask(); // a loop of its own runs in here
        pageOutlivedItsDialog = page != nullptr;
    }

    QCOMPARE(answer, -1);
    QVERIFY(pageOutlivedItsDialog);
    isLocked(shell);
    QVERIFY(!page);
}

void TstLock::shouldOutliveADialogWhereverItWasUnlocked()
{
    ShellWindow shell;
    QEventLoop nested; // such as that of a question that is open when the key is taken
    QTimer::singleShot(0, &shell.window, [&] {
        shell.open();
        QTimer::singleShot(0, &nested, &QEventLoop::quit);
    });
    nested.exec();
    QPointer<support::TestPage> page = shell.page();
    bool pageOutlivedItsDialog = false;
    QTimer::singleShot(0, &shell.window, [&] { pressLock(*QApplication::activeModalWidget()); });

    {
        ui::QuestionDialog dialog(page, u"Sure?"_s, {}, {{u"Yes"_s}, {u"No"_s}});
        QCOMPARE(dialog.ask(), -1);
        pageOutlivedItsDialog = page != nullptr;
    }

    QVERIFY(pageOutlivedItsDialog);
    isLocked(shell);
}

void TstLock::shouldStayLockedWhenItIsClosedWhileLocking()
{
    for (const auto leave : {ui::Questions::Leave::Discard, ui::Questions::Leave::Save}) {
        ShellWindow shell;
        shell.open();
        typeUnsaved(shell, u"half a sentence"_s);
        shell.questions.leave = leave;
        shell.questions.meanwhile = [&shell] { pressLock(shell.window); };

        QVERIFY(!shell.window.close());

        isLocked(shell);
    }
}

void TstLock::shouldLockWhileAMenuIsOpen()
{
    ShellWindow shell;
    shell.open();
    {
        QMenu menu(shell.page());
        menu.addAction(u"One"_s);
        QTimer::singleShot(0, &shell.window, [&] { pressLock(menu); });

        QVERIFY(!menu.exec(shell.window.mapToGlobal(QPoint(300, 300))));
    }

    isLocked(shell);
}

void TstLock::shouldLockWhileAFileIsChosen()
{
    ShellWindow shell;
    shell.open();
    shell.clock.advance(9 * 60);
    {
        QFileDialog dialog(shell.page());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        QTimer::singleShot(0, &shell.window, [&] { shell.clock.advance(60); }); // nobody chooses one

        QCOMPARE(dialog.exec(), int(QDialog::Rejected));
    }

    isLocked(shell);
}

void TstLock::shouldLockWhileTheBoxIsOpen()
{
    ShellWindow shell;
    shell.open();
    QTest::keyClick(&shell.window, Qt::Key_K, Qt::ControlModifier);
    auto &field = child<QLineEdit>(*shell.window.workspace(), "commandField");
    QTest::keyClicks(&field, u"vend"_s);

    pressLock(field);

    isLocked(shell);
}

void TstLock::shouldAskNothingWhenTextIsNotSaved()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell, u"half a sentence"_s);

    pressLock(child(*shell.page(), "line"));

    isLocked(shell);
    QVERIFY(shell.questions.asked.isEmpty());
    QVERIFY(child<QLabel>(child(shell.window, "unlockPage"), "reason").text().contains(u"comes back"_s));
}

void TstLock::shouldComeBackWithTheUnsavedText()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->open({.kind = Place::Kind::NewRecord, .type = "vendor"});
    typeUnsaved(shell, u"half a sentence"_s);
    pressLock(shell.window);

    shell.unlock();

    QTRY_VERIFY(shell.page());
    QCOMPARE(shell.page()->place(), (Place {.kind = Place::Kind::NewRecord, .type = "vendor"}));
    QCOMPARE(shell.page()->text(), u"half a sentence"_s);
}

// A file goes into the vault before the record that names it.
void TstLock::shouldKeepAttachedFilesForUnsavedTextOnly()
{
    for (const bool unsaved : {true, false}) {
        ShellWindow shell;
        shell.open();
        const auto files = [&shell] { return storage::Attachments(shell.window.workspace()->session().vault().connection()); };
        const auto stored = files().add(QByteArray("of no record yet"));
        QVERIFY_RESULT(stored);
        if (unsaved)
            typeUnsaved(shell, u"half a sentence"_s);

        pressLock(shell.window);
        isLocked(shell);
        shell.unlock();
        QTRY_VERIFY(shell.window.workspace());

        const auto isThere = files().contains(stored->sha256);
        QVERIFY_RESULT(isThere);
        QCOMPARE(*isThere, unsaved);
    }
}

void TstLock::shouldComeBackToTheSamePlaceAndItsPast()
{
    ShellWindow shell;
    shell.open();
    const Place record {.kind = Place::Kind::Record, .type = "vendor", .record = core::RecordId(4)};
    shell.window.workspace()->open({.kind = Place::Kind::List, .type = "vendor"});
    shell.window.workspace()->open(record);
    pressLock(shell.window);

    shell.unlock();

    QTRY_VERIFY(shell.page());
    QCOMPARE(shell.page()->place(), record);
    shell.window.workspace()->back();
    QCOMPARE(shell.page()->place().kind, Place::Kind::List);
    QCOMPARE(shell.page()->place().type, "vendor");
}

void TstLock::shouldAskBeforeUnsavedTextIsGivenUp()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell, u"half a sentence"_s);
    pressLock(shell.window);
    isLocked(shell);

    QTest::mouseClick(&child<QPushButton>(child(shell.window, "unlockPage"), "otherVault"), Qt::LeftButton);
    QCOMPARE(shell.questions.asked.size(), 1);
    QVERIFY(child(shell.window, "unlockPage").isVisible());
    QVERIFY(!shell.window.close());

    shell.questions.agrees = true;
    QTest::mouseClick(&child<QPushButton>(child(shell.window, "unlockPage"), "otherVault"), Qt::LeftButton);
    QVERIFY(child(shell.window, "startPage").isVisible());
    QVERIFY(!shell.window.isLocked());
}

void TstLock::shouldLeaveNothingOfTheContent()
{
    ShellWindow shell;
    shell.open();
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    QVERIFY_RESULT(shell.window.workspace()->session().save(records::Record::from(records::vendorType(), vendor)));
    shell.window.workspace()->say(u"Saved Sparrow Mail."_s);
    QTest::keyClick(&shell.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(&child(*shell.window.workspace(), "commandField"), u"sparrow"_s);
    pressLock(shell.window);
    isLocked(shell);

    const auto labels = shell.window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(u"Sparrow"_s));
    const auto lines = shell.window.findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines)
        QVERIFY(!line->text().contains(u"sparrow"_s));
}

void TstLock::shouldKeepUnsavedTextWhenTheVaultIsGone()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell, u"half a sentence"_s);
    pressLock(shell.window);
    isLocked(shell);
    const QString aside = shell.vaultPath() + u".aside"_s;
    QVERIFY(QFile::rename(shell.vaultPath(), aside));

    shell.unlock();
    QVERIFY(shell.window.isLocked());
    QVERIFY(!child<QLineEdit>(child(shell.window, "unlockPage"), "passphrase").accessibleDescription().isEmpty());

    QVERIFY(QFile::rename(aside, shell.vaultPath()));
    shell.unlock();
    QTRY_VERIFY(shell.page());
    QCOMPARE(shell.page()->text(), u"half a sentence"_s);
}

QTEST_MAIN(TstLock)
#include "tst_lock.moc"
