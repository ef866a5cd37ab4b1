// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/storage/vault.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultcheck.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;

namespace {

const Migrations kSteps {
    {1, u"start"_s, "CREATE TABLE item (id INTEGER PRIMARY KEY, t TEXT NOT NULL) STRICT;"},
    {2, u"index"_s, "CREATE INDEX item_by_t ON item (t);"},
};
const Migrations kFirst {kSteps.front()};

constexpr int kBatch = 10;

core::Result<> save(Connection &connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return core::fail(std::move(transaction.error()));
    for (int i = 0; i < kBatch; ++i) {
        if (auto done = connection.exec(u"INSERT INTO item (t) VALUES (hex(randomblob(1000)))"_s); !done)
            return core::fail(std::move(done.error()));
    }
    return transaction->commit();
}

int rowCount(Connection &connection)
{
    const auto count = connection.value(u"SELECT count(*) FROM item"_s);
    return count ? count->toInt() : -1;
}

} // namespace

class TstVaultSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_disk = std::make_unique<support::SmallDisk>(3000);
        if (!m_disk->isMounted())
            QSKIP("only root may mount a small disk; the limit on file sizes is tested all the same");
    }

    void cleanupTestCase() { m_disk.reset(); }

    void cleanup()
    {
        const QStringList names = support::filesIn(m_disk->path());
        for (const QString &name : names)
            QVERIFY(QFile::remove(m_disk->path() + u'/' + name));
    }

    void shouldLoseNothingWhenTheDiskFillsUp()
    {
        const QString ballast = m_disk->path() + u"/ballast"_s;
        QVERIFY(support::writeFile(ballast, QByteArray(500'000, 'b')));
        auto vault = Vault::createWithRawKey(path(), m_key.clone(), {.migrations = &kFirst});
        QVERIFY_RESULT(vault);
        int saved = 0;
        core::Result<> last;
        while ((last = save((*vault)->connection())))
            ++saved;

        QVERIFY_ERROR(last, ErrorCode::Io);
        QVERIFY(last.error().message.contains("full"_L1));
        QVERIFY(saved > 10);
        QCOMPARE(rowCount((*vault)->connection()), saved * kBatch); // it goes on reading ...
        QVERIFY(QFile::remove(ballast));
        QVERIFY_RESULT(save((*vault)->connection())); // ... and saving, once there is space again
        vault->reset();
        QVERIFY_RESULT(Vault::openWithRawKey(path(), m_key, OpenMode::ReadWrite, {.migrations = &kFirst}));
        const auto findings = checkFile(path(), m_key);
        QVERIFY_RESULT(findings);
        QVERIFY(findings->empty());
    }

    void shouldNotLeaveHalfACopy()
    {
        const auto vault = Vault::createWithRawKey(path(), m_key.clone(), {.migrations = &kFirst});
        QVERIFY_RESULT(vault);
        while (QFile(path()).size() < 2'000'000)
            QVERIFY_RESULT(save((*vault)->connection()));
        const int rows = rowCount((*vault)->connection());

        QVERIFY_ERROR(copyVault(path(), m_key, m_disk->path() + u"/copy"_s, m_key), ErrorCode::Io);
        const auto findings = checkCopy(path(), m_key); // without a copy, then
        QVERIFY_RESULT(findings);
        QVERIFY(findings->empty());

        QCOMPARE(support::filesIn(m_disk->path()), (QStringList {u"v.dpodesk"_s, u"v.dpodesk.lock"_s}));
        QCOMPARE(rowCount((*vault)->connection()), rows);
    }

    void shouldNotUpgradeWithoutSpaceForTheCopy()
    {
        {
            const auto vault = Vault::createWithRawKey(path(), m_key.clone(), {.migrations = &kFirst});
            QVERIFY_RESULT(vault);
            while (QFile(path()).size() < 2'000'000)
                QVERIFY_RESULT(save((*vault)->connection()));
        }
        const QByteArray before = support::readFile(path());

        QVERIFY_ERROR(Vault::openWithRawKey(path(), m_key, OpenMode::ReadWrite, {.migrations = &kSteps}),
                      ErrorCode::Io);

        QCOMPARE(support::readFile(path()), before);
        QCOMPARE(support::filesIn(m_disk->path()), QStringList {u"v.dpodesk"_s});
    }

    void shouldNotLeaveHalfAVault()
    {
        QVERIFY(support::writeFile(m_disk->path() + u"/ballast"_s, QByteArray(2'950'000, 'b')));

        const VaultOptions options {.migrations = &kFirst, .fill = [](Connection &connection) -> core::Result<> {
                                        for (int i = 0; i < 100; ++i) {
                                            if (auto done = save(connection); !done)
                                                return done;
                                        }
                                        return {};
                                    }};
        QVERIFY_ERROR(Vault::createWithRawKey(path(), m_key.clone(), options), ErrorCode::Io);

        QCOMPARE(support::filesIn(m_disk->path()), QStringList {u"ballast"_s});
    }

    void shouldOpenOnADiskWithNoSpaceAtAll()
    {
        QVERIFY_RESULT(Vault::createWithRawKey(path(), m_key.clone(), {.migrations = &kFirst}));
        QFile ballast(m_disk->path() + u"/ballast"_s);
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'b')) > 0) { }

        QVERIFY_RESULT(Vault::openWithRawKey(path(), m_key, OpenMode::ReadOnly, {.migrations = &kFirst}));
        const auto writer = Vault::openWithRawKey(path(), m_key, OpenMode::ReadWrite, {.migrations = &kFirst});
        QVERIFY_RESULT(writer);
        QVERIFY_ERROR(save((*writer)->connection()), ErrorCode::Io);
    }

    // What the journal takes back is tried on a copy first; without space for one nothing is touched.
    void shouldNotRecoverWithoutSpaceForTheRehearsal()
    {
        {
            const auto vault = Vault::createWithRawKey(path(), m_key.clone(), {.migrations = &kFirst});
            QVERIFY_RESULT(vault);
            while (QFile(path()).size() < 1'000'000)
                QVERIFY_RESULT(save((*vault)->connection()));
        }
        support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
            const auto vault = Vault::openWithRawKey(path(), m_key, OpenMode::ReadWrite, {.migrations = &kFirst});
            if (!vault || !(*vault)->connection().exec(u"PRAGMA cache_size = 5"_s))
                return 1;
            auto transaction = Transaction::begin((*vault)->connection());
            if (!transaction || !(*vault)->connection().exec(u"UPDATE item SET t = 'half done' WHERE id < 100"_s))
                return 2;
            ready();
            pause();
            return 0;
        });
        child.kill();
        QVERIFY(QFile(path() + u"-journal"_s).size() > 0);
        QFile ballast(m_disk->path() + u"/ballast"_s);
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (ballast.write(QByteArray(4096, 'b')) > 0) { }
        const QByteArray before = support::readFile(path());

        QVERIFY_ERROR(Vault::openWithRawKey(path(), m_key, OpenMode::ReadWrite, {.migrations = &kFirst}), ErrorCode::Io);

        QCOMPARE(support::readFile(path()), before);
        QVERIFY(QFile(path() + u"-journal"_s).size() > 0);
        ballast.close();
        QVERIFY(ballast.remove());
        const auto vault = Vault::openWithRawKey(path(), m_key, OpenMode::ReadWrite, {.migrations = &kFirst});
        QVERIFY_RESULT(vault);
        QCOMPARE((*vault)->connection().value(u"SELECT count(*) FROM item WHERE t = 'half done'"_s)->toInt(), 0);
    }

