// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"
#include "models/storage/connection.h"
#include "models/storage/tablelayout.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Columns are asked for by name; one that a later migration added stands last.
QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

// The migrations are frozen text and the descriptors are code: this holds the two together.
class TstSchemaDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHaveTheTablesThatDescriptorsExpect_data();
    void shouldHaveTheTablesThatDescriptorsExpect();
    void shouldHaveNoOtherTables();

private:
    static QStringList columns(storage::Connection &connection, const QString &table);
    static QStringList keys(storage::Connection &connection, const QString &table);
};

QStringList TstSchemaDrift::columns(storage::Connection &connection, const QString &table)
{
    QStringList result;
    auto rows = connection.query(u"SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)"_s, table);
    const auto read = rows->forEach([&result](storage::Rows &row) {
        result += row.text(0) + u' ' + row.text(1) + u' ' + row.text(2) + u' ' + row.text(3);
    });
    return read ? result : QStringList();
}

QStringList TstSchemaDrift::keys(storage::Connection &connection, const QString &table)
{
    QStringList result;
    auto rows = connection.query(u"SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq"_s, table);
    const auto read = rows->forEach([&result](storage::Rows &row) { result += row.text(0) + u' ' + row.text(1) + u' ' + row.text(2); });
    return read ? result : QStringList();
}

void TstSchemaDrift::shouldHaveTheTablesThatDescriptorsExpect_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const records::RecordType *type : records::recordTypes())
        QTest::newRow(type->key.constData()) << type->key;
}

void TstSchemaDrift::shouldHaveTheTablesThatDescriptorsExpect()
{
    QFETCH(QByteArray, key);
    const records::RecordType &type = *records::findType(key);

    // GIVEN a vault as the migrations make it, and one more database made by the descriptor
    support::TemporaryVault migrated;
    storage::Connection &connection = migrated.connection();
    QString text = storage::schemaText(type);
    QStringList tables {storage::layoutOf(type).record.table};
    for (const storage::TableLayout &rows : storage::layoutOf(type).rows)
        tables += rows.table;
    for (const QString &table : std::as_const(tables))
        text.replace("CREATE TABLE "_L1 + table + " ("_L1, "CREATE TABLE expected_"_L1 + table + " ("_L1);
    QVERIFY_RESULT(connection.runScript(text.toUtf8()));

    // THEN they agree, column by column and key by key
    for (const QString &table : std::as_const(tables)) {
        QVERIFY2(!columns(connection, table).isEmpty(), qPrintable(table));
        QCOMPARE(sorted(columns(connection, table)), sorted(columns(connection, "expected_"_L1 + table)));
        QCOMPARE(keys(connection, table), keys(connection, "expected_"_L1 + table));
    }
}

void TstSchemaDrift::shouldHaveNoOtherTables()
{
    QStringList expected {u"attachment"_s, u"attachment_content"_s, u"chain_entry"_s, u"record"_s, u"record_attachment"_s,
                          u"record_link"_s, u"record_row"_s, u"reference_counter"_s, u"row_link"_s, u"vault_property"_s,
                          u"vault_user"_s, u"version_attachment"_s, u"version_content"_s};
    for (const records::RecordType *type : records::recordTypes()) {
        expected += storage::layoutOf(*type).record.table;
        for (const storage::TableLayout &rows : storage::layoutOf(*type).rows)
            expected += rows.table;
    }
    expected.sort();

    support::TemporaryVault vault;
    QStringList found;
    auto rows = vault.connection().query(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
    QVERIFY_RESULT(rows->forEach([&found](storage::Rows &row) { found += row.text(0); }));
    found.sort();

    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TstSchemaDrift)
#include "tst_schemadrift.moc"
