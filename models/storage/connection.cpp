// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"

#include "models/storage/cannotopen.h"
#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/driver/sqliteapi.h"
#include "models/storage/sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>

#include <atomic>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// Statements kept for one text: one, and more only where it runs inside itself.
constexpr std::size_t kSparesPerText = 4;

// Texts kept at all. Far above what a program of constant texts has; a bound for one that composes its texts.
constexpr std::size_t kTexts = 2000;

// A script is part of the transaction it runs in, and must not end it half way.
int refuseTransactions(void *, int action, const char *, const char *, const char *, const char *)
{
    return action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT || action == SQLITE_ATTACH ? SQLITE_DENY
                                                                                                 : SQLITE_OK;
}

core::Result<> runEach(sqlite3 *handle, const char *rest)
{
    while (*rest != '\0') {
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(handle, rest, -1, &statement, &rest);
        if (code == SQLITE_OK && statement) {
            while ((code = sqlite3_step(statement)) == SQLITE_ROW) { }
        }
        const QString text = QString::fromUtf8(sqlite3_errmsg(handle)); // a script binds nothing that it could quote
        sqlite3_finalize(statement);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            return core::fail(sqliteError(code, text));
    }
    return {};
}

QString nextName()
{
    static std::atomic<int> number {0};
    return u"vault-%1"_s.arg(++number);
}

} // namespace

Connection::Connection(std::unique_ptr<SqlCipherDriver> driver)
    : m_driver(driver.get()), m_name(nextName()), m_database(QSqlDatabase::addDatabase(driver.release(), m_name))
{
}

Connection::~Connection()
{
    m_spares.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<qint64> Connection::execWith(const QString &sql, std::span<const QVariant> binds)
{
    auto query = take(sql);
    if (!query)
        return core::fail(std::move(query.error()));
    const auto done = run(**query, binds);
    const qint64 changed = (*query)->numRowsAffected();
    giveBack(sql, std::move(*query));
    if (!done)
        return core::fail(done.error());
    return changed;
}

core::Result<Rows> Connection::queryWith(const QString &sql, std::span<const QVariant> binds)
{
    auto query = take(sql);
    if (!query)
        return core::fail(std::move(query.error()));
    if (auto done = run(**query, binds); !done) {
        giveBack(sql, std::move(*query));
        return core::fail(std::move(done.error()));
    }
    return Rows(*this, sql, std::move(*query));
}

core::Result<QVariant> Connection::valueWith(const QString &sql, std::span<const QVariant> binds)
{
    auto rows = queryWith(sql, binds);
    if (!rows)
        return core::fail(std::move(rows.error()));
    const auto found = rows->next();
    if (!found)
        return core::fail(found.error());
    return *found ? rows->value(0) : QVariant();
}

core::Result<> Connection::runScript(const QByteArray &sql)
{
    if (m_rolledBack)
        return core::fail(*m_rolledBack);
    sqlite3_set_authorizer(sqlite(), m_depth > 0 ? refuseTransactions : nullptr, nullptr);
    auto done = runEach(sqlite(), sql.constData());
    sqlite3_set_authorizer(sqlite(), nullptr, nullptr);
    if (!done)
        noteRollback(done.error());
    return done;
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(sqlite());
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(sqlite()) == 0;
}

void Connection::interrupt() const
{
    sqlite3_interrupt(sqlite());
}

sqlite3 *Connection::sqlite() const
{
    return m_driver->sqlite();
}

core::Result<std::unique_ptr<QSqlQuery>> Connection::take(const QString &sql)
{
    if (m_rolledBack)
        return core::fail(*m_rolledBack);
    if (const auto found = m_spares.find(sql); found != m_spares.end() && !found->second.empty()) {
        auto query = std::move(found->second.back());
        found->second.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(m_database);
    if (!query->prepare(sql))
        return core::fail(failure(*query));
    return query;
}

core::Result<> Connection::run(QSqlQuery &query, std::span<const QVariant> binds)
{
    int position = 0;
    for (const QVariant &value : binds)
        query.bindValue(position++, value);
    if (!query.exec())
        return core::fail(failure(query));
    return {};
}

core::Error Connection::failure(const QSqlQuery &query)
{
    const QSqlError said = query.lastError();
    int code = said.nativeErrorCode().toInt();
    if ((code & 0xff) == SQLITE_CANTOPEN)
        code = causeOfCannotOpen(sqlite3_db_filename(sqlite(), "main"));
    core::Error error = sqliteError(code, said.databaseText());
    noteRollback(error);
    return error;
}

// After an error such as a full disk SQLite may have rolled everything back: what followed would be saved bit by bit.
void Connection::noteRollback(const core::Error &error)
{
    if (!m_rolledBack && m_depth > 0 && !isInTransaction())
        m_rolledBack = error;
}

void Connection::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    const qsizetype count = query->boundValues().size();
    for (qsizetype position = 0; position < count; ++position)
        query->bindValue(int(position),
                         QVariant()); // a kept statement must not keep personal data or an attachment alive
    if (m_spares.size() >= kTexts)
        m_spares.clear();
    if (Spares &spares = m_spares[sql]; spares.size() < kSparesPerText)
        spares.push_back(std::move(query));
}

Rows::Rows(Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Rows::Rows(Rows &&other) noexcept = default;

Rows &Rows::operator=(Rows &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_sql, other.m_sql);
    std::swap(m_query, other.m_query);
    return *this;
}

Rows::~Rows()
{
    if (m_query)
        m_connection->giveBack(m_sql, std::move(m_query));
}

core::Result<bool> Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return core::fail(m_connection->failure(*m_query));
    return false;
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

QVariant Rows::value(int column) const
{
    return m_query->value(column);
}

qint64 Rows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

double Rows::real(int column) const
{
    return m_query->value(column).toDouble();
}

QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Rows::blob(int column) const
{
    return m_query->value(column).toByteArray();
}

int Rows::columnCount() const
{
    return sqlite3_column_count(m_query->result()->handle().value<sqlite3_stmt *>());
}

} // namespace storage
