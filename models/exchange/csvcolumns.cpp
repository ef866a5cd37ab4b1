// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvcolumns.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

using records::Field;
using records::FieldKind;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::CsvColumns)
};

} // namespace

bool CsvColumns::List::isGiven() const
{
    return row != kMissing || std::any_of(fields.begin(), fields.end(), [](int column) { return column != kMissing; });
}

QStringList CsvColumns::namesOf(const RecordType &type, bool withRevision)
{
    QStringList names {u"reference"_s, u"uuid"_s};
    if (withRevision)
        names += u"revision"_s;
    for (const Field &field : type.fields)
        names += QString::fromLatin1(field.name);
    for (const Field &field : type.fields) {
        if (field.kind != FieldKind::Rows)
            continue;
        const QString list = QString::fromLatin1(field.name) + u'.';
        names += list + "row"_L1;
        for (const Field &inner : field.rows->fields)
            names += list + QString::fromLatin1(inner.name);
    }
    return names;
}

CsvColumns CsvColumns::find(const RecordType &type, const QStringList &header, core::Problems &problems)
{
    CsvColumns columns;
    columns.count = int(header.size());
    columns.fields.assign(type.fields.size(), kMissing);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].kind == FieldKind::Rows)
            columns.lists.push_back({i, kMissing, std::vector<int>(type.fields[i].rows->fields.size(), kMissing)});
    }
    for (int i = 0; i < columns.count; ++i) {
        int *place = columns.place(type, header[i].toUtf8());
        if (!place)
            problems.push_back({{}, Tr::tr("there is no field for the column \"%1\"").arg(header[i].left(80)), {}, 1});
        else if (*place != kMissing)
            problems.push_back({{}, Tr::tr("the column \"%1\" stands there twice").arg(header[i]), {}, 1});
        else
            *place = i;
    }
    return columns;
}

int *CsvColumns::place(const RecordType &type, const QByteArray &name)
{
    if (name == "reference" || name == "uuid" || name == "revision")
        return name == "uuid" ? &uuid : (name == "revision" ? &revision : &reference);
    const qsizetype dot = name.indexOf('.');
    const int field = type.fieldIndex(dot < 0 ? name : name.left(dot));
    if (field < 0 || dot < 0)
        return field < 0 ? nullptr : &fields[std::size_t(field)];
    const auto list = std::find_if(lists.begin(), lists.end(),
                                   [field](const List &l) { return l.field == std::size_t(field); });
    if (list == lists.end())
        return nullptr;
    const QByteArray inner = name.mid(dot + 1);
    if (inner == "row")
        return &list->row;
    const int index = indexOf(type.fields[list->field].rows->fields, inner);
    return index < 0 ? nullptr : &list->fields[std::size_t(index)];
}

} // namespace exchange
