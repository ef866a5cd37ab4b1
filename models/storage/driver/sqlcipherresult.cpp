// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/driver/sqlcipherresult.h"

#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/driver/sqliteapi.h"
#include "models/storage/driver/sqliteerrortext.h"

#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>

namespace storage {

namespace {

// Only blanks and comments may follow the one statement of a query: what comes after it would silently not be run.
bool isBlank(sqlite3 *handle, const char *tail)
{
    while (*tail != '\0') {
        sqlite3_stmt *next = nullptr;
        const char *rest = nullptr;
        const int code = sqlite3_prepare_v2(handle, tail, -1, &next, &rest);
        const bool isStatement = next != nullptr;
        sqlite3_finalize(next);
        if (code != SQLITE_OK || isStatement)
            return false;
        tail = rest;
    }
    return true;
}

QMetaType columnType(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QMetaType::fromType<qint64>();
    case SQLITE_FLOAT:
        return QMetaType::fromType<double>();
    case SQLITE_BLOB:
        return QMetaType::fromType<QByteArray>();
    default:
        return QMetaType::fromType<QString>();
    }
}

} // namespace

SqlCipherResult::SqlCipherResult(const SqlCipherDriver *driver) : QSqlResult(driver), m_driver(driver)
{
    driver->m_results.append(this);
    setForwardOnly(true);
}

SqlCipherResult::~SqlCipherResult()
{
    if (m_driver)
        m_driver->m_results.removeOne(this);
    release();
}

void SqlCipherResult::release()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_parameters.clear();
    m_kept.clear();
    m_row = Row::None;
    setActive(false);
}

QVariant SqlCipherResult::handle() const
{
    return QVariant::fromValue(m_statement);
}

bool SqlCipherResult::failWith(int code, QSqlError::ErrorType type)
{
    setLastError(qtError(m_driver ? m_driver->sqlite() : nullptr, code, type));
    setActive(false);
    return false;
}

bool SqlCipherResult::prepare(const QString &sql)
{
    if (!m_driver || !m_driver->isOpen())
        return false;
    release();
    setSelect(false);
    const QByteArray utf8 = sql.toUtf8();
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(m_driver->sqlite(), utf8.constData(), int(utf8.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, &tail);
    if (code != SQLITE_OK)
        return failWith(code, QSqlError::StatementError);
    if (!m_statement || !isBlank(m_driver->sqlite(), tail)) {
        release();
        return failWith(SQLITE_MISUSE, QSqlError::StatementError);
    }
    m_columns = sqlite3_column_count(m_statement);
    findParameters();
    return true;
}

// A name that is written twice is one parameter for SQLite and two places for Qt, which binds by place.
void SqlCipherResult::findParameters()
{
    const int count = sqlite3_bind_parameter_count(m_statement);
    const bool named = count > 0 && sqlite3_bind_parameter_name(m_statement, 1) != nullptr;
    for (int place = 0; !named && place < count; ++place)
        m_parameters.push_back(place + 1);
    while (named) {
        const QByteArray name = boundValueName(int(m_parameters.size())).toUtf8();
        const int parameter = sqlite3_bind_parameter_index(m_statement, name.constData());
        if (parameter == 0)
            break;
        m_parameters.push_back(parameter);
    }
}

// The base class files every value under a name that it makes up, which costs more than the insert itself.
void SqlCipherResult::bindValue(int position, const QVariant &value, QSql::ParamType)
{
    QList<QVariant> &values = boundValues();
    if (values.size() <= position)
        values.resize(position + 1);
    values[position] = value;
}

void SqlCipherResult::bindValue(const QString &name, const QVariant &value, QSql::ParamType type)
{
    QSqlResult::bindValue(name, value, type);
}

bool SqlCipherResult::exec()
{
    if (!m_statement || !m_driver)
        return false;
    rewind();
    if (!bindAll())
        return false;
    const qint64 before = sqlite3_total_changes64(m_driver->sqlite());
    if (!step())
        return false;
    const bool changed = sqlite3_total_changes64(m_driver->sqlite()) != before;
    m_changes = changed ? sqlite3_changes64(m_driver->sqlite())
                        : 0; // a statement that changes nothing keeps the old count
    setSelect(m_columns > 0);
    setAt(QSql::BeforeFirstRow);
    setActive(true);
    return true;
}

bool SqlCipherResult::bindAll()
{
    const QList<QVariant> &values = boundValues();
    if (values.size() != qsizetype(m_parameters.size()))
        return failWith(SQLITE_RANGE, QSqlError::UnknownError);
    for (std::size_t place = 0; place < m_parameters.size(); ++place) {
        if (const int code = bind(m_parameters[place], values.at(qsizetype(place))); code != SQLITE_OK)
            return failWith(code, QSqlError::UnknownError);
    }
    return true;
}

int SqlCipherResult::bind(int parameter, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return sqlite3_bind_null(m_statement, parameter);
    case QMetaType::QString:
        return bindText(parameter, *static_cast<const QString *>(value.constData()));
    case QMetaType::QByteArray:
        return bindBlob(parameter, *static_cast<const QByteArray *>(value.constData()));
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, parameter, value.toDouble());
    default:
        return SQLITE_MISMATCH;
    }
}

