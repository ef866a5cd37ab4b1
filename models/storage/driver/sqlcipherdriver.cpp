// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/driver/sqlcipherdriver.h"

#include "models/storage/driver/sqlcipherresult.h"
#include "models/storage/driver/sqliteapi.h"
#include "models/storage/driver/sqliteerrortext.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>

#include <vector>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Column {
    QSqlField field;
    int keyPosition; // 1-based; 0: not part of the primary key
};

QMetaType typeOf(const QString &declared)
{
    if (declared.contains("INT"_L1, Qt::CaseInsensitive))
        return QMetaType::fromType<qint64>();
    if (declared.contains("REAL"_L1, Qt::CaseInsensitive))
        return QMetaType::fromType<double>();
    if (declared.contains("BLOB"_L1, Qt::CaseInsensitive))
        return QMetaType::fromType<QByteArray>();
    return QMetaType::fromType<QString>();
}

std::vector<Column> columnsOf(const SqlCipherDriver &driver, const QString &table)
{
    QSqlQuery query(driver.createResult());
    std::vector<Column> columns;
    if (!query.prepare(u"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)"_s))
        return columns;
    query.addBindValue(driver.stripDelimiters(table, QSqlDriver::TableName));
    if (!query.exec())
        return columns;
    while (query.next()) {
        QSqlField field(query.value(0).toString(), typeOf(query.value(1).toString()), table);
        field.setRequired(query.value(2).toBool());
        field.setDefaultValue(query.value(3));
        columns.push_back({field, query.value(4).toInt()});
    }
    return columns;
}

} // namespace

SqlCipherDriver::SqlCipherDriver(SqliteHandle handle, QObject *parent) : QSqlDriver(parent), m_handle(std::move(handle))
{
    setOpen(m_handle != nullptr);
}

SqlCipherDriver::~SqlCipherDriver()
{
    close();
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case LowPrecisionNumbers:
    case SimpleLocking:
    case FinishQuery:
        return true;
    default:
        return false;
    }
}

bool SqlCipherDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    setOpenError(true);
    setLastError(QSqlError(u"a vault is opened by its key, not by a password text"_s, {}, QSqlError::ConnectionError));
    return false;
}

void SqlCipherDriver::close()
{
    for (SqlCipherResult *result : std::as_const(m_results))
        result->release();
    sqlite3_finalize(m_probe);
    m_probe = nullptr;
    m_handle.reset();
    setOpen(false);
}

QSqlResult *SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this);
}

bool SqlCipherDriver::execute(const char *sql)
{
    if (!m_handle)
        return false;
    const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        setLastError(qtError(m_handle.get(), code, QSqlError::TransactionError));
    return code == SQLITE_OK;
}

// SQLCipher hands out a page of zeros when its seal is broken, as content of the row, and fails only at the next page.
// So a row that had pages read from disk is believed once another page could still be had; the statement must be on it.
bool SqlCipherDriver::isSound() const
{
    int pagesRead = 0;
    int highest = 0;
    sqlite3_db_status(m_handle.get(), SQLITE_DBSTATUS_CACHE_MISS, &pagesRead, &highest, 0);
    if (pagesRead == m_pagesRead)
        return true;
    m_pagesRead = pagesRead;
    if (!m_probe)
        sqlite3_prepare_v3(m_handle.get(), "SELECT 1 FROM sqlite_schema", -1, SQLITE_PREPARE_PERSISTENT, &m_probe,
                           nullptr);
    const int code = sqlite3_step(m_probe);
    sqlite3_reset(m_probe);
    return code == SQLITE_ROW || code == SQLITE_DONE;
}

bool SqlCipherDriver::beginTransaction()
{
    const bool readOnly = m_handle && sqlite3_db_readonly(m_handle.get(), "main") == 1;
    return execute(readOnly ? "BEGIN" : "BEGIN IMMEDIATE");
}

bool SqlCipherDriver::commitTransaction()
{
    return execute("COMMIT");
}

bool SqlCipherDriver::rollbackTransaction()
{
    return execute("ROLLBACK");
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList kinds;
    if (type & QSql::Tables)
        kinds << u"(type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\')"_s;
    if (type & QSql::Views)
        kinds << u"type = 'view'"_s;
    if (type & QSql::SystemTables)
        kinds << u"(type = 'table' AND name LIKE 'sqlite\\_%' ESCAPE '\\')"_s;
    QStringList names;
    QSqlQuery query(createResult());
    if (m_handle && !kinds.isEmpty()
        && query.exec(u"SELECT name FROM sqlite_schema WHERE "_s + kinds.join(" OR "_L1) + u" ORDER BY name"_s)) {
        while (query.next())
            names << query.value(0).toString();
    }
    return names;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const
{
    QSqlRecord record;
    const std::vector<Column> columns = columnsOf(*this, table);
    for (const Column &column : columns)
        record.append(column.field);
    return record;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const
{
    QSqlIndex index(table);
    const std::vector<Column> columns = columnsOf(*this, table);
    for (int position = 1; position <= int(columns.size()); ++position) {
        for (const Column &column : columns) {
            if (column.keyPosition == position)
                index.append(column.field);
        }
    }
    return index;
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type))
        return identifier;
    QString escaped = identifier;
    escaped.replace(u'"', "\"\""_L1);
    return u'"' + escaped + u'"';
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue(m_handle.get());
}

} // namespace storage
