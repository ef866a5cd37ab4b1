// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/driver/sqliteapi.h"
#include "tests/support/verifyresult.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

#include <limits>

using namespace Qt::StringLiterals;
using namespace storage;

class TstDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto handle = openMemory();
        QVERIFY_RESULT(handle);
        m_connection = std::make_unique<Connection>(std::make_unique<SqlCipherDriver>(std::move(*handle)));
        QVERIFY_RESULT(m_connection->runScript(
            "CREATE TABLE item (id INTEGER PRIMARY KEY, n INTEGER, r REAL, t TEXT, b BLOB) STRICT;"
            "CREATE TABLE pair (b TEXT NOT NULL, a TEXT NOT NULL DEFAULT 'x', PRIMARY KEY (a, b)) STRICT, WITHOUT "
            "ROWID;"
            "CREATE VIEW everything AS SELECT * FROM item;"));
    }

    void cleanup() { m_connection.reset(); }

    void shouldKeepEveryKindOfValue_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QVariant>("value");

        QTest::newRow("zero") << u"n"_s << QVariant(qint64(0));
        QTest::newRow("smallest integer") << u"n"_s << QVariant(std::numeric_limits<qint64>::min());
        QTest::newRow("largest integer") << u"n"_s << QVariant(std::numeric_limits<qint64>::max());
        QTest::newRow("real") << u"r"_s << QVariant(0.1);
        QTest::newRow("tiny real") << u"r"_s << QVariant(5e-324);
        QTest::newRow("text") << u"t"_s << QVariant(u"Grüße, Łódź"_s);
        QTest::newRow("beyond the basic plane") << u"t"_s << QVariant(u"😀𝔘"_s);
        QTest::newRow("empty text") << u"t"_s << QVariant(u""_s);
        QTest::newRow("text with a quote") << u"t"_s << QVariant(u"O'Brien; DROP TABLE item --"_s);
        QTest::newRow("long text") << u"t"_s << QVariant(QString(100'000, u'ä'));
        QTest::newRow("blob") << u"b"_s << QVariant(QByteArray("\0\xff\x01", 3));
        QTest::newRow("empty blob") << u"b"_s << QVariant(QByteArray(""));
    }

    void shouldKeepEveryKindOfValue()
    {
        QFETCH(QString, column);
        QFETCH(QVariant, value);
        QSqlQuery query(m_connection->database());
        QVERIFY(query.prepare(u"INSERT INTO item (%1) VALUES (?)"_s.arg(column)));
        query.addBindValue(value);
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));

        QVERIFY(query.exec(u"SELECT %1 FROM item"_s.arg(column)));

        QVERIFY(query.next());
        QVERIFY(!query.isNull(0));
        QCOMPARE(query.value(0), value);
        QVERIFY(!query.next());
    }

    void shouldTellNullFromEmpty()
    {
        QVERIFY_RESULT(m_connection->exec(u"INSERT INTO item (id, t, b) VALUES (1, ?, ?)"_s, std::nullopt, QVariant()));
        QVERIFY_RESULT(m_connection->exec(u"INSERT INTO item (id, t, b) VALUES (2, ?, ?)"_s, QString(), QByteArray()));

        const auto nulls = m_connection->value(u"SELECT group_concat(id) FROM item WHERE t IS NULL AND b IS NULL"_s);
        const auto empties = m_connection->value(u"SELECT group_concat(id) FROM item WHERE t = '' AND b = x''"_s);

        QVERIFY_RESULT(nulls);
        QVERIFY_RESULT(empties);
        QCOMPARE(nulls->toString(), u"1"_s);
        QCOMPARE(empties->toString(), u"2"_s);
    }

    void shouldRunAPreparedStatementManyTimes()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.prepare(u"INSERT INTO item (n, t) VALUES (?, ?)"_s));
        for (int i = 0; i < 1000; ++i) {
            query.addBindValue(i);
            query.addBindValue(QString::number(i));
            QVERIFY(query.exec());
            QCOMPARE(query.lastInsertId().toInt(), i + 1);
        }

        QVERIFY(query.exec(u"SELECT count(*), sum(n), max(length(t)) FROM item"_s));

        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 1000);
        QCOMPARE(query.value(1).toInt(), 499'500);
        QCOMPARE(query.value(2).toInt(), 3);
    }

    void shouldBindByName()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.prepare(u"INSERT INTO item (n, t, b) VALUES (:number, :text, CAST(:text AS BLOB))"_s));
        for (const QString &text : {u"first"_s, u"second"_s}) {
            query.bindValue(u":text"_s, text);
            query.bindValue(u":number"_s, text.size());
            QVERIFY(query.exec());
        }

        QVERIFY(query.exec(u"SELECT n, t, b FROM item ORDER BY id"_s));

        QVERIFY(query.next() && query.next());
        QCOMPARE(query.value(0).toInt(), 6);
        QCOMPARE(query.value(1).toString(), u"second"_s);
        QCOMPARE(query.value(2).toByteArray(), QByteArray("second"));
    }

    void shouldRefuseAWrongNumberOfValues()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.prepare(u"INSERT INTO item (n, t) VALUES (?, ?)"_s));
        query.addBindValue(1);

        QVERIFY(!query.exec());
        QCOMPARE(query.lastError().nativeErrorCode().toInt(), SQLITE_RANGE);
    }

    void shouldRefuseAValueThatNoColumnHolds()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.prepare(u"INSERT INTO item (t) VALUES (?)"_s));
        query.addBindValue(QDate(2025, 1, 1));

        QVERIFY(!query.exec());
    }

    void shouldRefuseASecondStatement()
    {
        QSqlQuery query(m_connection->database());

        QVERIFY(!query.exec(u"DELETE FROM item; DELETE FROM pair"_s));
        QVERIFY(!query.exec(u"  "_s));
        QVERIFY(query.exec(u"DELETE FROM item; -- and nothing else"_s));
    }

    void shouldReadForwardsOnly()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.exec(u"INSERT INTO item (n) VALUES (10), (20), (30)"_s));
        QCOMPARE(query.numRowsAffected(), 3);

        QVERIFY(query.exec(u"SELECT n FROM item ORDER BY n"_s));

        QVERIFY(query.isForwardOnly());
        QCOMPARE(query.size(), -1);
        QVERIFY(query.seek(1));
        QCOMPARE(query.value(0).toInt(), 20);
        QVERIFY(!query.seek(0));
    }

    void shouldFindNoRowsOnce()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.exec(u"SELECT n FROM item"_s));

        QVERIFY(query.isSelect());
        QVERIFY(!query.next());
        QVERIFY(!query.next());
        QVERIFY(!query.lastError().isValid());
    }

    void shouldNotCountRowsForWhatChangesNone()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.exec(u"INSERT INTO item (n) VALUES (1), (2)"_s));
        QVERIFY(query.exec(u"CREATE TABLE other (id INTEGER) STRICT"_s));

        QCOMPARE(query.numRowsAffected(), 0);
    }

    void shouldNeverQuoteABoundValue_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("constraint") << u"INSERT INTO pair (a, b) VALUES (?1, ?1), (?1, ?1)"_s;
        QTest::newRow("strict type") << u"INSERT INTO item (n) VALUES (?1)"_s;
        QTest::newRow("function that quotes") << u"SELECT json_extract('{}', ?1)"_s;
        QTest::newRow("broken json") << u"SELECT json(?1)"_s;
    }

    void shouldNeverQuoteABoundValue()
    {
        QFETCH(QString, sql);
        QSqlQuery query(m_connection->database());
        QVERIFY(query.prepare(sql));
        query.addBindValue(u"Secret Person"_s);

        QVERIFY(!query.exec());

        QVERIFY(!query.lastError().text().contains("Secret"_L1));
        QVERIFY(query.lastError().nativeErrorCode().toInt() != 0);
    }

    void shouldNameTheColumnOfAConstraint()
    {
        const auto done = m_connection->exec(u"INSERT INTO pair (b) VALUES (?)"_s, std::nullopt);

        QVERIFY_ERROR(done, core::ErrorCode::Internal);
        QVERIFY2(done.error().detail.contains("NOT NULL constraint failed: pair.b"_L1),
                 qPrintable(done.error().detail));
    }

    void shouldDescribeTables()
    {
        const QSqlDatabase database = m_connection->database();

        QCOMPARE(database.tables(), (QStringList {u"item"_s, u"pair"_s}));
        QCOMPARE(database.tables(QSql::Views), QStringList {u"everything"_s});
        const QSqlRecord item = database.record(u"item"_s);
        QCOMPARE(item.count(), 5);
        QCOMPARE(item.fieldName(3), u"t"_s);
        QCOMPARE(item.field(2).metaType(), QMetaType::fromType<double>());
        const QSqlIndex key = database.primaryIndex(u"pair"_s);
        QCOMPARE(key.count(), 2);
        QCOMPARE(key.fieldName(0), u"a"_s);
        QVERIFY(database.record(u"pair"_s).field(u"b"_s).requiredStatus() == QSqlField::Required);
    }

    void shouldDescribeAResult()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(query.exec(u"SELECT id, t AS words, 1.5 AS half FROM item"_s));

        QCOMPARE(query.record().count(), 3);
        QCOMPARE(query.record().fieldName(1), u"words"_s);
        QCOMPARE(query.record().field(0).tableName(), u"item"_s);
    }

    void shouldCommitAndRollBack()
    {
        QSqlDatabase database = m_connection->database();
        QVERIFY(database.transaction());
        QVERIFY_RESULT(m_connection->exec(u"INSERT INTO item (n) VALUES (1)"_s));
        QVERIFY(database.rollback());
        QVERIFY(database.transaction());
        QVERIFY_RESULT(m_connection->exec(u"INSERT INTO item (n) VALUES (2)"_s));
        QVERIFY(database.commit());

        QVERIFY(!database.commit()); // none is open
        const auto numbers = m_connection->value(u"SELECT group_concat(n) FROM item"_s);
        QVERIFY_RESULT(numbers);
        QCOMPARE(numbers->toString(), u"2"_s);
    }

    void shouldOfferWhatItCanDo()
    {
        const QSqlDriver *driver = m_connection->database().driver();
        QVERIFY(driver->hasFeature(QSqlDriver::Transactions));
        QVERIFY(driver->hasFeature(QSqlDriver::NamedPlaceholders));
        QVERIFY(!driver->hasFeature(QSqlDriver::QuerySize));
        QVERIFY(driver->handle().value<sqlite3 *>() == m_connection->sqlite());
        QCOMPARE(driver->escapeIdentifier(u"a\"b"_s, QSqlDriver::FieldName), u"\"a\"\"b\""_s);
    }

    void shouldRefuseAPasswordAsText()
    {
        SqlCipherDriver driver(nullptr);

        QVERIFY(!driver.open(u"/tmp/x"_s, {}, u"password"_s, {}, 0, {}));

        QVERIFY(driver.isOpenError());
        QVERIFY(!driver.isOpen());
    }

    void shouldLetResultsOutliveTheirDriver()
    {
        auto handle = openMemory();
        QVERIFY_RESULT(handle);
        auto driver = std::make_unique<SqlCipherDriver>(std::move(*handle));
        QSqlQuery query(driver->createResult());
        QVERIFY(query.exec(u"SELECT 1 UNION SELECT 2"_s));
        QVERIFY(query.next());

        driver.reset();

        QVERIFY(!query.next());
        QVERIFY(!query.exec(u"SELECT 1"_s));
    }

    void shouldLimitWhatAFileCanMakeItDo()
    {
        QSqlQuery query(m_connection->database());
        QVERIFY(!query.exec(u"SELECT \"not a column\""_s)); // double quotes are names only
        QVERIFY(!query.exec(u"SELECT load_extension('x')"_s));
        QVERIFY(!query.exec(u"UPDATE sqlite_schema SET sql = '' "_s));
        QCOMPARE(sqlite3_limit(m_connection->sqlite(), SQLITE_LIMIT_TRIGGER_DEPTH, -1), 10);
    }

private:
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TstDriver)
#include "tst_driver.moc"
