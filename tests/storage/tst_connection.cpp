// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/driver/sqliteapi.h"
#include "models/storage/sqlerror.h"
#include "models/storage/transaction.h"
#include "tests/support/verifyresult.h"

#include <QSqlQuery>

#include <thread>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;

class TstConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto handle = openMemory();
        QVERIFY_RESULT(handle);
        m_connection = std::make_unique<Connection>(std::make_unique<SqlCipherDriver>(std::move(*handle)));
        QVERIFY_RESULT(
            m_connection->runScript("CREATE TABLE item (id INTEGER PRIMARY KEY, t TEXT, b BLOB) STRICT;"
                                    "INSERT INTO item (id, t) VALUES (1, 'one'), (2, 'two'), (3, 'three');"));
    }

    void cleanup() { m_connection.reset(); }

    void shouldReadRows()
    {
        auto rows = m_connection->query(u"SELECT id, t, b FROM item WHERE id > ? ORDER BY id"_s, 1);
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->columnCount(), 3);
        QStringList found;

        QVERIFY_RESULT(rows->forEach([&](const Rows &row) {
            QVERIFY(row.isNull(2));
            found << QString::number(row.integer(0)) + row.text(1);
        }));

        QCOMPARE(found, (QStringList {u"2two"_s, u"3three"_s}));
    }

    void shouldStopWhereTheVisitorFails()
    {
        auto rows = m_connection->query(u"SELECT id FROM item"_s);
        QVERIFY_RESULT(rows);
        int seen = 0;

        const auto done = rows->forEach([&](const Rows &) -> core::Result<> {
            ++seen;
            return core::fail(ErrorCode::Invalid, u"enough"_s);
        });

        QVERIFY_ERROR(done, ErrorCode::Invalid);
        QCOMPARE(seen, 1);
    }

    void shouldRunATextInsideItself()
    {
        const QString sql = u"SELECT id FROM item WHERE id >= ? ORDER BY id"_s;
        QStringList found;
        auto outer = m_connection->query(sql, 1);
        QVERIFY_RESULT(outer);

        QVERIFY_RESULT(outer->forEach([&](const Rows &row) -> core::Result<> {
            auto inner = m_connection->query(sql, row.integer(0));
            if (!inner)
                return core::fail(inner.error());
            return inner->forEach([&](const Rows &r) { found << QString::number(10 * row.integer(0) + r.integer(0)); });
        }));

        QCOMPARE(found.join(u' '), u"11 12 13 22 23 33"_s);
    }

    void shouldForgetBoundValues()
    {
        QByteArray large(1'000'000, 'x');
        QVERIFY_RESULT(m_connection->exec(u"UPDATE item SET b = ? WHERE id = 1"_s, large));

        QVERIFY(large.isDetached()); // the kept statement holds no share of it
    }

    void shouldGiveOneValue()
    {
        const auto found = m_connection->value(u"SELECT t FROM item WHERE id = ?"_s, core::RecordId(2));
        const auto missing = m_connection->value(u"SELECT t FROM item WHERE id = ?"_s, 99);

        QVERIFY_RESULT(found);
        QVERIFY_RESULT(missing);
        QCOMPARE(found->toString(), u"two"_s);
        QVERIFY(!missing->isValid());
    }

    void shouldCountChanges()
    {
        const auto changed = m_connection->exec(u"UPDATE item SET t = upper(t) WHERE id < ?"_s, 3);
        const auto none = m_connection->exec(u"DELETE FROM item WHERE id = ?"_s, 99);

        QVERIFY_RESULT(changed);
        QVERIFY_RESULT(none);
        QCOMPARE(*changed, 2);
        QCOMPARE(*none, 0);
    }

    void shouldRunTriggersOfAScript()
    {
        QVERIFY_RESULT(m_connection->runScript("-- comment; with a semicolon\n"
                                               "CREATE TRIGGER shout AFTER INSERT ON item BEGIN\n"
                                               "  UPDATE item SET t = 'a;b' WHERE id = new.id;\n"
                                               "  UPDATE item SET b = x'00' WHERE id = new.id;\n"
                                               "END;\n"
                                               "INSERT INTO item (id, t) VALUES (4, 'four'); -- the end\n"));

        const auto text = m_connection->value(u"SELECT t FROM item WHERE id = 4"_s);
        QVERIFY_RESULT(text);
        QCOMPARE(text->toString(), u"a;b"_s);
    }

    void shouldStopAScriptAtItsFirstFailure()
    {
        const auto done = m_connection->runScript(
            "DELETE FROM item WHERE id = 1; DELETE FROM nowhere; DELETE FROM item;");

        QVERIFY_ERROR(done, ErrorCode::Internal);
        const auto left = m_connection->value(u"SELECT count(*) FROM item"_s);
        QVERIFY_RESULT(left);
        QCOMPARE(left->toInt(), 2);
    }

    void shouldUndoATransactionThatIsNotCommitted()
    {
        {
            auto transaction = Transaction::begin(*m_connection);
            QVERIFY_RESULT(transaction);
            QVERIFY(m_connection->isInTransaction());
            QVERIFY_RESULT(m_connection->exec(u"DELETE FROM item"_s));
        }

        QVERIFY(!m_connection->isInTransaction());
        QCOMPARE(count(), 3);
    }

    void shouldUndoOnlyTheInnerTransaction()
    {
        auto outer = Transaction::begin(*m_connection);
        QVERIFY_RESULT(outer);
        QVERIFY_RESULT(m_connection->exec(u"DELETE FROM item WHERE id = 1"_s));
        {
            auto undone = Transaction::begin(*m_connection);
            QVERIFY_RESULT(undone);
            QVERIFY_RESULT(m_connection->exec(u"DELETE FROM item WHERE id = 2"_s));
        }
        auto kept = Transaction::begin(*m_connection);
        QVERIFY_RESULT(kept);
        QVERIFY_RESULT(m_connection->exec(u"DELETE FROM item WHERE id = 3"_s));
        QVERIFY_RESULT(kept->commit());
        QVERIFY_RESULT(outer->commit());

        const auto left = m_connection->value(u"SELECT group_concat(id) FROM item"_s);
        QVERIFY_RESULT(left);
        QCOMPARE(left->toString(), u"2"_s);
    }

    void shouldRefuseACommitThatBreaksALink()
    {
        QVERIFY_RESULT(m_connection->runScript(
            "PRAGMA foreign_keys = ON;"
            "CREATE TABLE link (target INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED) STRICT;"));
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(m_connection->exec(u"INSERT INTO link VALUES (99)"_s));

        QVERIFY_ERROR(transaction->commit(), ErrorCode::Internal);

        QVERIFY(!m_connection->isInTransaction());
        QVERIFY_RESULT(Transaction::begin(*m_connection));
    }

    // A full disk makes SQLite roll back on its own; statements that still come must not be saved one by one.
    void shouldRunNothingAfterSqliteRolledBack()
    {
        QVERIFY_RESULT(m_connection->exec(u"PRAGMA max_page_count = 20"_s));
        {
            auto outer = Transaction::begin(*m_connection);
            QVERIFY_RESULT(outer);
            auto inner = Transaction::begin(*m_connection);
            QVERIFY_RESULT(inner);
            const auto full = m_connection->exec(u"INSERT INTO item (b) VALUES (zeroblob(1000000))"_s);
            QVERIFY_ERROR(full, ErrorCode::Io);
            QVERIFY(!m_connection->isInTransaction());

            QVERIFY_ERROR(m_connection->exec(u"DELETE FROM item"_s), ErrorCode::Io);
            QVERIFY_ERROR(inner->commit(), ErrorCode::Io);
            QVERIFY_ERROR(outer->commit(), ErrorCode::Io);
        }

        QCOMPARE(count(), 3);
        QVERIFY_RESULT(m_connection->exec(u"DELETE FROM item WHERE id = 1"_s)); // and all is well again
    }

    void shouldStopWhenInterrupted()
    {
        std::thread other([this] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            m_connection->interrupt();
        });

        const auto endless = m_connection->value(
            u"WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s) SELECT max(i) FROM s"_s);

        other.join();
        QVERIFY_ERROR(endless, ErrorCode::Cancelled);
    }

    void shouldSayWhatACodeMeans_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorCode>("meaning");
        QTest::newRow("full") << SQLITE_FULL << ErrorCode::Io;
        QTest::newRow("read") << SQLITE_IOERR_READ << ErrorCode::Io;
        QTest::newRow("fsync") << SQLITE_IOERR_FSYNC << ErrorCode::Io;
        QTest::newRow("open") << SQLITE_CANTOPEN_ISDIR << ErrorCode::Io;
        QTest::newRow("read-only") << SQLITE_READONLY << ErrorCode::Io;
        QTest::newRow("moved") << SQLITE_READONLY_DBMOVED << ErrorCode::Io;
        QTest::newRow("hot journal") << SQLITE_READONLY_ROLLBACK << ErrorCode::Io;
        QTest::newRow("busy") << SQLITE_BUSY << ErrorCode::Locked;
        QTest::newRow("busy recovery") << SQLITE_BUSY_RECOVERY << ErrorCode::Locked;
        QTest::newRow("locked") << SQLITE_LOCKED << ErrorCode::Locked;
        QTest::newRow("corrupt") << SQLITE_CORRUPT << ErrorCode::Damaged;
        QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << ErrorCode::Damaged;
        QTest::newRow("not a database") << SQLITE_NOTADB << ErrorCode::Damaged;
        QTest::newRow("interrupt") << SQLITE_INTERRUPT << ErrorCode::Cancelled;
        QTest::newRow("too big") << SQLITE_TOOBIG << ErrorCode::Invalid;
        QTest::newRow("unique") << SQLITE_CONSTRAINT_UNIQUE << ErrorCode::Internal;
        QTest::newRow("misuse") << SQLITE_MISUSE << ErrorCode::Internal;
    }

    void shouldSayWhatACodeMeans()
    {
        QFETCH(int, code);
        QFETCH(ErrorCode, meaning);

        const core::Error error = sqliteError(code);

        QCOMPARE(error.code, meaning);
        QVERIFY(error.message.endsWith(u'.'));
        QVERIFY(error.detail.contains(QString::number(code)));
    }

private:
    int count()
    {
        const auto found = m_connection->value(u"SELECT count(*) FROM item"_s);
        return found ? found->toInt() : -1;
    }

    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TstConnection)
#include "tst_connection.moc"
