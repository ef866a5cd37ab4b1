// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way to the SQLite interface: SQLCipher's, never the plain header, which compiles and links just as well.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlcipher/sqlite3.h>

#include <QMetaType>

// As the drivers of Qt do, so that handle() can hand them out.
Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)
