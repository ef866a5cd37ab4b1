// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/activity/activity.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/shellwindow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;

// From the start of the program to an open vault.
class TstEntrance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCreateAVaultByKeyboardAlone();
    void shouldGoFromLineToLineByEnter();
    void shouldOfferTheLastVaultFirst();
    void shouldTellAReaderWhatEachDoorIs();
    void shouldFillTheSampleIn();
    void shouldNotCreateOverAFile();
    void shouldWantBothPassphrasesAlike();
    void shouldAskBeforeAWeakPassphraseIsUsed();
    void shouldMakeAPassphraseOfWords();
    void shouldSayWhyAPassphraseIsWeak();
    void shouldOpenAVaultWithItsPassphrase();
    void shouldSayPlainlyThatAKeyIsWrong();
    void shouldWaitLongerAfterEachWrongKey();
    void shouldSayThatTheVaultIsOpenElsewhere();
    void shouldSayThatAFileIsNoVault();
    void shouldCancelTheUnlocking();
    void shouldRememberTheVaultUntilForgotten();
    void shouldKeepNoPassphraseInItsLines();

private:
    static void press(QWidget &page, const char *button) { QTest::mouseClick(&child<QAbstractButton>(page, button), Qt::LeftButton); }
    static QWidget &page(ShellWindow &shell, const char *name) { return child(shell.window, name); }
    static QString wrong(ShellWindow &shell); // what stands below the line for the passphrase
    static void type(QWidget &page, const char *line, const QString &text);
    static bool opens(ShellWindow &shell);
};

void TstEntrance::type(QWidget &page, const char *line, const QString &text)
{
    auto &edit = child<QLineEdit>(page, line);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
}

QString TstEntrance::wrong(ShellWindow &shell)
{
    return child<QLineEdit>(page(shell, "unlockPage"), "passphrase").accessibleDescription();
}

bool TstEntrance::opens(ShellWindow &shell)
{
    return QTest::qWaitFor([&shell] { return shell.window.workspace() != nullptr; }, 60000);
}

void TstEntrance::shouldCreateAVaultByKeyboardAlone()
{
    ShellWindow shell;
    QTest::keyClick(&page(shell, "createDoor"), Qt::Key_Space);
    QWidget &create = page(shell, "createPage");
    QVERIFY(create.isVisible());

    type(create, "path", shell.vaultPath());
    type(create, "userName", u"Grace"_s);
    type(create, "passphrase", u"brave mosaic lobster mustard"_s);
    type(create, "repeat", u"brave mosaic lobster mustard"_s);
    QTest::keyClick(&child(create, "repeat"), Qt::Key_Return);

    QVERIFY(opens(shell));
    QVERIFY(QFile::exists(shell.vaultPath()));
    QCOMPARE(support::modeOf(shell.vaultPath()), 0600);
    QCOMPARE(shell.window.workspace()->session().setting(u"user_name"_s), u"Grace"_s);
    QVERIFY(shell.page());
    QVERIFY(shell.questions.asked.isEmpty());
}

