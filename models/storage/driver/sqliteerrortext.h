// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>

struct sqlite3;

namespace storage {

// The result code of the call that has just failed, with the one thing put right that SQLCipher gets wrong: it reports
// a page whose seal is broken as a plain SQLITE_ERROR without a sentence, here SQLITE_CORRUPT.
[[nodiscard]] int trueCode(sqlite3 *handle, int code);

// The error of the call that has just failed with `code`. SQLite's own sentence is taken only where it cannot quote a
// bound value: when preparing, and for constraints, which name tables and columns.
[[nodiscard]] QSqlError qtError(sqlite3 *handle, int code, QSqlError::ErrorType type);

} // namespace storage