int SqlCipherResult::bindText(int parameter, const QString &text)
{
    const QByteArray &utf8 = m_kept.emplace_back(text.toUtf8());
    return sqlite3_bind_text64(m_statement, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), nullptr,
                               SQLITE_UTF8);
}

int SqlCipherResult::bindBlob(int parameter, const QByteArray &blob)
{
    if (blob.isEmpty()) // a null pointer would bind NULL
        return sqlite3_bind_zeroblob(m_statement, parameter, 0);
    const QByteArray &kept = m_kept.emplace_back(blob);
    return sqlite3_bind_blob64(m_statement, parameter, kept.constData(), sqlite3_uint64(kept.size()), nullptr);
}

bool SqlCipherResult::step()
{
    int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW && !m_driver->isSound())
        code = SQLITE_CORRUPT;
    m_row = code == SQLITE_ROW ? Row::Waiting : Row::None;
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        failWith(code, QSqlError::UnknownError);
    rewind(); // gives back locks and memory as soon as there is nothing more to read
    return code == SQLITE_DONE;
}

void SqlCipherResult::rewind()
{
    sqlite3_reset(m_statement);
    if (!m_kept.empty()) {
        sqlite3_clear_bindings(m_statement);
        m_kept.clear();
    }
    m_row = Row::None;
}

void SqlCipherResult::detachFromResultSet()
{
    if (m_statement)
        rewind();
}

bool SqlCipherResult::reset(const QString &sql)
{
    return savePrepare(sql) && exec();
}

bool SqlCipherResult::fetchNext()
{
    if (m_row == Row::Current && !step())
        return false;
    if (m_row != Row::Waiting)
        return false;
    m_row = Row::Current;
    setAt(at() + 1);
    return true;
}

bool SqlCipherResult::fetchFirst()
{
    if (at() != QSql::BeforeFirstRow || m_row != Row::Waiting)
        return at() == 0 && m_row == Row::Current;
    m_row = Row::Current;
    setAt(0);
    return true;
}

bool SqlCipherResult::fetch(int row)
{
    if (at() == QSql::BeforeFirstRow && !fetchFirst())
        return false;
    while (at() < row) {
        if (!fetchNext())
            return false;
    }
    return at() == row;
}

bool SqlCipherResult::fetchPrevious()
{
    return false;
}

bool SqlCipherResult::fetchLast()
{
    return false;
}

int SqlCipherResult::size()
{
    return -1; // not known before the last row has been read
}

int SqlCipherResult::numRowsAffected()
{
    return int(m_changes);
}

QVariant SqlCipherResult::data(int column)
{
    if (m_row != Row::Current || column < 0 || column >= m_columns)
        return {};
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
        return realValue(column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    default:
        return {};
    }
}

QVariant SqlCipherResult::realValue(int column) const
{
    switch (numericalPrecisionPolicy()) {
    case QSql::LowPrecisionInt32:
        return sqlite3_column_int(m_statement, column);
    case QSql::LowPrecisionInt64:
        return qint64(sqlite3_column_int64(m_statement, column));
    default:
        return sqlite3_column_double(m_statement, column);
    }
}

bool SqlCipherResult::isNull(int column)
{
    return m_row != Row::Current || column < 0 || column >= m_columns
           || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QSqlRecord SqlCipherResult::record() const
{
    QSqlRecord record;
    for (int column = 0; m_statement && column < m_columns; ++column) {
        const char *table = sqlite3_column_table_name(m_statement, column);
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, column)),
                                columnType(m_statement, column), QString::fromUtf8(table)));
    }
    return record;
}

QVariant SqlCipherResult::lastInsertId() const
{
    return m_driver && m_driver->sqlite() ? QVariant(qint64(sqlite3_last_insert_rowid(m_driver->sqlite())))
                                          : QVariant();
}

} // namespace storage
