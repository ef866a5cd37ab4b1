// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <vector>

class QSqlQuery;
struct sqlite3;

namespace storage {

class Connection;
class SqlCipherDriver;

// How a C++ value is bound. nullopt and an empty QVariant are NULL; QString() and QByteArray() are empty, not NULL.
inline QVariant toBind(const QVariant &value)
{
    return value;
}
inline QVariant toBind(const QString &value)
{
    return value;
}
inline QVariant toBind(const QByteArray &value)
{
    return value;
}
inline QVariant toBind(std::nullopt_t)
{
    return {};
}
inline QVariant toBind(core::RecordId value)
{
    return core::toInt(value);
}
inline QVariant toBind(core::VersionId value)
{
    return core::toInt(value);
}
template<class T>
requires std::is_integral_v<T> QVariant toBind(T value)
{
    return static_cast<qint64>(value);
}
inline QVariant toBind(double value)
{
    return value;
}
template<class T>
QVariant toBind(const std::optional<T> &value)
{
    return value ? toBind(*value) : QVariant();
}

// A running query: forward-only, one row at a time, read in place. Must go before its connection does.
class Rows
{
public:
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&other) noexcept;
    ~Rows(); // hands the statement back for the next run of the same text

    // True while on a row. Errors: as sqliteError().
    [[nodiscard]] core::Result<bool> next();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QVariant value(int column) const; // NULL: invalid
    [[nodiscard]] qint64 integer(int column) const; // NULL: 0
    [[nodiscard]] double real(int column) const; // NULL: 0
    [[nodiscard]] QString text(int column) const; // NULL: empty
    [[nodiscard]] QByteArray blob(int column) const; // NULL: empty
    [[nodiscard]] int columnCount() const;

    // Calls `visit(Rows &)` for each row that is left; a visitor that returns a Result stops at its first error.
    template<class Visit>
    [[nodiscard]] core::Result<> forEach(Visit &&visit);

private:
    friend class Connection;
    Rows(Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query);

    Connection *m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

// One open database, for one thread. Statements are kept by their text, so that a text that is run again is not
// compiled again: write texts as constants and bind what varies.
class Connection
{
public:
    explicit Connection(std::unique_ptr<SqlCipherDriver> driver);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Runs one statement and returns how many rows it changed. Errors: as sqliteError().
    template<class... Binds>
    [[nodiscard]] core::Result<qint64> exec(const QString &sql, const Binds &...binds);
    [[nodiscard]] core::Result<qint64> execWith(const QString &sql, std::span<const QVariant> binds);

    // Runs one statement and returns its rows. Errors: as sqliteError().
    template<class... Binds>
    [[nodiscard]] core::Result<Rows> query(const QString &sql, const Binds &...binds);
    [[nodiscard]] core::Result<Rows> queryWith(const QString &sql, std::span<const QVariant> binds);

    // The first column of the first row; an invalid value when there is no row or it is NULL.
    template<class... Binds>
    [[nodiscard]] core::Result<QVariant> value(const QString &sql, const Binds &...binds);
    [[nodiscard]] core::Result<QVariant> valueWith(const QString &sql, std::span<const QVariant> binds);

    // Runs every statement of a text of our own, triggers included; stops at the first that fails. Inside a transaction it
    // can neither begin nor end one.
    [[nodiscard]] core::Result<> runScript(const QByteArray &sql);

    [[nodiscard]] qint64 lastInsertId() const; // of the latest insert on this connection
    [[nodiscard]] bool isInTransaction() const;
    void interrupt() const; // any thread: whatever runs now fails with Cancelled

    [[nodiscard]] QSqlDatabase database() const { return m_database; }
    [[nodiscard]] sqlite3 *sqlite() const;

private:
    friend class Rows;
    friend class Transaction;

    using Spares = std::vector<std::unique_ptr<QSqlQuery>>;
    struct Hash {
        std::size_t operator()(const QString &text) const { return qHash(text); }
    };

    [[nodiscard]] core::Result<std::unique_ptr<QSqlQuery>> take(const QString &sql);
    [[nodiscard]] core::Result<> run(QSqlQuery &query, std::span<const QVariant> binds);
    [[nodiscard]] core::Error failure(const QSqlQuery &query);
    void noteRollback(const core::Error &error);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

    SqlCipherDriver *m_driver; // owned by m_database
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, Spares, Hash> m_spares;
    int m_depth = 0; // of transactions
    std::optional<core::Error>
        m_rolledBack; // why SQLite ended the transaction by itself: nothing runs until its owner knows
};

template<class... Binds>
core::Result<qint64> Connection::exec(const QString &sql, const Binds &...binds)
{
    const std::array<QVariant, sizeof...(Binds)> values {toBind(binds)...};
    return execWith(sql, values);
}

template<class... Binds>
core::Result<Rows> Connection::query(const QString &sql, const Binds &...binds)
{
    const std::array<QVariant, sizeof...(Binds)> values {toBind(binds)...};
    return queryWith(sql, values);
}

template<class... Binds>
core::Result<QVariant> Connection::value(const QString &sql, const Binds &...binds)
{
    const std::array<QVariant, sizeof...(Binds)> values {toBind(binds)...};
    return valueWith(sql, values);
}

template<class Visit>
core::Result<> Rows::forEach(Visit &&visit)
{
    for (;;) {
        const auto more = next();
        if (!more)
            return core::fail(more.error());
        if (!*more)
            return {};
        if constexpr (std::is_void_v<std::invoke_result_t<Visit &, Rows &>>)
            visit(*this);
        else if (auto visited = visit(*this); !visited)
            return core::fail(std::move(visited.error()));
    }
}

} // namespace storage
