// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/vaultlock.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;
using support::ChildProcess;
using support::TemporaryVault;

class TstVaultLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHoldOffASecondWriter()
    {
        TemporaryVault temporary;
        QElapsedTimer timer;
        timer.start();

        const auto second = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite);

        QVERIFY_ERROR(second, ErrorCode::Locked);
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(support::filesIn(temporary.folder()).contains(u"test.dpodesk.lock"_s));
        temporary.close();
        QVERIFY_RESULT(Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite));
        QCOMPARE(support::filesIn(temporary.folder()), QStringList {u"test.dpodesk"_s});
    }

    void shouldAskWithoutTaking()
    {
        TemporaryVault temporary;
        QVERIFY_ERROR(storage::VaultLock::requireFree(temporary.path()), ErrorCode::Locked);
        temporary.close();

        QVERIFY_RESULT(storage::VaultLock::requireFree(temporary.path()));

        QCOMPARE(support::filesIn(temporary.folder()), QStringList {u"test.dpodesk"_s});
    }

    void shouldNameTheProcessThatHolds()
    {
        TemporaryVault temporary;
        temporary.close();
        const ChildProcess holder([&](const ChildProcess::Ready &ready) { return hold(temporary, ready); });

        const auto second = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite);

        QVERIFY_ERROR(second, ErrorCode::Locked);
        QVERIFY2(second.error().message.contains(QString::number(holder.pid())), qPrintable(second.error().message));
        QVERIFY_RESULT(Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadOnly));
    }

    void shouldSurviveAHolderThatIsKilled()
    {
        TemporaryVault temporary;
        temporary.close();
        {
            ChildProcess holder([&](const ChildProcess::Ready &ready) { return hold(temporary, ready); });
            holder.kill();
        }
        QVERIFY(support::filesIn(temporary.folder()).contains(u"test.dpodesk.lock"_s));

        QVERIFY_RESULT(temporary.reopen());
        temporary.close();

        QCOMPARE(support::filesIn(temporary.folder()), QStringList {u"test.dpodesk"_s});
    }

    void shouldNotBelieveAnOldLockFile()
    {
        TemporaryVault temporary;
        temporary.close();
        QVERIFY(support::writeFile(temporary.path() + u".lock"_s, "1\nanother-host\n")); // process 1 always lives

        QVERIFY_RESULT(temporary.reopen());
    }

    void shouldNotFollowALinkInPlaceOfItsFile()
    {
        TemporaryVault temporary;
        temporary.close();
        const QString victim = temporary.folder() + u"/victim"_s;
        QVERIFY(support::writeFile(victim, "mine"));
        QVERIFY(QFile::link(victim, temporary.path() + u".lock"_s));

        QVERIFY_ERROR(temporary.reopen(), ErrorCode::Io);

        QCOMPARE(support::readFile(victim), QByteArray("mine"));
    }

    void shouldSayThatTheFolderIsReadOnly()
    {
        TemporaryVault temporary;
        temporary.close();
        QVERIFY(chmod(qPrintable(temporary.path()), 0666) == 0);
        QVERIFY(chmod(qPrintable(temporary.folder()), 0555) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const auto lock = VaultLock::acquire(temporary.path());
            return !lock && lock.error().code == ErrorCode::Io && lock.error().message.contains("read-only"_L1) ? 0 : 1;
        });
        QCOMPARE(code, 0);
    }

    // Holders remove the file when they let go: whoever waits on the removed one must not believe to hold anything.
    void shouldLetInOneAtATimeHoweverManyTry()
    {
        const QTemporaryDir folder;
        const QString vault = folder.filePath(u"v"_s);
        const QByteArray inside = QFile::encodeName(folder.filePath(u"inside"_s));
        const auto contend = [&] {
            for (int i = 0; i < 300; ++i) {
                const auto lock = VaultLock::acquire(vault);
                if (!lock && lock.error().code == ErrorCode::Locked)
                    continue;
                const int file = lock ? open(inside.constData(), O_CREAT | O_EXCL, 0600) : -1;
                if (file < 0 || unlink(inside.constData()) != 0)
                    return 1;
                close(file);
            }
            return 0;
        };

        const auto start = [&](const ChildProcess::Ready &ready) {
            ready();
            return contend();
        };
        ChildProcess second(start);
        ChildProcess third(start);

        QCOMPARE(contend(), 0);
        QCOMPARE(second.wait(), 0);
        QCOMPARE(third.wait(), 0);
    }

private:
    static int hold(const TemporaryVault &temporary, const ChildProcess::Ready &ready)
    {
        const auto vault = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite);
        if (!vault)
            return 1;
        ready();
        pause();
        return 0;
    }
};

QTEST_GUILESS_MAIN(TstVaultLock)
#include "tst_vaultlock.moc"
