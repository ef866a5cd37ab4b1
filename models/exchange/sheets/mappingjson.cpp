// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::Mapping)
};

constexpr QLatin1StringView kFormat("dpodesk-mapping");
constexpr int kVersion = 1;

QJsonObject toObject(const ColumnMapping &column)
{
    QJsonArray targets;
    for (const QByteArray &target : column.targets)
        targets.append(QString::fromLatin1(target));
    QJsonObject json {{u"heading"_s, column.heading}, {u"to"_s, targets}};
    if (!column.separators.isEmpty())
        json.insert(u"separators"_s, column.separators);
    QJsonObject values;
    for (auto it = column.values.begin(); it != column.values.end(); ++it)
        values.insert(it.key(), it.value());
    if (!values.isEmpty())
        json.insert(u"values"_s, values);
    if (column.isExact)
        json.insert(u"exact"_s, true);
    return json;
}

ColumnMapping columnOf(const QJsonObject &json)
{
    ColumnMapping column {json["heading"_L1].toString()};
    const QJsonArray targets = json["to"_L1].toArray();
    for (const auto target : targets)
        column.targets.push_back(target.toString().toLatin1());
    column.separators = json["separators"_L1].toString();
    column.isExact = json["exact"_L1].toBool();
    const QJsonObject values = json["values"_L1].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        column.values.insert(wordsOf(it.key()), it.value().toString());
    return column;
}

QJsonObject toObject(const SheetMapping &sheet)
{
    QJsonArray columns;
    for (const ColumnMapping &column : sheet.columns)
        columns.append(toObject(column));
    QJsonObject json {{u"sheet"_s, sheet.sheet}, {u"type"_s, QString::fromLatin1(sheet.type)}, {u"header_row"_s, sheet.headerRow},
                      {u"header_rows"_s, sheet.headerRows}, {u"continues"_s, sheet.continues}, {u"columns"_s, columns}};
    if (sheet.isOneRecord)
        json.insert(u"one_record"_s, true);
    if (!sheet.partOf.isEmpty())
        json.insert(u"part_of"_s, sheet.partOf);
    if (sheet.dateOrder)
        json.insert(u"dates"_s, *sheet.dateOrder == records::DateOrder::DayFirst ? u"day-first"_s : u"month-first"_s);
    QJsonObject constants;
    for (auto it = sheet.constants.begin(); it != sheet.constants.end(); ++it)
        constants.insert(QString::fromLatin1(it.key()), it.value());
    if (!constants.isEmpty())
        json.insert(u"constants"_s, constants);
    return json;
}

SheetMapping sheetOfJson(const QJsonObject &json)
{
    SheetMapping sheet {json["sheet"_L1].toString(), json["type"_L1].toString().toLatin1()};
    sheet.headerRow = json["header_row"_L1].toInt(1);
    sheet.headerRows = json["header_rows"_L1].toInt(1);
    sheet.continues = json["continues"_L1].toBool();
    sheet.isOneRecord = json["one_record"_L1].toBool();
    sheet.partOf = json["part_of"_L1].toString();
    const QString dates = json["dates"_L1].toString();
    if (!dates.isEmpty())
        sheet.dateOrder = dates == "month-first"_L1 ? records::DateOrder::MonthFirst : records::DateOrder::DayFirst;
    const QJsonArray columns = json["columns"_L1].toArray();
    for (const auto column : columns)
        sheet.columns.push_back(columnOf(column.toObject()));
    const QJsonObject constants = json["constants"_L1].toObject();
    for (auto it = constants.begin(); it != constants.end(); ++it)
        sheet.constants.insert(it.key().toLatin1(), it.value().toString());
    return sheet;
}

} // namespace

QByteArray toJson(const Mapping &mapping)
{
    QJsonArray sheets;
    for (const SheetMapping &sheet : mapping.sheets)
        sheets.append(toObject(sheet));
    const QJsonObject json {{u"format"_s, kFormat}, {u"version"_s, kVersion}, {u"name"_s, mapping.name}, {u"sheets"_s, sheets}};
    return QJsonDocument(json).toJson();
}

core::Result<Mapping> mappingFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["format"_L1].toString() != kFormat)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The file holds no mapping of columns."));
    if (object["version"_L1].toInt() != kVersion)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The mapping was written by another version of the program."));
    Mapping mapping {object["name"_L1].toString(), {}};
    const QJsonArray sheets = object["sheets"_L1].toArray();
    for (const auto sheet : sheets)
        mapping.sheets.push_back(sheetOfJson(sheet.toObject()));
    return mapping;
}

} // namespace sheets
