// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/importmappings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

QString settingKey()
{
    return u"import_mappings"_s;
}

} // namespace

std::vector<sheets::Mapping> ImportMappings::all() const
{
    std::vector<sheets::Mapping> mappings;
    const QJsonArray kept = QJsonDocument::fromJson(m_session.setting(settingKey()).toUtf8()).array();
    for (const auto each : kept) {
        if (auto mapping = sheets::mappingFromJson(QJsonDocument(each.toObject()).toJson(QJsonDocument::Compact)))
            mappings.push_back(std::move(*mapping));
    }
    std::sort(mappings.begin(), mappings.end(), [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return mappings;
}

core::Result<> ImportMappings::keep(const sheets::Mapping &mapping)
{
    std::vector<sheets::Mapping> mappings = all();
    std::erase_if(mappings, [&mapping](const sheets::Mapping &other) { return other.name == mapping.name; });
    mappings.push_back(mapping);
    return write(mappings);
}

core::Result<> ImportMappings::drop(const QString &name)
{
    std::vector<sheets::Mapping> mappings = all();
    std::erase_if(mappings, [&name](const sheets::Mapping &other) { return other.name == name; });
    return write(mappings);
}

core::Result<> ImportMappings::write(const std::vector<sheets::Mapping> &mappings)
{
    QJsonArray kept;
    for (const sheets::Mapping &mapping : mappings)
        kept.append(QJsonDocument::fromJson(sheets::toJson(mapping)).object());
    return m_session.setSetting(settingKey(), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace itemmodels
