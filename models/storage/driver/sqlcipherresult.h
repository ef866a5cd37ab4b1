// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointer>
#include <QSqlError>
#include <QSqlResult>

#include <vector>

struct sqlite3_stmt;

namespace storage {

class SqlCipherDriver;

// One prepared statement. Rows are read in place and only forwards: fetchPrevious and fetchLast fail. Binds null, bool,
// integers, double, QString and QByteArray; an empty text or blob is not null, whatever isNull() says of it.
class SqlCipherResult final : public QSqlResult
{
public:
    explicit SqlCipherResult(const SqlCipherDriver *driver);
    ~SqlCipherResult() override;

    void release(); // gives the statement back; the result is unusable afterwards

    [[nodiscard]] QVariant handle() const override; // sqlite3_stmt *

protected:
    bool prepare(const QString &sql) override;
    bool exec() override;
    void bindValue(int position, const QVariant &value, QSql::ParamType type) override;
    void bindValue(const QString &name, const QVariant &value, QSql::ParamType type) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool reset(const QString &sql) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchPrevious() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    [[nodiscard]] QSqlRecord record() const override;
    [[nodiscard]] QVariant lastInsertId() const override;
    void detachFromResultSet() override;

private:
    enum class Row { None, Waiting, Current }; // Waiting: exec has stepped to it, nobody has read it

    bool failWith(int code, QSqlError::ErrorType type);
    void findParameters();
    bool bindAll();
    int bind(int parameter, const QVariant &value);
    int bindText(int parameter, const QString &text);
    int bindBlob(int parameter, const QByteArray &blob);
    [[nodiscard]] QVariant realValue(int column) const;
    bool step();
    void rewind();

    QPointer<const SqlCipherDriver> m_driver;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<int> m_parameters; // SQLite's number for each place in the text where a parameter stands
    std::vector<QByteArray> m_kept; // bound text and blobs, which SQLite reads in place until the next run
    Row m_row = Row::None;
    int m_columns = 0;
    qint64 m_changes = -1;
};

} // namespace storage
