// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/schemacheck.h"

#include "models/storage/connection.h"
#include "models/storage/driver/sqlcipherdriver.h"
#include "models/storage/migrator.h"

#include <QCoreApplication>

#include <compare>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::SchemaCheck)
};

struct SchemaRow {
    QString type;
    QString name;
    QString table;
    QString sql;

    friend bool operator==(const SchemaRow &, const SchemaRow &) = default;
};

core::Result<std::vector<SchemaRow>> schemaOf(Connection &connection)
{
    auto rows = connection.query(u"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"_s);
    if (!rows)
        return core::fail(std::move(rows.error()));
    std::vector<SchemaRow> schema;
    auto read = rows->forEach([&](const Rows &row) {
        schema.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    });
    if (!read)
        return core::fail(std::move(read.error()));
    return schema;
}

core::Result<std::vector<SchemaRow>> expectedSchema(const Migrations &migrations, int version)
{
    auto handle = openMemory();
    if (!handle)
        return core::fail(std::move(handle.error()));
    Connection model(std::make_unique<SqlCipherDriver>(std::move(*handle)));
    if (auto made = migrate(model, migrations, version); !made)
        return core::fail(std::move(made.error()));
    return schemaOf(model);
}

// The version of the file, when this program can read it or bring it up to date.
core::Result<int> readableVersion(Connection &connection, const Migrations &migrations)
{
    auto version = schemaVersion(connection);
    if (!version)
        return version;
    if (*version > lastNumber(migrations))
        return core::fail(core::ErrorCode::TooNew, Tr::tr("This vault was written by a newer version of DPO Desk."),
                          u"schema %1"_s.arg(*version));
    if (*version < 1)
        return core::fail(core::ErrorCode::Damaged,
                          Tr::tr("The vault is damaged: it does not say which version wrote it."),
                          u"schema %1"_s.arg(*version));
    return version;
}

} // namespace

core::Result<int> checkContent(Connection &connection, const Migrations &migrations)
{
    auto version = readableVersion(connection, migrations);
    if (!version)
        return version;
    const auto expected = expectedSchema(migrations, *version);
    if (!expected)
        return core::fail(expected.error());
    const auto found = schemaOf(connection);
    if (!found)
        return core::fail(found.error());
    if (*found != *expected)
        return core::fail(core::ErrorCode::Damaged,
                          Tr::tr("The vault holds tables or rules that DPO Desk did not make."),
                          u"schema differs from version %1"_s.arg(*version));
    return version;
}

} // namespace storage
