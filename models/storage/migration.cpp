// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migration.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Resources of a static library are dropped by the linker unless somebody asks for them; outside any namespace by rule.
static void startResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace storage {

namespace {

Migration read(const QString &fileName)
{
    static const QRegularExpression pattern(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    const QRegularExpressionMatch match = pattern.match(fileName);
    QFile file(u":/migrations/"_s + fileName);
    if (!match.hasMatch() || !file.open(QIODevice::ReadOnly))
        qFatal("migration %s cannot be read", qPrintable(fileName));
    return {match.captured(1).toInt(), match.captured(2), file.readAll()};
}

Migrations readAll()
{
    startResources();
    Migrations migrations;
    const QStringList names = QDir(u":/migrations"_s).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        migrations.push_back(read(name));
        if (migrations.back().number != int(migrations.size()))
            qFatal("migration %d is missing", int(migrations.size()));
    }
    return migrations;
}

} // namespace

const Migrations &builtinMigrations()
{
    static const Migrations migrations = readAll();
    return migrations;
}

int lastNumber(const Migrations &migrations)
{
    return migrations.empty() ? 0 : migrations.back().number;
}

} // namespace storage
