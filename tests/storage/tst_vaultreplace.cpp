// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "models/storage/vaultreplace.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;
using support::TemporaryVault;

class TstVaultReplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<TemporaryVault>();
        write(u"first"_s);
        m_backup = m_temporary->folder() + u"/backup"_s;
        QVERIFY_RESULT(copyVault(path(), key(), m_backup, key()));
        write(u"second"_s);
        m_temporary->close();
    }

    void cleanup() { m_temporary.reset(); }

    void shouldChangeTheKeyAndKeepTheOldFile()
    {
        const RawKey other = RawKey::generate();
        const QByteArray before = support::readFile(path());

        const auto kept = changeKey(path(), key(), other);

        QVERIFY_RESULT(kept);
        QCOMPARE(*kept, path() + u".before-rekey.bak"_s);
        QCOMPARE(support::readFile(*kept), before);
        QCOMPARE(support::modeOf(path()), 0600);
        QVERIFY_ERROR(Vault::openWithRawKey(path(), key(), OpenMode::ReadWrite), ErrorCode::WrongKey);
        QCOMPARE(value(path(), other), u"second"_s);
        QCOMPARE(value(*kept, key()), u"second"_s);
        QCOMPARE(leftovers(), (QStringList {u"backup"_s, u"test.dpodesk.before-rekey.bak"_s}));
    }

    void shouldNotChangeTheKeyOfAVaultInUse()
    {
        QVERIFY_RESULT(m_temporary->reopen());

        QVERIFY_ERROR(changeKey(path(), key(), RawKey::generate()), ErrorCode::Locked);

        QCOMPARE(leftovers(), QStringList {u"backup"_s});
    }

    void shouldChangeNothingWhenTheKeyIsWrong()
    {
        const QByteArray before = support::readFile(path());

        QVERIFY_ERROR(changeKey(path(), RawKey::generate(), RawKey::generate()), ErrorCode::WrongKey);
        QVERIFY_ERROR(restoreVault(m_backup, RawKey::generate(), path()), ErrorCode::WrongKey);

        QCOMPARE(support::readFile(path()), before);
        QCOMPARE(leftovers(), QStringList {u"backup"_s});
    }

    void shouldStopOnRequest()
    {
        const auto no = [](qint64, qint64) { return false; };

        // A vault this small is copied in one slice, after which nobody is asked.
        write(QString(1'000'000, u'x'));
        m_temporary->close();
        QVERIFY_ERROR(changeKey(path(), key(), RawKey::generate(), no), ErrorCode::Cancelled);

        QCOMPARE(leftovers(), QStringList {u"backup"_s});
        QVERIFY_RESULT(m_temporary->reopen());
    }

    // At every moment either the old key opens the file of that name or the new one does.
    void shouldAlwaysLeaveAVaultThatOpensWhenKilled()
    {
        int changed = 0;
        const QString copy = m_temporary->folder() + u"/copy"_s;
        const auto clear = [this] {
            for (const QString &name : {u"copy"_s, u"copy.before-rekey.bak"_s, u"copy.lock"_s})
                QFile::remove(m_temporary->folder() + u'/' + name);
        };
        for (int round = 0; round < 25; ++round) {
            QVERIFY_RESULT(copyVault(m_backup, key(), copy, key()));
            const RawKey other = RawKey::generate();
            {
                support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
                    ready();
                    return changeKey(copy, key(), other) ? 0 : 1;
                });
                usleep(unsigned(round) * 3000);
            }

            const bool isNew = value(copy, other) == "first"_L1;
            QVERIFY(isNew || value(copy, key()) == "first"_L1);
            changed += isNew ? 1 : 0;
            clear();
        }
        qInfo("%d of 25 had come to the end", changed);

        // What a killed one left goes with the next that comes to its end.
        QVERIFY_RESULT(copyVault(m_backup, key(), copy, key()));
        QVERIFY_RESULT(changeKey(copy, key(), RawKey::generate()));
        clear();
        QCOMPARE(leftovers(), QStringList {u"backup"_s});
    }

    void shouldRestoreABackup()
    {
        const QByteArray before = support::readFile(path());

        const auto kept = restoreVault(m_backup, key(), path());

        QVERIFY_RESULT(kept);
        QCOMPARE(value(path(), key()), u"first"_s);
        QCOMPARE(support::readFile(*kept), before);
        QCOMPARE(leftovers(), (QStringList {u"backup"_s, u"test.dpodesk.before-restore.bak"_s}));
    }

    void shouldRestoreWhereThereIsNoVault()
    {
        const QString fresh = m_temporary->folder() + u"/fresh"_s;

        const auto kept = restoreVault(m_backup, key(), fresh);

        QVERIFY_RESULT(kept);
        QVERIFY(kept->isEmpty());
        QCOMPARE(value(fresh, key()), u"first"_s);
        QCOMPARE(support::modeOf(fresh), 0600);
    }

    void shouldRestoreOverADamagedVaultAndItsJournal()
    {
        crashWhileWriting();
        const QByteArray journal = support::readFile(path() + u"-journal"_s);
        QVERIFY(!journal.isEmpty());
        QVERIFY(support::writeFile(path(), "ruined"));

        const auto kept = restoreVault(m_backup, key(), path());

        QVERIFY_RESULT(kept);
        QCOMPARE(support::readFile(*kept), QByteArray("ruined"));
        QCOMPARE(support::readFile(*kept + u"-journal"_s), journal);
        QVERIFY(!hasJournal(path()));
        QCOMPARE(value(path(), key()), u"first"_s);
    }

    void shouldNotRestoreWhatIsNoGoodVault()
    {
        const QByteArray before = support::readFile(path());
        const QByteArray good = support::readFile(m_backup);
        QByteArray damaged = good;
        damaged[damaged.size() - 100] = char(damaged[damaged.size() - 100] ^ 1);

        QVERIFY(support::writeFile(m_backup, damaged));
        QVERIFY_ERROR(restoreVault(m_backup, key(), path()), ErrorCode::Damaged);
        QVERIFY(support::writeFile(m_backup, "text"));
        QVERIFY_ERROR(restoreVault(m_backup, key(), path()), ErrorCode::NotAVault);
        QVERIFY(support::writeFile(m_backup, good));
        QVERIFY_ERROR(restoreVault(m_backup, key(), path(), Migrations {builtinMigrations().front()}),
                      ErrorCode::TooNew);
        QVERIFY_ERROR(restoreVault(m_backup + u"2"_s, key(), path()), ErrorCode::NotFound);
        QVERIFY_ERROR(restoreVault(path(), key(), path()), ErrorCode::Invalid);
        QVERIFY_ERROR(restoreVault(m_backup, key(), m_temporary->folder()), ErrorCode::NotAVault);

        QCOMPARE(support::readFile(path()), before);
        QCOMPARE(leftovers(), QStringList {u"backup"_s});
    }

    // The journal of a crash would be written into whatever file of its name is opened next.
    void shouldNotLetAJournalRuinABackupPutInPlace_data()
    {
        QTest::addColumn<bool>("ofAnotherVault");
        QTest::addColumn<OpenMode>("mode");
        QTest::newRow("older state, writer") << false << OpenMode::ReadWrite;
        QTest::newRow("older state, reader") << false << OpenMode::ReadOnly;
        QTest::newRow("another vault, writer") << true << OpenMode::ReadWrite;
        QTest::newRow("another vault, reader") << true << OpenMode::ReadOnly;
    }

    void shouldNotLetAJournalRuinABackupPutInPlace()
    {
        QFETCH(bool, ofAnotherVault);
        QFETCH(OpenMode, mode);
        crashWhileWriting();
        const QString journal = path() + u"-journal"_s;
        const QByteArray left = support::readFile(journal);
        TemporaryVault other;
        other.close();
        const QString place = ofAnotherVault ? other.path() : path();
        const RawKey &placeKey = ofAnotherVault ? other.key() : key();
        if (ofAnotherVault)
            QVERIFY(QFile::copy(journal, place + u"-journal"_s));
        else
            QVERIFY(support::writeFile(place, support::readFile(m_backup)));
        const QByteArray before = support::readFile(place);

        const auto opened = Vault::openWithRawKey(place, placeKey, mode);

        QVERIFY_ERROR(opened, ErrorCode::Damaged);
        QCOMPARE(support::readFile(place), before);
        QCOMPARE(support::readFile(place + u"-journal"_s), left);
        QVERIFY(QFile::remove(place + u"-journal"_s));
        QVERIFY_RESULT(Vault::openWithRawKey(place, placeKey, mode));
    }

    void shouldNotMakeAVaultBesideAnOldJournal()
    {
        crashWhileWriting();
        QVERIFY(QFile::remove(path()));

        QVERIFY_ERROR(Vault::createWithRawKey(path(), RawKey::generate()), ErrorCode::Conflict);
        QVERIFY_ERROR(copyVault(m_backup, key(), path(), key()), ErrorCode::Conflict);
    }

    void shouldLeaveTheTargetAsItWasWhenItCannotBeReplaced()
    {
        // GIVEN a file whose journal cannot be moved aside
        const QString folder = m_temporary->folder();
        const QString target = folder + u"/target"_s;
        QVERIFY(support::writeFile(target, "old"));
        QVERIFY(QDir().mkpath(target + u"-journal/inside"_s));
        QVERIFY(support::writeFile(folder + u"/aside.bak-journal"_s, {}));
        auto draft = DraftFile::create(target);
        QVERIFY_RESULT(draft);

        // WHEN a new one is to take its place
        const auto kept = draft->replace(folder + u"/aside"_s);

        // THEN it stays, under its own name only
        QVERIFY(!kept);
        QCOMPARE(support::readFile(target), QByteArray("old"));
        QVERIFY(QDir(target + u"-journal/inside"_s).exists());
        QVERIFY(!QFile::exists(folder + u"/aside.bak"_s));
    }

    void shouldRemoveOnlyDraftsThatNobodyWrites()
    {
        const QString folder = m_temporary->folder();
        const QStringList names {u".test.dpodesk.1abc.tmp"_s, u".test.dpodesk.1abc.tmp-journal"_s, u".other.1abc.tmp"_s,
                                 u".test.dpodesk.n-o.tmp"_s, u"test.dpodesk.1abc.tmp"_s};
        for (const QString &name : names)
            QVERIFY(support::writeFile(folder + u'/' + name, "left"));
        auto first = DraftFile::create(path());
        QVERIFY_RESULT(first);

        QVERIFY_RESULT(DraftFile::create(path()));

        QVERIFY(QFile::exists(first->path()));
        QCOMPARE(leftovers().size(), 1 + 1 + 3); // the backup, the draft at work, and what has another name
        QVERIFY(!leftovers().contains(names.at(0)) && !leftovers().contains(names.at(1)));
    }

