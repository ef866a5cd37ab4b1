// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/driver/sqliteerrortext.h"

#include "models/storage/driver/sqliteapi.h"

namespace storage {

QSqlError qtError(sqlite3 *handle, int code, QSqlError::ErrorType type)
{
    const bool quotesNoValue = type == QSqlError::StatementError || (code & 0xff) == SQLITE_CONSTRAINT;
    const bool isLatest = handle && sqlite3_extended_errcode(handle) == code;
    const char *text = quotesNoValue && isLatest ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {{}, QString::fromUtf8(text), type, QString::number(code)};
}

} // namespace storage
