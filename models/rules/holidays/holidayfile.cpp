// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/holidayfile.h"

#include "models/core/jsonplace.h"
#include "models/core/text.h"
#include "models/rules/holidays/rulereader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Holidays)
};

core::Result<QJsonObject> objectIn(const QByteArray &json)
{
    if (json.size() > kLargestHolidayFile)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("A holiday file has at most 1 MiB."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject())
        return document.object();
    const int line = core::lineAt(json, error.error == QJsonParseError::NoError ? 0 : error.offset);
    return core::fail(core::ErrorCode::Invalid, Tr::tr("The holiday file is no JSON object (line %1).").arg(line));
}

// A misspelt member would otherwise be read as left out.
void refuseOthers(const QJsonObject &json, const QByteArray &place, const QStringList &known, core::Problems &problems)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key()))
            problems.push_back({place + it.key().left(40).toUtf8(), Tr::tr("There is no such member."), {}});
    }
}

QJsonArray arrayIn(const QJsonObject &json, QLatin1StringView member, core::Problems &problems)
{
    const QJsonValue value = json[member];
    if (!value.isArray() && !value.isUndefined())
        problems.push_back({member.data(), Tr::tr("A list belongs here."), {}});
    return value.toArray();
}

QString textIn(const QJsonObject &json, QLatin1StringView member, core::Problems &problems)
{
    QString text = json[member].toString();
    if (core::hasControlCharacters(text) || text.contains(u'\n'))
        problems.push_back({member.data(), Tr::tr("A text has no control characters."), {}});
    return text;
}

QDate asOfIn(const QJsonObject &json, core::Problems &problems)
{
    const QDate asOf = QDate::fromString(json["as_of"_L1].toString(), Qt::ISODate);
    if (!asOf.isValid())
        problems.push_back({"as_of", Tr::tr("The date of the data is missing."), {}});
    return asOf;
}

QByteArray timeZoneIn(const QJsonObject &json, const QByteArray &place, core::Problems &problems)
{
    QByteArray zone = json["time_zone"_L1].toString().toLatin1();
    if (!zone.isEmpty() && !QTimeZone(zone).isValid())
        problems.push_back({place, Tr::tr("There is no such time zone."), {}});
    return zone;
}

void readRegions(const QJsonArray &array, HolidayFile &file, core::Problems &problems)
{
    for (int i = 0; i < array.size(); ++i) {
        const QJsonObject json = array[i].toObject();
        const QByteArray place = "regions." + QByteArray::number(i + 1);
        refuseOthers(json, place + '.', {u"code"_s, u"title"_s, u"within"_s, u"time_zone"_s}, problems);
        const QString code = json["code"_L1].toString();
        const QString within = json["within"_L1].toString();
        if (!code.startsWith(file.country + u'-') || file.region(code))
            problems.push_back(
                {place + ".code", Tr::tr("A region has a code of its own that begins with that of the country."), {}});
        if (!within.isEmpty() && !file.region(within))
            problems.push_back(
                {place + ".within", Tr::tr("The file has no region \"%1\" before this one.").arg(within), {}});
        file.regions.push_back(
            {code, json["title"_L1].toString(), within, timeZoneIn(json, place + ".time_zone", problems)});
    }
}

core::Result<HolidayFile> accepted(HolidayFile file, const QByteArray &json, core::Problems problems)
{
    if (problems.empty())
        return file;
    for (core::Problem &problem : problems)
        problem.line = core::lineOf(json, problem.field);
    return core::fail(core::ErrorCode::Invalid, Tr::tr("The holidays of %1 cannot be used.").arg(file.country), {},
                      std::move(problems));
}

bool isNamed(const HolidayRule &rule, const QJsonObject &json)
{
    return rule.name == json["name"_L1].toString();
}

// The regions, and the parts of them.
QStringList withParts(const HolidayFile &file, const QJsonArray &array)
{
    QStringList regions;
    for (const auto &region : array)
        regions += region.toString();
    for (const HolidayRegion &part : file.regions) {
        if (regions.contains(part.within) && !regions.contains(part.code))
            regions += part.code;
    }
    return regions;
}

// Takes the rule out, wholly or in some regions. False when there is none of that name there.
bool removeRule(HolidayFile &file, const QJsonObject &json)
{
    const QStringList regions = withParts(file, json["regions"_L1].toArray());
    bool found = false;
    for (HolidayRule &rule : file.rules) {
        if (!isNamed(rule, json))
            continue;
        if (rule.regions.isEmpty() && !regions.isEmpty()) { // it holds everywhere, and shall not here
            for (const HolidayRegion &region : file.regions)
                rule.regions += region.code;
        }
        const qsizetype before = rule.regions.size();
        rule.regions.removeIf([&regions](const QString &region) { return regions.contains(region); });
        found |= regions.isEmpty() || rule.regions.size() < before;
    }
    std::erase_if(file.rules, [&](const HolidayRule &rule) {
        return isNamed(rule, json) && (regions.isEmpty() || rule.regions.isEmpty());
    });
    return found;
}

