// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultcheck.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storage;

namespace {

constexpr int kBatch = 5;

const Migrations kSteps {
    {1, u"start"_s,
     "CREATE TABLE item (id INTEGER PRIMARY KEY, t TEXT NOT NULL) STRICT; CREATE INDEX item_by_t ON item (t);"},
    {2, u"copy"_s,
     "CREATE TABLE other (id INTEGER PRIMARY KEY, t TEXT NOT NULL) STRICT; INSERT INTO other SELECT id, t FROM item;"},
    {3, u"drop"_s, "DROP TABLE item;"},
};
const Migrations kFirst {kSteps.front()};

bool addBatch(Connection &connection)
{
    auto transaction = Transaction::begin(connection);
    for (int i = 0; transaction && i < kBatch; ++i) {
        if (!connection.exec(u"INSERT INTO item (t) VALUES (hex(randomblob(400)))"_s))
            return false;
    }
    return transaction && transaction->commit();
}

} // namespace

// Ends processes with SIGKILL at random moments of their work, and looks at what is left.
class TstVaultKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepEverySaveThatWasReported()
    {
        const Place place;
        QVERIFY_RESULT(Vault::createWithRawKey(place.path, place.key.clone(), {.migrations = &kFirst}));
        for (int round = 0; round < 40; ++round) {
            const int before = rowCount(place, kFirst, u"item"_s);
            std::array<int, 2> ends {};
            QVERIFY(pipe(ends.data()) == 0);
            {
                support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
                    const auto vault = Vault::openWithRawKey(place.path, place.key, OpenMode::ReadWrite,
                                                             {.migrations = &kFirst});
                    ready();
                    while (vault && addBatch((*vault)->connection()) && write(ends[1], "+", 1) == 1) { }
                    return 1;
                });
                pauseFor(5, 30);
            }
            close(ends[1]);
            int reported = 0;
            for (char byte = 0; read(ends[0], &byte, 1) == 1;)
                ++reported;
            close(ends[0]);

            const int after = rowCount(place, kFirst, u"item"_s);
            QVERIFY2(after >= before + kBatch * reported,
                     qPrintable(u"%1 + %2 -> %3"_s.arg(before).arg(reported).arg(after)));
            QCOMPARE(after % kBatch, 0);
        }
        QVERIFY(isWhole(place.path, place.key));
    }

    void shouldOpenAfterAnUpgradeThatWasKilled()
    {
        for (int round = 0; round < 25; ++round) {
            const Place place;
            const VaultOptions options {.migrations = &kFirst, .fill = [](Connection &connection) -> core::Result<> {
                                            for (int i = 0; i < 60; ++i) {
                                                if (!addBatch(connection))
                                                    return core::fail(core::ErrorCode::Internal, u"no batch"_s);
                                            }
                                            return {};
                                        }};
            QVERIFY_RESULT(Vault::createWithRawKey(place.path, place.key.clone(), options));
            {
                support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
                    ready();
                    return Vault::openWithRawKey(place.path, place.key, OpenMode::ReadWrite, {.migrations = &kSteps})
                               ? 0
                               : 1;
                });
                pauseFor(0, 40);
            }

            QCOMPARE(rowCount(place, kSteps, u"other"_s), 60 * kBatch);
            QVERIFY(isWhole(place.path, place.key));
        }
    }

    void shouldNeverShowHalfAFile()
    {
        for (int round = 0; round < 25; ++round) {
            const Place place;
            const QString copy = place.folder.filePath(u"copy"_s);
            {
                support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
                    ready();
                    const auto vault = Vault::createWithRawKey(place.path, place.key.clone(), {.migrations = &kFirst});
                    return vault && copyVault(place.path, place.key, copy, place.key) ? 0 : 1;
                });
                pauseFor(0, 30);
            }

            for (const QString &path : {place.path, copy}) {
                if (QFile::exists(path))
                    QVERIFY(isWhole(path, place.key));
            }
        }
    }

private:
    struct Place {
        QTemporaryDir folder {};
        QString path = folder.filePath(u"v.dpodesk"_s);
        RawKey key = RawKey::generate();
    };

    static void pauseFor(int leastMs, int mostMs)
    {
        usleep(unsigned(QRandomGenerator::global()->bounded(1000 * leastMs, 1000 * mostMs)));
    }

    static int rowCount(const Place &place, const Migrations &steps, const QString &table)
    {
        const auto vault = Vault::openWithRawKey(place.path, place.key, OpenMode::ReadWrite, {.migrations = &steps});
        const auto count = vault ? (*vault)->connection().value(u"SELECT count(*) FROM "_s + table)
                                 : core::fail(vault.error());
        return count ? count->toInt() : -1;
    }

    static bool isWhole(const QString &path, const RawKey &key)
    {
        const auto findings = checkFile(path, key);
        return findings && findings->empty();
    }
};

QTEST_GUILESS_MAIN(TstVaultKill)
#include "tst_vaultkill.moc"
