// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/listsettings.h"

#include "models/itemmodels/cells.h"
#include "models/itemmodels/vaultsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

QString columnsKey(const records::RecordType &type)
{
    return "list_columns."_L1 + QLatin1StringView(type.key);
}

QString filtersKey(const records::RecordType &type)
{
    return "list_filters."_L1 + QLatin1StringView(type.key);
}

QJsonArray readArray(const VaultSession &session, const QString &key)
{
    return QJsonDocument::fromJson(session.setting(key).toUtf8()).array();
}

QString toText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

SavedFilter filterFrom(const QJsonObject &object)
{
    SavedFilter filter {object["name"_L1].toString(), {}, {}};
    const QJsonArray conditions = object["conditions"_L1].toArray();
    for (const auto condition : conditions)
        filter.conditions += condition.toString();
    filter.sorting = {object["sort"_L1].toString(u"reference"_s).toLatin1(), object["descending"_L1].toBool()};
    return filter;
}

QJsonObject toJson(const SavedFilter &filter)
{
    return {{u"name"_s, filter.name}, {u"conditions"_s, QJsonArray::fromStringList(filter.conditions)},
            {u"sort"_s, QString::fromLatin1(filter.sorting.field)}, {u"descending"_s, filter.sorting.descending}};
}

} // namespace

ListSettings::ListSettings(VaultSession &session, const records::RecordType &type) : m_session(session), m_type(type) { }

std::vector<ShownColumn> ListSettings::columns() const
{
    std::vector<ShownColumn> columns;
    const QJsonArray stored = readArray(m_session, columnsKey(m_type));
    for (const auto value : stored) {
        const QByteArray path = value["path"_L1].toString().toLatin1();
        if (columnOf(m_type, path)) // a field may have gone since
            columns.push_back({path, value["width"_L1].toInt()});
    }
    if (!columns.empty())
        return columns;
    for (const QByteArray &path : defaultColumns(m_type))
        columns.push_back({path, 0});
    return columns;
}

core::Result<> ListSettings::setColumns(const std::vector<ShownColumn> &columns)
{
    QJsonArray array;
    for (const ShownColumn &column : columns)
        array += QJsonObject {{u"path"_s, QString::fromLatin1(column.path)}, {u"width"_s, column.width}};
    return m_session.setSetting(columnsKey(m_type), toText(array));
}

std::vector<SavedFilter> ListSettings::filters() const
{
    std::vector<SavedFilter> filters;
    const QJsonArray stored = readArray(m_session, filtersKey(m_type));
    for (const auto value : stored)
        filters.push_back(filterFrom(value.toObject()));
    return filters;
}

core::Result<> ListSettings::keepFilter(const SavedFilter &filter)
{
    std::vector<SavedFilter> all = filters();
    const auto place = std::find_if(all.begin(), all.end(), [&filter](const SavedFilter &f) { return f.name == filter.name; });
    if (place != all.end())
        *place = filter;
    else
        all.push_back(filter);
    std::sort(all.begin(), all.end(), [](const SavedFilter &a, const SavedFilter &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return writeFilters(all);
}

core::Result<> ListSettings::dropFilter(const QString &name)
{
    std::vector<SavedFilter> all = filters();
    all.erase(std::remove_if(all.begin(), all.end(), [&name](const SavedFilter &f) { return f.name == name; }), all.end());
    return writeFilters(all);
}

core::Result<> ListSettings::writeFilters(const std::vector<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &filter : filters)
        array += toJson(filter);
    return m_session.setSetting(filtersKey(m_type), toText(array));
}

} // namespace itemmodels
