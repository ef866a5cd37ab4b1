// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/recordstore.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using support::child;
using support::ShellWindow;

// What happens to the file of a vault while the window has it open.
class TstVaultGone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSayThatTheFileWasDeleted();
    void shouldSayThatTheFileWasReplaced();
    void shouldSayThatTheFileWasMadeReadOnly();
    void shouldSaveAgainWhenTheFileIsBack();
    void shouldSaveACopyElsewhere();
    void shouldLeaveNoCopyThatIsGivenUp();
    void shouldLockWhileACopyIsMade();

private:
    static core::Result<records::Record> save(ShellWindow &shell);
    static ui::Banner &banner(ShellWindow &shell) { return *shell.window.findChild<ui::Banner *>(u"vaultBanner"_s); }
    static void typeUnsaved(ShellWindow &shell) { QTest::keyClicks(&child(*shell.page(), "line"), u"half a sentence"_s); }
};

core::Result<records::Record> TstVaultGone::save(ShellWindow &shell)
{
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    return shell.window.workspace()->session().save(records::Record::from(records::vendorType(), vendor));
}

void TstVaultGone::shouldSayThatTheFileWasDeleted()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell);

    QVERIFY(QFile::remove(shell.vaultPath()));
    shell.window.workspace()->checkVault();

    QVERIFY(banner(shell).isVisible());
    QVERIFY(banner(shell).text().contains(u"deleted"_s));
    QVERIFY_ERROR(save(shell), ErrorCode::Io);
    QVERIFY(!QFile::exists(shell.vaultPath()));
    QCOMPARE(shell.page()->text(), u"half a sentence"_s);
}

void TstVaultGone::shouldSayThatTheFileWasReplaced()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell);

    QVERIFY(QFile::rename(shell.vaultPath(), shell.vaultPath() + u".moved"_s));
    QVERIFY(support::writeFile(shell.vaultPath(), "another file"));
    shell.window.workspace()->checkVault();

    QVERIFY(banner(shell).text().contains(u"Another file"_s));
    QVERIFY_ERROR(save(shell), ErrorCode::Io);
    QCOMPARE(support::readFile(shell.vaultPath()), QByteArray("another file"));
    QCOMPARE(shell.page()->text(), u"half a sentence"_s);
}

void TstVaultGone::shouldSayThatTheFileWasMadeReadOnly()
{
    ShellWindow shell;
    shell.open();
    typeUnsaved(shell);

    QVERIFY(QFile::setPermissions(shell.vaultPath(), QFile::ReadOwner));
    shell.window.workspace()->checkVault();

    QVERIFY(banner(shell).isVisible());
    QVERIFY(banner(shell).text().contains(u"read-only"_s));
    QCOMPARE(shell.page()->text(), u"half a sentence"_s);
}

void TstVaultGone::shouldSaveAgainWhenTheFileIsBack()
{
    ShellWindow shell;
    shell.open();
    const QString aside = shell.vaultPath() + u".moved"_s;
    QVERIFY(QFile::rename(shell.vaultPath(), aside));
    shell.window.workspace()->checkVault();
    QVERIFY(banner(shell).isVisible());

    QVERIFY(QFile::rename(aside, shell.vaultPath()));
    shell.window.workspace()->checkVault();

    QVERIFY(!banner(shell).isVisible());
    QVERIFY_RESULT(save(shell));
}

void TstVaultGone::shouldSaveACopyElsewhere()
{
    ShellWindow shell;
    shell.open();
    const auto saved = save(shell);
    QVERIFY_RESULT(saved);
    QVERIFY(QFile::remove(shell.vaultPath()));
    shell.window.workspace()->checkVault();
    shell.questions.file = shell.vaultPath() + u".copy"_s;

    auto *save = banner(shell).findChild<QPushButton *>();
    QVERIFY(save->isVisible());
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    QVERIFY(shell.window.findChild<ui::ProgressDialog *>()); // the window lives on
    QTRY_VERIFY(QFile::exists(shell.questions.file));

    const auto &vault = shell.window.workspace()->session().vault();
    const auto copy = storage::Vault::openWithRawKey(shell.questions.file, vault.key(), storage::OpenMode::ReadWrite);
    QVERIFY_RESULT(copy);
    QVERIFY_RESULT(storage::RecordStore((*copy)->connection(), shell.clock).load(records::vendorType(), saved->header.reference));
    QVERIFY(!QFile::exists(shell.vaultPath())); // that would be another file of the same name
}

void TstVaultGone::shouldLeaveNoCopyThatIsGivenUp()
{
    ShellWindow shell;
    shell.open();
    QVERIFY_RESULT(save(shell));
    QVERIFY(QFile::remove(shell.vaultPath()));
    shell.window.workspace()->checkVault();
    shell.questions.file = shell.vaultPath() + u".copy"_s;
    auto *button = banner(shell).findChild<QPushButton *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    const QPointer<ui::ProgressDialog> dialog = shell.window.findChild<ui::ProgressDialog *>();
    QVERIFY(dialog);

    QTest::keyClick(dialog, Qt::Key_Escape);

    QTRY_VERIFY(!dialog);
    QCOMPARE(QDir(shell.folder()).entryList({u"*.copy*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TstVaultGone::shouldLockWhileACopyIsMade()
{
    ShellWindow shell;
    shell.open();
    QVERIFY_RESULT(save(shell));
    QVERIFY(QFile::remove(shell.vaultPath()));
    shell.window.workspace()->checkVault();
    shell.questions.file = shell.vaultPath() + u".copy"_s;
    auto *button = banner(shell).findChild<QPushButton *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);

    shell.window.lock({});

    QTRY_VERIFY(!shell.window.workspace());
    QCoreApplication::processEvents();
    QCOMPARE(QDir(shell.folder()).entryList({u"*.copy*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

QTEST_MAIN(TstVaultGone)
#include "tst_vaultgone.moc"
