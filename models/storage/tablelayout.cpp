// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/tablelayout.h"

#include <QHash>
#include <QMutex>

#include <algorithm>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace storage {

using records::Field;
using records::FieldFlag;
using records::FieldKind;
using records::RecordType;

namespace {

TableLayout makeTable(const QString &table, const QByteArray &path, const records::Fields &fields, const QByteArray &titleField)
{
    TableLayout layout {table, path, &fields, {}};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Field &field = fields[i];
        const bool sortable = path.isEmpty() && field.isText() && field.has(FieldFlag::InList) && field.name != titleField;
        if (field.isColumn())
            layout.columns.push_back({i, QString::fromLatin1(field.name), sortable});
    }
    return layout;
}

TypeLayout makeLayout(const RecordType &type)
{
    const QString table = QString::fromLatin1(type.key);
    TypeLayout layout {makeTable(table, {}, type.fields, type.titleField), {}, {}};
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const Field &field = type.fields[i];
        if (field.kind != FieldKind::Rows)
            continue;
        layout.rows.push_back(makeTable(table + u'_' + QString::fromLatin1(field.name), field.name, field.rows->fields, {}));
        layout.rowFields.push_back(i);
    }
    return layout;
}

QLatin1StringView sqlType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Number:
        return "REAL"_L1;
    case FieldKind::Flag:
        return "INTEGER"_L1;
    default:
        return "TEXT"_L1;
    }
}

QString columnText(const TableLayout &layout)
{
    QString text = u"    none_fields TEXT NOT NULL,\n    complete_lists TEXT NOT NULL,\n"_s;
    for (const TableLayout::Column &column : layout.columns) {
        text += "    "_L1 + quoted(column.name) + u' ' + sqlType((*layout.fields)[column.field].kind) + ",\n"_L1;
        if (column.hasSortColumn)
            text += "    "_L1 + quoted(column.name + "_sort"_L1) + " TEXT,\n"_L1;
    }
    return text;
}

QString rowsText(const TableLayout &layout)
{
    return "CREATE TABLE "_L1 + layout.table
        + " (\n    record_id INTEGER NOT NULL,\n    row INTEGER NOT NULL,\n    position INTEGER NOT NULL,\n"_L1 + columnText(layout)
        + "    PRIMARY KEY (record_id, row),\n    FOREIGN KEY (record_id, row) REFERENCES record_row (record_id, row)"
          " DEFERRABLE INITIALLY DEFERRED\n) STRICT, WITHOUT ROWID;\n"_L1;
}

} // namespace

const TableLayout::Column *TableLayout::column(const QByteArray &field) const
{
    const auto hit = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column &c) { return (*fields)[c.field].name == field; });
    return hit == columns.end() ? nullptr : &*hit;
}

QString TableLayout::pathOf(const Field &field) const
{
    return QString::fromLatin1(isRows() ? path + '.' + field.name : field.name);
}

const TableLayout *TypeLayout::list(const QByteArray &path) const
{
    const auto hit = std::find_if(rows.begin(), rows.end(), [&path](const TableLayout &t) { return t.path == path; });
    return hit == rows.end() ? nullptr : &*hit;
}

const TypeLayout &layoutOf(const RecordType &type)
{
    static QMutex mutex;
    static std::map<const RecordType *, std::unique_ptr<TypeLayout>> layouts;
    const QMutexLocker lock(&mutex);
    std::unique_ptr<TypeLayout> &layout = layouts[&type];
    if (!layout)
        layout = std::make_unique<TypeLayout>(makeLayout(type));
    return *layout;
}

QString quoted(const QString &identifier)
{
    return u'"' + identifier + u'"';
}

QString schemaText(const RecordType &type)
{
    const TypeLayout &layout = layoutOf(type);
    QString text = "CREATE TABLE "_L1 + layout.record.table
        + " (\n    record_id INTEGER PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,\n"_L1
        + columnText(layout.record);
    text.chop(2); // the last comma
    text += "\n) STRICT;\n"_L1;
    for (const TableLayout &rows : layout.rows)
        text += rowsText(rows);
    return text;
}

} // namespace storage
