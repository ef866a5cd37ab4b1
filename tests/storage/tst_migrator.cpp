// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/migrator.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultconnection.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;
using support::TemporaryVault;

namespace {

const Migrations kSteps {
    {1, u"start"_s,
     "CREATE TABLE party (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
     "CREATE TABLE deal (id INTEGER PRIMARY KEY, party_id INTEGER NOT NULL REFERENCES party (id)) STRICT;\n"
     "INSERT INTO party (id, name) VALUES (1, 'One; two'), (2, 'Zwei');\n"
     "INSERT INTO deal (id, party_id) VALUES (7, 2);\n"},
    {2, u"trigger"_s,
     "-- a comment; with a semicolon\n"
     "CREATE TRIGGER party_is_never_deleted BEFORE DELETE ON party\n"
     "BEGIN\n    SELECT RAISE(ABORT, 'no; never');\nEND;\n"
     "ALTER TABLE party ADD COLUMN note TEXT;\n/* the end */"},
    // Rebuilds a table that another links to.
    {3, u"rebuild"_s,
     "DROP TRIGGER party_is_never_deleted;\n"
     "CREATE TABLE new_party (id INTEGER PRIMARY KEY, title TEXT NOT NULL, note TEXT) STRICT;\n"
     "INSERT INTO new_party SELECT id, name, note FROM party;\n"
     "DROP TABLE party;\n"
     "ALTER TABLE new_party RENAME TO party;\n"},
};

Migrations firstSteps(int count)
{
    return {kSteps.begin(), kSteps.begin() + count};
}

Migrations withStep(const QByteArray &sql)
{
    Migrations steps = firstSteps(1);
    steps.push_back({2, u"bad"_s, sql});
    return steps;
}

} // namespace

class TstMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNotGoOnWhereForeignKeysCannotBeSwitched()
    {
        const Vaults vaults(1);
        const Migrations old = firstSteps(1);
        const auto vault = Vault::openWithRawKey(vaults.path(), vaults.key(), OpenMode::ReadWrite, {.migrations = &old});
        QVERIFY_RESULT(vault);
        const auto outer = Transaction::begin((*vault)->connection()); // in one they cannot
        QVERIFY_RESULT(outer);

        QVERIFY_ERROR(migrate((*vault)->connection(), kSteps, 3), ErrorCode::Internal);

        QCOMPARE(*schemaVersion((*vault)->connection()), 1);
    }

    void shouldTakeANewVaultThroughEveryStep()
    {
        TemporaryVault temporary;

        const auto version = schemaVersion(temporary.connection());

        QVERIFY_RESULT(version);
        QCOMPARE(*version, int(builtinMigrations().size()));
        QCOMPARE(builtinMigrations().front().name, u"vault"_s);
        const auto loose = temporary.connection().value(
            u"SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"_s);
        QVERIFY_RESULT(loose);
        QCOMPARE(loose->toString(), QString());
    }

    void shouldUpgradeAnOlderVaultAndKeepACopy()
    {
        const Vaults vaults(1);

        const auto vault = vaults.open(kSteps);

        QVERIFY_RESULT(vault);
        QCOMPARE(text(**vault, u"SELECT group_concat(title, '|') FROM party"_s), u"One; two|Zwei"_s);
        QCOMPARE(text(**vault, u"PRAGMA foreign_keys"_s), u"1"_s);
        QCOMPARE(text(**vault, u"PRAGMA user_version"_s), u"3"_s);
        const QString copy = vaults.path() + u".before-0002.bak"_s;
        QCOMPARE(support::modeOf(copy), 0600);
        const Migrations old = firstSteps(1);
        const auto before = Vault::openWithRawKey(copy, vaults.key(), OpenMode::ReadOnly, {.migrations = &old});
        QVERIFY_RESULT(before);
        QCOMPARE(text(**before, u"SELECT group_concat(name, '|') FROM party"_s), u"One; two|Zwei"_s);
    }

    void shouldMakeTheSameSchemaFromAnyVersion()
    {
        const Vaults fresh(3);
        for (int from = 1; from <= 3; ++from) {
            const Vaults older(from);
            const auto upgraded = older.open(kSteps);
            const auto made = fresh.open(kSteps);
            QVERIFY_RESULT(upgraded);
            QVERIFY_RESULT(made);
            const QString schema = u"SELECT group_concat(name || coalesce(sql, '')) FROM sqlite_schema"_s;
            QCOMPARE(text(**upgraded, schema), text(**made, schema));
        }
    }

    void shouldNotTouchAnEarlierCopy()
    {
        const Vaults vaults(1);
        const QString first = vaults.path() + u".before-0002.bak"_s;
        QVERIFY(support::writeFile(first, "of last year"));

        QVERIFY_RESULT(vaults.open(kSteps));

        QCOMPARE(support::readFile(first), QByteArray("of last year"));
        QVERIFY(support::readFile(vaults.path() + u".before-0002-2.bak"_s).size() > 4096);
    }

    void shouldUpgradeForAReaderToo()
    {
        const Vaults vaults(1);

        const auto reader = vaults.open(kSteps, OpenMode::ReadOnly);

        QVERIFY_RESULT(reader);
        QCOMPARE(text(**reader, u"SELECT count(*) FROM party WHERE title IS NOT NULL"_s), u"2"_s);
    }

    void shouldNotUpgradeUnderAnotherWriter()
    {
        const Vaults vaults(1);
        const auto writer = vaults.open(firstSteps(1));
        QVERIFY_RESULT(writer);

        QVERIFY_ERROR(vaults.open(kSteps, OpenMode::ReadOnly), ErrorCode::Locked);

        QCOMPARE(text(**writer, u"PRAGMA user_version"_s), u"1"_s);
    }

    void shouldStopAtTheFirstStatementThatFails_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("unknown table") << QByteArray("DELETE FROM nowhere; DROP TABLE deal;") << ErrorCode::Internal;
        QTest::newRow("good, then bad") << QByteArray("DROP TABLE deal; CREATE TABLE x (;") << ErrorCode::Internal;
        QTest::newRow("ends its transaction") << QByteArray("ROLLBACK; DELETE FROM deal;") << ErrorCode::Internal;
        QTest::newRow("breaks a link") << QByteArray("DELETE FROM party; DROP TABLE IF EXISTS x;")
                                       << ErrorCode::Damaged;
        QTest::newRow("not finished") << QByteArray("CREATE TRIGGER t AFTER INSERT ON deal BEGIN SELECT 1;")
                                      << ErrorCode::Internal;
        QTest::newRow("a bad constraint")
            << QByteArray("INSERT INTO party (id, name) VALUES (1, 'x');") << ErrorCode::Internal;
    }

    void shouldStopAtTheFirstStatementThatFails()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        const Vaults vaults(1);

        const auto upgraded = vaults.open(withStep(sql));

        QVERIFY_ERROR(upgraded, code);
        QVERIFY2(upgraded.error().detail.startsWith("migration 0002_bad"_L1), qPrintable(upgraded.error().detail));
        const auto old = vaults.open(firstSteps(1));
        QVERIFY_RESULT(old);
        QCOMPARE(text(**old, u"SELECT group_concat(name, '|') FROM party"_s), u"One; two|Zwei"_s);
        QCOMPARE(text(**old, u"SELECT count(*) FROM deal"_s), u"1"_s);
    }

    void shouldKeepTheStepsBeforeTheOneThatFails()
    {
        const Vaults vaults(1);
        Migrations steps = firstSteps(2);
        steps.push_back({3, u"bad"_s, "DELETE FROM nowhere;"});

        QVERIFY_ERROR(vaults.open(steps), ErrorCode::Internal);

        const auto vault = vaults.open(kSteps); // the next release mends the step
        QVERIFY_RESULT(vault);
        QCOMPARE(text(**vault, u"SELECT count(*) FROM party WHERE title IS NOT NULL"_s), u"2"_s);
    }

    void shouldRefuseANewerVault()
    {
        const Vaults vaults(3);
        const QByteArray before = support::readFile(vaults.path());

        QVERIFY_ERROR(vaults.open(firstSteps(2)), ErrorCode::TooNew);
        QVERIFY_ERROR(vaults.open(firstSteps(2), OpenMode::ReadOnly), ErrorCode::TooNew);

        QCOMPARE(support::readFile(vaults.path()), before);
    }

    void shouldRefuseTablesThatNoStepMade_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("table") << QByteArray("CREATE TABLE extra (a)");
        QTest::newRow("view") << QByteArray("CREATE VIEW extra AS SELECT 1");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER extra AFTER INSERT ON party BEGIN DELETE FROM deal; END");
        QTest::newRow("index") << QByteArray("CREATE INDEX extra ON party (name)");
        QTest::newRow("full-text table") << QByteArray("CREATE VIRTUAL TABLE extra USING fts5 (a)");
        QTest::newRow("r-tree") << QByteArray("CREATE VIRTUAL TABLE extra USING rtree (a, b, c)");
        QTest::newRow("generated column") << QByteArray("ALTER TABLE party ADD COLUMN g TEXT AS (upper(name))");
        QTest::newRow("column") << QByteArray("ALTER TABLE party ADD COLUMN g TEXT");
        QTest::newRow("renamed") << QByteArray("ALTER TABLE party RENAME TO parties");
        QTest::newRow("missing") << QByteArray("DROP TABLE deal");
        QTest::newRow("statistics") << QByteArray("ANALYZE");
        QTest::newRow("no version") << QByteArray("PRAGMA user_version = 0");
        QTest::newRow("negative version") << QByteArray("PRAGMA user_version = -1");
    }

    void shouldRefuseTablesThatNoStepMade()
    {
        QFETCH(QByteArray, sql);
        const Vaults vaults(1);
        {
            const auto connection = connectVault(vaults.path(), vaults.key(), OpenMode::ReadWrite);
            QVERIFY_RESULT(connection);
            QVERIFY_RESULT((*connection)->runScript(sql));
        }
        const QByteArray before = support::readFile(vaults.path());

        QVERIFY_ERROR(vaults.open(firstSteps(1)), ErrorCode::Damaged);
        QVERIFY_ERROR(vaults.open(kSteps), ErrorCode::Damaged); // before it is upgraded, not after

        QCOMPARE(support::readFile(vaults.path()), before);
        QCOMPARE(support::filesIn(vaults.folder()), QStringList {u"old.dpodesk"_s});
    }

private:
    // A vault as the program of version `version` made it.
    class Vaults
    {
    public:
        explicit Vaults(int version)
        {
            const Migrations steps = firstSteps(version);
            if (auto made = Vault::createWithRawKey(path(), m_key.clone(), {.migrations = &steps}); !made)
                qFatal("%s", qPrintable(made.error().detail));
        }
        QString folder() const { return m_folder.path(); }
        QString path() const { return m_folder.filePath(u"old.dpodesk"_s); }
        const RawKey &key() const { return m_key; }
        core::Result<std::unique_ptr<Vault>> open(const Migrations &steps, OpenMode mode = OpenMode::ReadWrite) const
        {
            return Vault::openWithRawKey(path(), m_key, mode, {.migrations = &steps});
        }

    private:
        QTemporaryDir m_folder;
        RawKey m_key = RawKey::generate();
    };

    static QString text(Vault &vault, const QString &sql)
    {
        const auto value = vault.connection().value(sql);
        return value ? value->toString() : value.error().detail;
    }
};

QTEST_GUILESS_MAIN(TstMigrator)
#include "tst_migrator.moc"
