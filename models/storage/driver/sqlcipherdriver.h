// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/driver/sqlitehandle.h"

#include <QList>
#include <QSqlDriver>

struct sqlite3_stmt;

namespace storage {

class SqlCipherResult;

// Qt SQL over SQLCipher. Takes a handle that is open and has its key: opening by name and password is refused, because
// QSqlDatabase keeps the password as a QString. Results are forward-only and read straight from SQLite, without a copy.
class SqlCipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    explicit SqlCipherDriver(SqliteHandle handle, QObject *parent = nullptr);
    ~SqlCipherDriver() override;

    [[nodiscard]] sqlite3 *sqlite() const { return m_handle.get(); }

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    [[nodiscard]] bool open(const QString &db, const QString &user, const QString &password, const QString &host,
                            int port, const QString &options) override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    [[nodiscard]] bool beginTransaction() override; // IMMEDIATE: a writer learns at once that it has to wait
    [[nodiscard]] bool commitTransaction() override;
    [[nodiscard]] bool rollbackTransaction() override;
    [[nodiscard]] QStringList tables(QSql::TableType type) const override;
    [[nodiscard]] QSqlRecord record(const QString &table) const override;
    [[nodiscard]] QSqlIndex primaryIndex(const QString &table) const override;
    [[nodiscard]] QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    [[nodiscard]] QVariant handle() const override; // sqlite3 *

private:
    friend class SqlCipherResult;

    bool execute(const char *sql);
    [[nodiscard]] bool isSound() const;

    SqliteHandle m_handle;
    mutable sqlite3_stmt *m_probe = nullptr;
    mutable int m_pagesRead = 0;
    mutable QList<SqlCipherResult *> m_results; // hold statements, which must go before the handle
};

} // namespace storage
