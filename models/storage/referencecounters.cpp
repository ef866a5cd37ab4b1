// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/referencecounters.h"

#include "models/storage/connection.h"

using namespace Qt::StringLiterals;

namespace storage {

core::Result<QStringList> lastReferences(Connection &connection)
{
    auto rows = connection.query(u"SELECT prefix, last FROM reference_counter ORDER BY prefix"_s);
    if (!rows)
        return core::fail(rows.error());
    QStringList references;
    const auto read = rows->forEach([&references](Rows &row) {
        references += row.text(0) + u'-' + QString::number(row.integer(1)).rightJustified(4, u'0');
    });
    return read ? core::Result<QStringList>(std::move(references)) : core::fail(read.error());
}

core::Result<> keepReference(Connection &connection, const QString &reference)
{
    static const QString sql = u"INSERT INTO reference_counter (prefix, last) VALUES (?, ?)"
                               " ON CONFLICT (prefix) DO UPDATE SET last = max(last, excluded.last)"_s;
    const qsizetype dash = reference.lastIndexOf(u'-');
    const auto kept = connection.exec(sql, reference.left(dash), reference.mid(dash + 1).toLongLong());
    return kept ? core::Result<>() : core::fail(kept.error());
}

} // namespace storage