void removeRules(HolidayFile &file, const QJsonArray &array, core::Problems &problems)
{
    for (int i = 0; i < array.size(); ++i) {
        const QJsonObject json = array[i].toObject();
        const QByteArray place = "remove." + QByteArray::number(i + 1);
        refuseOthers(json, place + '.', {u"name"_s, u"regions"_s}, problems);
        const QJsonArray regions = json["regions"_L1].toArray();
        for (const auto &region : regions) {
            if (!file.region(region.toString()))
                problems.push_back({place + ".regions",
                                    Tr::tr("The file has no region \"%1\".").arg(region.toString().left(40)), {}});
        }
        if (json.contains("regions"_L1) && regions.isEmpty())
            problems.push_back({place + ".regions", Tr::tr("A list of regions belongs here; leave the member out for the "
                                                           "whole country."), {}});
        else if (!removeRule(file, json))
            problems.push_back({place, Tr::tr("There is no such holiday to remove."), {}});
    }
}

bool isCountry(const QString &code)
{
    return code.size() == 2 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace

const HolidayRegion *HolidayFile::region(const QString &code) const
{
    const auto hit = std::find_if(regions.begin(), regions.end(),
                                  [&code](const HolidayRegion &r) { return r.code == code; });
    return hit == regions.end() ? nullptr : &*hit;
}

bool HolidayFile::applies(const HolidayRule &rule, const QString &regionCode) const
{
    if (rule.regions.isEmpty() || rule.regions.contains(regionCode))
        return true;
    const HolidayRegion *own = region(regionCode);
    return own && !own->within.isEmpty() && rule.regions.contains(own->within);
}

core::Result<HolidayFile> readHolidayFile(const QByteArray &json)
{
    const auto root = objectIn(json);
    if (!root)
        return core::fail(root.error());
    HolidayFile file;
    core::Problems problems;
    file.asOf = asOfIn(*root, problems);
    refuseOthers(*root, {},
                 {u"as_of"_s, u"country"_s, u"title"_s, u"source"_s, u"note"_s, u"time_zone"_s, u"first_year"_s,
                  u"last_year"_s, u"region_required"_s, u"regions"_s, u"holidays"_s},
                 problems);
    file.country = (*root)["country"_L1].toString();
    file.title = textIn(*root, "title"_L1, problems);
    file.source = textIn(*root, "source"_L1, problems);
    file.note = textIn(*root, "note"_L1, problems);
    file.timeZone = timeZoneIn(*root, "time_zone", problems);
    file.firstYear = (*root)["first_year"_L1].toInt();
    file.lastYear = (*root)["last_year"_L1].toInt();
    file.regionRequired = (*root)["region_required"_L1].toBool();
    if (!isCountry(file.country))
        problems.push_back({"country", Tr::tr("A country of two letters belongs here."), {}});
    if (file.firstYear < 1900 || file.lastYear > 2199 || file.firstYear > file.lastYear)
        problems.push_back({"first_year", Tr::tr("The first and the last year lie between 1900 and 2199."), {}});
    readRegions(arrayIn(*root, "regions"_L1, problems), file, problems);
    if (file.regionRequired && file.regions.empty())
        problems.push_back({"region_required", Tr::tr("The file has no regions."), {}});
    file.rules = readRules(arrayIn(*root, "holidays"_L1, problems), "holidays", problems);
    if (file.rules.empty())
        problems.push_back({"holidays", Tr::tr("The file has no holidays."), {}});
    if (problems.empty())
        checkRules(file, 0, "holidays", problems);
    return accepted(std::move(file), json, std::move(problems));
}

bool isChangeOfHolidays(const QByteArray &json)
{
    const auto root = objectIn(json);
    return root && (root->contains("add"_L1) || root->contains("remove"_L1));
}

core::Result<HolidayFile> withChanges(const HolidayFile &file, const QByteArray &json)
{
    const auto root = objectIn(json);
    if (!root)
        return core::fail(root.error());
    HolidayFile changed = file;
    core::Problems problems;
    changed.asOf = asOfIn(*root, problems);
    if ((*root)["country"_L1].toString() != file.country)
        problems.push_back({"country", Tr::tr("The changes are for another country."), {}});
    refuseOthers(*root, {}, {u"as_of"_s, u"country"_s, u"remove"_s, u"add"_s}, problems);
    removeRules(changed, arrayIn(*root, "remove"_L1, problems), problems);
    const std::size_t shipped = changed.rules.size();
    for (HolidayRule &rule : readRules(arrayIn(*root, "add"_L1, problems), "add", problems))
        changed.rules.push_back(std::move(rule));
    if (problems.empty())
        checkRules(changed, shipped, "add", problems);
    return accepted(std::move(changed), json, std::move(problems));
}

} // namespace rules