private:
    [[nodiscard]] QString path() const { return m_temporary->path(); }
    [[nodiscard]] const RawKey &key() const { return m_temporary->key(); }

    void write(const QString &text)
    {
        QVERIFY_RESULT(m_temporary->reopen());
        auto transaction = Transaction::begin(m_temporary->connection());
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(
            m_temporary->connection().exec(u"INSERT OR REPLACE INTO vault_property VALUES ('k', ?)"_s, text));
        for (int i = 0; i < 100; ++i)
            QVERIFY_RESULT(m_temporary->connection().exec(u"INSERT OR REPLACE INTO vault_property VALUES (?, ?)"_s,
                                                          u"key%1"_s.arg(i), text.left(20).repeated(100)));
        QVERIFY_RESULT(transaction->commit());
    }

    static QString value(const QString &path, const RawKey &key)
    {
        const auto vault = Vault::openWithRawKey(path, key, OpenMode::ReadOnly);
        const auto found = vault ? (*vault)->connection().value(u"SELECT value FROM vault_property WHERE key = 'k'"_s)
                                 : core::fail(vault.error());
        return found ? found->toString() : found.error().detail;
    }

    // Leaves a journal that must be rolled back: pages are written to the file before the transaction ends.
    void crashWhileWriting()
    {
        support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
            const auto connection = connectVault(path(), key(), OpenMode::ReadWrite);
            if (!connection || !(*connection)->exec(u"PRAGMA cache_size = 5"_s))
                return 1;
            auto transaction = Transaction::begin(**connection);
            if (!transaction || !(*connection)->exec(u"UPDATE vault_property SET value = value || 'half done'"_s)
                || !(*connection)->exec(u"DELETE FROM vault_property WHERE key > 'key3'"_s))
                return 2;
            ready();
            pause();
            return 0;
        });
        child.kill();
    }

    // What lies beside the vault.
    [[nodiscard]] QStringList leftovers() const
    {
        QStringList names = support::filesIn(m_temporary->folder());
        names.removeAll(u"test.dpodesk"_s);
        names.removeAll(u"test.dpodesk.lock"_s);
        return names;
    }

    std::unique_ptr<TemporaryVault> m_temporary;
    QString m_backup;
};

QTEST_GUILESS_MAIN(TstVaultReplace)
#include "tst_vaultreplace.moc"
