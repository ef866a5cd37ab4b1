// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/driver/sqliteerrortext.h"

#include "models/storage/driver/sqliteapi.h"

#include <cstring>

namespace storage {

int trueCode(sqlite3 *handle, int code)
{
    const bool hasSentence = code != SQLITE_ERROR || handle == nullptr
                             || std::strcmp(sqlite3_errmsg(handle), sqlite3_errstr(code)) != 0;
    return hasSentence ? code : SQLITE_CORRUPT;
}

QSqlError qtError(sqlite3 *handle, int code, QSqlError::ErrorType type)
{
    const bool quotesNoValue = type == QSqlError::StatementError || (code & 0xff) == SQLITE_CONSTRAINT;
    const bool isLatest = handle != nullptr && sqlite3_extended_errcode(handle) == code;
    const int shown = isLatest ? trueCode(handle, code) : code;
    const char *text = quotesNoValue && isLatest && shown == code ? sqlite3_errmsg(handle) : sqlite3_errstr(shown);
    return {{}, QString::fromUtf8(text), type, QString::number(shown)};
}

} // namespace storage