private:
    QString path() const { return m_disk->path() + u"/v.dpodesk"_s; }

    std::unique_ptr<support::SmallDisk> m_disk;
    RawKey m_key = RawKey::generate();
};

class TstFileSizeLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLoseNothingWhenTheFileMayNotGrow()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"v.dpodesk"_s);
        const RawKey key = RawKey::generate();
        QVERIFY_RESULT(Vault::createWithRawKey(path, key.clone(), {.migrations = &kFirst}));

        const int code = support::runInChild([&] {
            support::limitFileSize(400'000);
            const auto vault = Vault::openWithRawKey(path, key, OpenMode::ReadWrite, {.migrations = &kFirst});
            int saved = 0;
            core::Result<> last;
            while (vault && saved < 1000 && (last = save((*vault)->connection())))
                ++saved;
            if (!vault || last || last.error().code != ErrorCode::Io || saved < 5)
                return 1;
            return rowCount((*vault)->connection()) == saved * kBatch ? 0 : 2;
        });
        QCOMPARE(code, 0);

        QVERIFY_RESULT(Vault::openWithRawKey(path, key, OpenMode::ReadWrite, {.migrations = &kFirst}));
        const auto findings = checkFile(path, key);
        QVERIFY_RESULT(findings);
        QVERIFY(findings->empty());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TstVaultSpace space;
    TstFileSizeLimit limit;
    return QTest::qExec(&space, argc, argv) + QTest::qExec(&limit, argc, argv);
}

#include "tst_vaultspace.moc"
