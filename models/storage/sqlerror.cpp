// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlerror.h"

#include "models/storage/driver/sqliteapi.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::SqlError)
};

struct Meaning {
    core::ErrorCode code;
    QString message;
};

Meaning readOnlyMeaning(int code)
{
    using enum core::ErrorCode;
    if (code == SQLITE_READONLY_DBMOVED)
        return {Io, Tr::tr("The vault file was moved or deleted while it was open.")};
    if (code == SQLITE_READONLY_ROLLBACK)
        return {Io, Tr::tr("The vault was not closed properly and must be opened for writing once.")};
    return {Io, Tr::tr("The vault or its folder is read-only.")};
}

Meaning meaningOf(int code)
{
    using enum core::ErrorCode;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Io, Tr::tr("The disk is full.")};
    case SQLITE_READONLY:
        return readOnlyMeaning(code);
    case SQLITE_CANTOPEN:
        return {Io, Tr::tr("The vault file, or a file beside it, cannot be opened.")};
    case SQLITE_PERM:
        return {Io, Tr::tr("You do not have the right to use this vault file.")};
    case SQLITE_IOERR:
        return {Io, Tr::tr("The disk reported an error while the vault was read or written.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {Locked, Tr::tr("Another program is using the vault.")};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {Damaged, Tr::tr("The vault is damaged.")};
    case SQLITE_NOMEM:
        return {Io, Tr::tr("There is not enough free memory.")};
    case SQLITE_INTERRUPT:
        return {Cancelled, Tr::tr("Cancelled.")};
    case SQLITE_TOOBIG:
        return {Invalid, Tr::tr("A value is too large for the vault.")};
    default:
        return {Internal, Tr::tr("The vault refused an operation: this is a fault in the program.")};
    }
}

} // namespace

core::Error sqliteError(int code, const QString &detail)
{
    Meaning meaning = meaningOf(code);
    QString text = u"sqlite %1"_s.arg(code);
    text += u": "_s + (detail.isEmpty() ? QString::fromUtf8(sqlite3_errstr(code)) : detail);
    return {meaning.code, std::move(meaning.message), std::move(text)};
}

core::Error sqliteError(const QSqlError &error)
{
    return sqliteError(error.nativeErrorCode().toInt(), error.databaseText());
}

} // namespace storage
