// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/driver/sqliteapi.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultcheck.h"
#include "tests/support/faultvfs.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;

namespace {

constexpr int kBatch = 15; // rows of one transaction
constexpr int kMostPoints = 3000;

const Migrations kSteps {
    {1, u"start"_s,
     "CREATE TABLE item (id INTEGER PRIMARY KEY, t TEXT NOT NULL) STRICT; CREATE INDEX item_by_t ON item (t);"},
    {2, u"grow"_s,
     "CREATE TABLE other (id INTEGER PRIMARY KEY, t TEXT NOT NULL) STRICT; INSERT INTO other SELECT id, t FROM item;"},
    {3, u"shrink"_s, "DROP TABLE item; CREATE INDEX other_by_t ON other (t);"},
};
const Migrations kFirst {kSteps.front()};

// In memory where there is such a folder: thousands of flushes to a real disk take minutes and show nothing more.
QString quickFolder()
{
    const QFileInfo shared(u"/dev/shm"_s);
    return (shared.isWritable() ? shared.filePath() : QDir::tempPath()) + u"/dpodesk-faults-XXXXXX"_s;
}

} // namespace

// Lets every single disk operation fail, one after the other, and looks at what is left.
class TstVaultFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        support::installFaultVfs();
        QVERIFY(m_folder.isValid());
        const VaultOptions options {.migrations = &kFirst,
                                    .fill = [](Connection &connection) { return addBatch(connection); }};
        QVERIFY_RESULT(Vault::createWithRawKey(m_path, m_key.clone(), options));
        m_whole = support::readFile(m_path);
    }

    void cleanup()
    {
        qInfo("%d points", m_points);
        m_points = 0;
    }

    void shouldMakeAVaultOrNone_data() { kinds(); }

    void shouldMakeAVaultOrNone()
    {
        forEachFault(
            [this] {
                removeAll();
                const auto made = Vault::createWithRawKey(m_path, m_key.clone(), {.migrations = &kFirst});
                return made.has_value();
            },
            [this](bool made) {
                if (!made)
                    return support::filesIn(m_folder.path()).isEmpty();
                return isWhole(m_path) && open(kFirst).has_value();
            });
    }

    // Three saves, as an application makes them: after one has failed it goes on.
    void shouldKeepWhatItSaysItSaved_data() { kinds(); }

    void shouldKeepWhatItSaysItSaved()
    {
        forEachFault(
            [this] {
                restore();
                int saved = 0;
                const auto vault = open(kFirst);
                for (int i = 0; vault && i < 3; ++i)
                    saved += save((*vault)->connection()) ? 1 : 0;
                return saved;
            },
            [this](int saved) {
                const int rows = rowCount(kFirst, u"item"_s);
                return rows % kBatch == 0 && rows >= kBatch * (1 + saved) && rows <= kBatch * 4 && isWhole(m_path);
            });
    }

    void shouldUpgradeStepByStepOrNotAtAll_data() { kinds(); }

    void shouldUpgradeStepByStepOrNotAtAll()
    {
        forEachFault(
            [this] {
                restore();
                return open(kSteps).has_value();
            },
            [this](bool) {
                return rowCount(kSteps, u"other"_s) == kBatch && isWhole(m_path); // the next start brings it to an end
            });
    }

    void shouldCopyAllOrNothing_data() { kinds(); }

    void shouldCopyAllOrNothing()
    {
        const QString target = m_folder.filePath(u"copy"_s);
        forEachFault(
            [&] {
                restore();
                return copyVault(m_path, m_key, target, m_key).has_value();
            },
            [&](bool copied) {
                return QFile::exists(target) == copied && (!copied || isWhole(target))
                       && support::readFile(m_path) == m_whole
                       && support::filesIn(m_folder.path()).size() == (copied ? 2 : 1);
            });
    }

    // A disk that cannot be read is neither a wrong key nor a damaged vault: nobody must be sent looking for either.
    void shouldNotTakeAReadErrorForAnythingElse()
    {
        restore();
        int refused = 0;
        for (int hits = 1; hits > 0; ++m_points) {
            support::armFault({.at = m_points + 1, .code = SQLITE_IOERR_READ, .reads = true});
            const auto vault = open(kFirst);
            const auto count = vault ? (*vault)->connection().value(u"SELECT sum(length(t)) FROM item"_s)
                                     : core::fail(vault.error());
            hits = support::disarmFault();
            if (count) // SQLite can do without one or another read
                QCOMPARE(count->toInt(), kBatch * 500);
            else
                QVERIFY_ERROR(count, ErrorCode::Io);
            refused += count ? 0 : 1;
        }
        QVERIFY(refused > 5);
        QCOMPARE(support::readFile(m_path), m_whole);
    }

private:
    static void kinds()
    {
        QTest::addColumn<bool>("persistent");
        QTest::addColumn<int>("code");
        QTest::newRow("one failing write") << false << int(SQLITE_IOERR_WRITE);
        QTest::newRow("one full disk") << false << int(SQLITE_FULL);
        QTest::newRow("failing from then on") << true << int(SQLITE_IOERR_WRITE);
        QTest::newRow("full from then on") << true << int(SQLITE_FULL);
    }

    // `act` runs with the fault, `holds` judges the outcome without it; ends with the first run that no fault reached.
    template<class Act, class Holds>
    void forEachFault(Act act, Holds holds)
    {
        QFETCH(bool, persistent);
        QFETCH(int, code);
        for (int point = 1; point < kMostPoints; ++point) {
            support::armFault({point, persistent, code});
            const auto outcome = act();
            const int hits = support::disarmFault();
            QVERIFY2(holds(outcome), qPrintable(u"point %1, outcome %2"_s.arg(point).arg(int(outcome))));
            if (hits == 0)
                return;
            ++m_points;
        }
        QFAIL("no end");
    }

    static core::Result<> addBatch(Connection &connection)
    {
        for (int i = 0; i < kBatch; ++i) {
            auto done = connection.exec(u"INSERT INTO item (t) VALUES (hex(randomblob(250)))"_s);
            if (!done)
                return core::fail(std::move(done.error()));
        }
        return {};
    }

    static bool save(Connection &connection)
    {
        auto transaction = Transaction::begin(connection);
        return transaction && addBatch(connection) && transaction->commit();
    }

    core::Result<std::unique_ptr<Vault>> open(const Migrations &steps)
    {
        return Vault::openWithRawKey(m_path, m_key, OpenMode::ReadWrite, {.migrations = &steps});
    }

    int rowCount(const Migrations &steps, const QString &table)
    {
        const auto vault = open(steps);
        const auto count = vault ? (*vault)->connection().value(u"SELECT count(*) FROM "_s + table)
                                 : core::fail(vault.error());
        return count ? count->toInt() : -1;
    }

    bool isWhole(const QString &path)
    {
        const auto findings = checkFile(path, m_key);
        return findings && findings->empty();
    }

    void removeAll()
    {
        const QStringList names = support::filesIn(m_folder.path());
        for (const QString &name : names)
            QVERIFY(QFile::remove(m_folder.filePath(name)));
    }

    void restore()
    {
        removeAll();
        QVERIFY(support::writeFile(m_path, m_whole));
    }

    QTemporaryDir m_folder {quickFolder()};
    QString m_path = m_folder.filePath(u"v.dpodesk"_s);
    RawKey m_key = RawKey::generate();
    QByteArray m_whole;
    int m_points = 0;
};

QTEST_GUILESS_MAIN(TstVaultFaults)
#include "tst_vaultfaults.moc"
