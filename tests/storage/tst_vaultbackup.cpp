// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultconnection.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;
using support::TemporaryVault;

class TstVaultBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<TemporaryVault>();
        fill(0, 2000);
        m_target = m_temporary->folder() + u"/copy.dpodesk"_s;
    }

    void cleanup() { m_temporary.reset(); }

    void shouldCopyAVaultInUse()
    {
        const mode_t old = umask(0);
        auto unsaved = Transaction::begin(m_temporary->connection());
        QVERIFY_RESULT(unsaved);
        QVERIFY_RESULT(m_temporary->connection().exec(u"DELETE FROM vault_property"_s));

        QVERIFY_RESULT(copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key()));

        umask(old);
        QCOMPARE(support::modeOf(m_target), 0600);
        QCOMPARE(support::readFile(m_target).left(16), support::readFile(m_temporary->path()).left(16));
        const auto copy = Vault::openWithRawKey(m_target, m_temporary->key(), OpenMode::ReadWrite);
        QVERIFY_RESULT(copy);
        QCOMPARE(count((*copy)->connection()), 2000);
    }

    void shouldCopyAVaultWhoseFileIsGone()
    {
        QVERIFY(QFile::remove(m_temporary->path()));

        QVERIFY_RESULT(copyOpenVault(m_temporary->connection(), m_temporary->key(), m_target));

        QCOMPARE(support::modeOf(m_target), 0600);
        QVERIFY(!QFile::exists(m_temporary->path()));
        const auto copy = Vault::openWithRawKey(m_target, m_temporary->key(), OpenMode::ReadWrite);
        QVERIFY_RESULT(copy);
        QCOMPARE(count((*copy)->connection()), 2000);
        QVERIFY_ERROR(copyOpenVault(m_temporary->connection(), m_temporary->key(), m_target), ErrorCode::Conflict);
    }

    void shouldChangeTheKey()
    {
        const RawKey other = RawKey::generate();

        QVERIFY_RESULT(copyVault(m_temporary->path(), m_temporary->key(), m_target, other));

        QVERIFY_ERROR(Vault::openWithRawKey(m_target, m_temporary->key(), OpenMode::ReadOnly), ErrorCode::WrongKey);
        const auto copy = Vault::openWithRawKey(m_target, other, OpenMode::ReadWrite);
        QVERIFY_RESULT(copy);
        QCOMPARE(count((*copy)->connection()), 2000);
        QVERIFY(*Vault::readHeader(m_target) == other.salt());
    }

    void shouldCopyOverNothing()
    {
        QVERIFY(support::writeFile(m_target, "mine"));

        QVERIFY_ERROR(copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key()),
                      ErrorCode::Conflict);
        QVERIFY_ERROR(copyVault(m_temporary->path(), m_temporary->key(), m_temporary->path(), m_temporary->key()),
                      ErrorCode::Conflict);
        QVERIFY_ERROR(copyVault(m_temporary->path(), m_temporary->key(), m_target + u"/below"_s, m_temporary->key()),
                      ErrorCode::NotFound);

        QCOMPARE(support::readFile(m_target), QByteArray("mine"));
    }

    void shouldNotReplaceWhatAppearsMeanwhile()
    {
        const auto done = copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key(),
                                    [&](qint64, qint64) { return support::writeFile(m_target, "mine"); });

        QVERIFY_ERROR(done, ErrorCode::Conflict);
        QCOMPARE(support::readFile(m_target), QByteArray("mine"));
        QCOMPARE(leftovers(), QStringList {u"copy.dpodesk"_s});
    }

    void shouldTellHowFarItIsAndStopOnRequest()
    {
        qint64 last = -1;
        int calls = 0;
        QVERIFY_RESULT(copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key(),
                                 [&](qint64 done, qint64 total) {
                                     ++calls;
                                     return done > std::exchange(last, done) && done <= total;
                                 }));
        QVERIFY(calls > 1);

        const auto stopped = copyVault(m_temporary->path(), m_temporary->key(), m_target + u"2"_s, m_temporary->key(),
                                       [](qint64, qint64) { return false; });
        QVERIFY_ERROR(stopped, ErrorCode::Cancelled);
        QCOMPARE(leftovers(), QStringList {u"copy.dpodesk"_s});
    }

    void shouldCopyOneStateWhileAnotherWrites()
    {
        int saves = 0;

        QVERIFY_RESULT(
            copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key(), [&](qint64, qint64) {
                if (saves < 50) // longer than it is willing to start again
                    fill(2000 + 10 * saves++, 10);
                return true;
            }));

        QVERIFY(saves > 1);
        QVERIFY(saves < 50);
        const auto copy = Vault::openWithRawKey(m_target, m_temporary->key(), OpenMode::ReadOnly);
        QVERIFY_RESULT(copy);
        const int copied = count((*copy)->connection());
        QVERIFY(copied > 2000 && copied <= count(m_temporary->connection()));
        QCOMPARE(copied % 10, 0);
    }

    void shouldRefuseToKeepACopyOfADamagedVault()
    {
        m_temporary->close();
        QByteArray bytes = support::readFile(m_temporary->path());
        bytes[bytes.size() - 100] = char(bytes[bytes.size() - 100] ^ 1); // the last page: nothing is read after it
        QVERIFY(support::writeFile(m_temporary->path(), bytes));

        QVERIFY_ERROR(copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key()),
                      ErrorCode::Damaged);

        QVERIFY(leftovers().isEmpty());
    }

    // 256 pages go into a slice, and SQLCipher forgets a broken one when a slice ends with it.
    void shouldSeeABrokenPageAtTheEndOfASlice()
    {
        m_temporary->close();
        QByteArray bytes = support::readFile(m_temporary->path());
        QVERIFY(bytes.size() > 300 * 4096);
        for (const int page : {255, 256, 257}) {
            QByteArray broken = bytes;
            broken[page * 4096 - 1000] = char(broken[page * 4096 - 1000] ^ 1);
            QVERIFY(support::writeFile(m_temporary->path(), broken));

            QVERIFY_ERROR(copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key()),
                          ErrorCode::Damaged);
        }
    }

    void shouldNotLeaveAnythingInAReadOnlyFolder()
    {
        m_temporary->close();
        const QTemporaryDir folder;
        QVERIFY(chmod(qPrintable(folder.path()), 0555) == 0);
        QVERIFY(chmod(qPrintable(m_temporary->folder()), 0777) == 0);
        QVERIFY(chmod(qPrintable(m_temporary->path()), 0666) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const QString target = folder.filePath(u"copy"_s);
            const auto done = copyVault(m_temporary->path(), m_temporary->key(), target, m_temporary->key());
            return !done && done.error().code == ErrorCode::Io ? 0 : 1;
        });
        QCOMPARE(code, 0);
        QVERIFY(support::filesIn(folder.path()).isEmpty());
    }

    void shouldCheckACopyAndRemoveIt()
    {
        const auto findings = checkCopy(m_temporary->path(), m_temporary->key());

        QVERIFY_RESULT(findings);
        QVERIFY(findings->empty());
        QVERIFY(leftovers().isEmpty());
    }

    void shouldFindLinksThatLeadNowhere()
    {
        QVERIFY_RESULT(
            m_temporary->connection().runScript("PRAGMA foreign_keys = OFF; INSERT INTO record_row (record_id, row) "
                                                "VALUES (99, 1); PRAGMA foreign_keys = ON;"));

        const auto findings = checkCopy(m_temporary->path(), m_temporary->key());

        QVERIFY_RESULT(findings);
        QCOMPARE(findings->size(), std::size_t(1));
        QCOMPARE(findings->front().kind, Finding::Kind::Link);
        QVERIFY(findings->front().message.contains("record_row"_L1));
        QVERIFY_ERROR(copyVault(m_temporary->path(), m_temporary->key(), m_target, m_temporary->key()),
                      ErrorCode::Damaged);
    }

    void shouldNameThePagesThatAreDamaged()
    {
        m_temporary->close();
        QByteArray bytes = support::readFile(m_temporary->path());
        for (const int page : {20, 30})
            bytes[page * 4096 - 1000] = char(bytes[page * 4096 - 1000] ^ 1);
        QVERIFY(support::writeFile(m_temporary->path(), bytes));

        const auto findings = checkCopy(m_temporary->path(), m_temporary->key());

        QVERIFY_RESULT(findings);
        QVERIFY(findings->size() >= 2);
        QVERIFY2(findings->at(0).message.contains("20"_L1), qPrintable(findings->at(0).message));
        QVERIFY(findings->at(1).message.contains("30"_L1));
        QVERIFY(leftovers().isEmpty());
    }

private:
    void fill(int from, int rows)
    {
        auto transaction = Transaction::begin(m_temporary->connection());
        QVERIFY_RESULT(transaction);
        for (int i = from; i < from + rows; ++i)
            QVERIFY_RESULT(m_temporary->connection().exec(u"INSERT INTO vault_property VALUES (?, ?)"_s,
                                                          u"key%1"_s.arg(i), QString(1000, u'v')));
        QVERIFY_RESULT(transaction->commit());
    }

    static int count(Connection &connection)
    {
        const auto found = connection.value(u"SELECT count(*) FROM vault_property"_s);
        return found ? found->toInt() : -1;
    }

    // What lies beside the vault, but for the vault itself and its lock.
    QStringList leftovers() const
    {
        QStringList names = support::filesIn(m_temporary->folder());
        names.removeAll(u"test.dpodesk"_s);
        names.removeAll(u"test.dpodesk.lock"_s);
        return names;
    }

    std::unique_ptr<TemporaryVault> m_temporary;
    QString m_target;
};

QTEST_GUILESS_MAIN(TstVaultBackup)
#include "tst_vaultbackup.moc"
