// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace storage {

// One step of the schema. Never edited once released.
struct Migration {
    int number = 0; // 1, 2, 3 ... without gaps; user_version of a vault that has taken it
    QString name; // "vault" of 0001_vault.sql
    QByteArray sql;
};
using Migrations = std::vector<Migration>;

// The steps compiled into the program, in order. A gap or a name of another form is a fault in the build: qFatal.
[[nodiscard]] const Migrations &builtinMigrations();

// The version that a vault has after all of them.
[[nodiscard]] int lastNumber(const Migrations &migrations);

} // namespace storage