void TstEntrance::shouldGoFromLineToLineByEnter()
{
    ShellWindow shell;
    QVERIFY(child(page(shell, "startPage"), "createDoor").hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QWidget &create = page(shell, "createPage");
    type(create, "path", shell.vaultPath());

    for (const char *next : {"userName", "passphrase", "repeat"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &child(create, next));
    }
    type(create, "repeat", u"brave mosaic lobster mustard"_s);
    type(create, "passphrase", u"brave mosaic lobster mustard"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // all is there

    QVERIFY(opens(shell));
}

void TstEntrance::shouldOfferTheLastVaultFirst()
{
    ShellWindow shell;
    shell.preferences.setKeepsRecent(true);
    shell.preferences.addRecent(shell.vaultPath());
    shell.makeVault();
    shell.window.openVault(shell.vaultPath());
    press(page(shell, "unlockPage"), "otherVault");
    QVERIFY(page(shell, "startPage").isVisible());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QVERIFY(page(shell, "unlockPage").isVisible());
}

void TstEntrance::shouldTellAReaderWhatEachDoorIs()
{
    ShellWindow shell;

    for (const char *door : {"createDoor", "openDoor", "sampleDoor"}) {
        QVERIFY(!page(shell, door).accessibleName().isEmpty());
        QVERIFY(!page(shell, door).accessibleDescription().isEmpty());
    }
}

void TstEntrance::shouldFillTheSampleIn()
{
    ShellWindow shell;
    press(page(shell, "startPage"), "sampleDoor");
    QWidget &create = page(shell, "createPage");
    type(create, "path", shell.vaultPath());
    QVERIFY(!child<QLineEdit>(create, "passphrase").text().isEmpty());

    press(create, "create");

    QVERIFY(opens(shell));
    QVERIFY(shell.window.workspace()->session().count(records::activityType()) > 0);
}

void TstEntrance::shouldNotCreateOverAFile()
{
    ShellWindow shell;
    QVERIFY(support::writeFile(shell.vaultPath(), "mine"));
    press(page(shell, "startPage"), "createDoor");
    QWidget &create = page(shell, "createPage");
    type(create, "path", shell.vaultPath());
    press(create, "makePassphrase");

    press(create, "create");

    QVERIFY(child<QLineEdit>(create, "path").accessibleDescription().contains(u"already"_s));
    QVERIFY(child(create, "path").hasFocus());
    QCOMPARE(support::readFile(shell.vaultPath()), QByteArray("mine"));
}

void TstEntrance::shouldWantBothPassphrasesAlike()
{
    ShellWindow shell;
    press(page(shell, "startPage"), "createDoor");
    QWidget &create = page(shell, "createPage");
    type(create, "path", shell.vaultPath());
    type(create, "passphrase", u"brave mosaic lobster mustard"_s);
    type(create, "repeat", u"brave mosaic lobster custard"_s);

    press(create, "create");

    QVERIFY(child<QLineEdit>(create, "repeat").accessibleDescription().contains(u"not the same"_s));
    QVERIFY(!QFile::exists(shell.vaultPath()));
}

void TstEntrance::shouldAskBeforeAWeakPassphraseIsUsed()
{
    ShellWindow shell;
    press(page(shell, "startPage"), "createDoor");
    QWidget &create = page(shell, "createPage");
    type(create, "path", shell.vaultPath());
    type(create, "passphrase", u"password1"_s);
    type(create, "repeat", u"password1"_s);

    press(create, "create");
    QCOMPARE(shell.questions.asked.size(), 1);
    QVERIFY(!QFile::exists(shell.vaultPath()));

    shell.questions.agrees = true;
    press(create, "create");
    QVERIFY(opens(shell));
}

void TstEntrance::shouldMakeAPassphraseOfWords()
{
    ShellWindow shell;
    press(page(shell, "startPage"), "createDoor");
    QWidget &create = page(shell, "createPage");

    press(create, "makePassphrase");

    auto &line = child<QLineEdit>(create, "passphrase");
    QCOMPARE(line.text().count(u'-'), 5);
    QCOMPARE(line.echoMode(), QLineEdit::Normal);
    QCOMPARE(child<QLineEdit>(create, "repeat").text(), line.text());
}

void TstEntrance::shouldSayWhyAPassphraseIsWeak()
{
    ShellWindow shell;
    press(page(shell, "startPage"), "createDoor");
    QWidget &create = page(shell, "createPage");
    const auto &reason = child<QLabel>(create, "reason");

    type(create, "passphrase", u"abcdefgh"_s);
    QVERIFY(reason.text().contains(u"sequence"_s));

    type(create, "passphrase", u"Grace1234"_s);
    type(create, "userName", u"Grace"_s);
    QVERIFY(reason.text().contains(u"your name"_s));
}

void TstEntrance::shouldOpenAVaultWithItsPassphrase()
{
    ShellWindow shell;
    shell.makeVault();
    shell.questions.file = shell.vaultPath();
    press(page(shell, "startPage"), "openDoor");
    QVERIFY(page(shell, "unlockPage").isVisible());
    QVERIFY(child(page(shell, "unlockPage"), "passphrase").hasFocus());

    shell.unlock();

    QVERIFY(opens(shell));
    QVERIFY(shell.window.windowTitle().contains(u"meadow"_s));
}

void TstEntrance::shouldSayPlainlyThatAKeyIsWrong()
{
    ShellWindow shell;
    shell.makeVault();
    shell.window.openVault(shell.vaultPath());

    shell.unlock(u"guess"_s);

    QVERIFY(!shell.window.workspace());
    QVERIFY2(wrong(shell).contains(u"passphrase"_s, Qt::CaseInsensitive), qPrintable(wrong(shell)));
    QVERIFY(child(page(shell, "unlockPage"), "passphrase").hasFocus());
    QVERIFY(shell.questions.asked.isEmpty());
}

void TstEntrance::shouldWaitLongerAfterEachWrongKey()
{
    ShellWindow shell;
    shell.makeVault();
    shell.window.openVault(shell.vaultPath());
    const auto &button = child<QPushButton>(page(shell, "unlockPage"), "unlock");

    for (const int wait : {1, 2, 4}) {
        shell.unlock(u"guess"_s);
        QVERIFY(!button.isEnabled());
        QVERIFY2(button.text().contains(QString::number(wait)), qPrintable(button.text()));
        shell.unlock(); // the right one, too early
        QVERIFY(!shell.window.workspace());
        shell.clock.advance(wait);
        QTRY_VERIFY(button.isEnabled());
    }
    shell.unlock();

    QVERIFY(opens(shell));
}

void TstEntrance::shouldSayThatTheVaultIsOpenElsewhere()
{
    ShellWindow first;
    first.open();
    ShellWindow second;

    second.window.openVault(first.vaultPath());
    second.unlock();

    QVERIFY(!second.window.workspace());
    QVERIFY2(wrong(second).contains(u"open"_s), qPrintable(wrong(second)));
    QCOMPARE(child<QPushButton>(page(second, "unlockPage"), "unlock").isEnabled(), true); // that was no wrong key
}

void TstEntrance::shouldSayThatAFileIsNoVault()
{
    ShellWindow shell;
    shell.questions.file = shell.folder() + u"/letter.txt"_s;
    QVERIFY(support::writeFile(shell.questions.file, QByteArray(8192, 'x')));

    press(page(shell, "startPage"), "openDoor");

    QVERIFY(page(shell, "startPage").isVisible());
    QCOMPARE(shell.questions.asked.size(), 2); // the file, then the refusal
}

void TstEntrance::shouldCancelTheUnlocking()
{
    ShellWindow shell;
    shell.makeVault();
    shell.window.openVault(shell.vaultPath());
    QWidget &unlock = page(shell, "unlockPage");
    type(unlock, "passphrase", u"secret"_s);
    QTest::keyClick(&child(unlock, "passphrase"), Qt::Key_Return);
    QVERIFY(child(unlock, "cancelWork").isVisible());

    press(unlock, "cancelWork");

    QVERIFY(child(unlock, "passphrase").isEnabled());
    shell.unlock();
    QVERIFY(opens(shell));
}

void TstEntrance::shouldRememberTheVaultUntilForgotten()
{
    ShellWindow shell;
    shell.makeVault();
    shell.window.openVault(shell.vaultPath());
    shell.unlock();
    QVERIFY(opens(shell));
    QCOMPARE(shell.preferences.recentVaults(), QStringList(QFileInfo(shell.vaultPath()).canonicalFilePath()));

    QTest::keyClick(&shell.window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(page(shell, "startPage").isVisible());
    child<QCheckBox>(page(shell, "startPage"), "keepRecent").click();

    QVERIFY(shell.preferences.recentVaults().isEmpty());
}

void TstEntrance::shouldKeepNoPassphraseInItsLines()
{
    ShellWindow shell;
    shell.makeVault();
    shell.window.openVault(shell.vaultPath());
    shell.unlock();
    QVERIFY(opens(shell));

    const auto lines = shell.window.findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines)
        QVERIFY(!line->text().contains(u"secret"_s));
    QVERIFY(!support::readFile(shell.folder() + u"/settings.ini"_s).contains("secret"));
}

QTEST_MAIN(TstEntrance)
#include "tst_entrance.moc"
