// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawdatabase.h"

#include "tests/bench/measure.h"

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

void must(int code, sqlite3 *database)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        qFatal("raw statement: %s", sqlite3_errmsg(database));
}

void execute(sqlite3 *database, const char *sql)
{
    must(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database);
}

sqlite3_stmt *prepared(sqlite3 *database, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &statement, nullptr), database);
    return statement;
}

// All rows of a table, in memory.
struct Table {
    QString name;
    int columns = 0;
    std::vector<sqlite3_value *> values;
};

Table readTable(sqlite3 *database, const QString &name)
{
    sqlite3_stmt *statement = prepared(database, "SELECT * FROM "_L1 + name);
    Table table {name, sqlite3_column_count(statement), {}};
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < table.columns; ++column)
            table.values.push_back(sqlite3_value_dup(sqlite3_column_value(statement, column)));
    }
    sqlite3_finalize(statement);
    return table;
}

void writeTable(sqlite3 *database, const Table &table)
{
    const QString places = QStringList(table.columns, u"?"_s).join(u',');
    sqlite3_stmt *statement = prepared(database, "INSERT OR REPLACE INTO "_L1 + table.name + " VALUES ("_L1 + places + u')');
    for (std::size_t first = 0; first < table.values.size(); first += std::size_t(table.columns)) {
        for (int column = 0; column < table.columns; ++column)
            sqlite3_bind_value(statement, column + 1, table.values[first + std::size_t(column)]);
        must(sqlite3_step(statement), database);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

} // namespace

double rawCommitMs(storage::Connection &connection, int runs)
{
    sqlite3 *database = connection.sqlite();
    execute(database, "CREATE TABLE IF NOT EXISTS raw_commit (id INTEGER PRIMARY KEY, text TEXT) STRICT");
    return medianMs(runs, [database] {
        execute(database, "BEGIN IMMEDIATE");
        execute(database, "INSERT INTO raw_commit (text) VALUES (hex(randomblob(100)))");
        execute(database, "COMMIT");
    });
}

double rawQueryMs(storage::Connection &connection, const QString &sql, int runs)
{
    sqlite3 *database = connection.sqlite();
    return medianMs(runs, [database, &sql] {
        sqlite3_stmt *statement = prepared(database, sql);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                (void)sqlite3_column_text(statement, column);
        }
        sqlite3_finalize(statement);
    });
}

double rawCopyMs(storage::Connection &from, storage::Connection &to)
{
    QStringList names;
    auto rows = from.query(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'raw_commit'"_s);
    (void)rows->forEach([&names](storage::Rows &row) { names += row.text(0); });
    std::vector<Table> tables;
    for (const QString &name : std::as_const(names))
        tables.push_back(readTable(from.sqlite(), name));
    sqlite3 *database = to.sqlite();
    const double ms = onceMs([&] {
        execute(database, "BEGIN IMMEDIATE");
        for (const Table &table : tables)
            writeTable(database, table);
        execute(database, "COMMIT");
    });
    for (const Table &table : tables) {
        for (sqlite3_value *value : table.values)
            sqlite3_value_free(value);
    }
    return ms;
}

} // namespace bench
