// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/holidayfile.h"

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
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject())
        return document.object();
    return core::fail(core::ErrorCode::Invalid,
                      Tr::tr("The holiday file is no JSON object (at byte %1).").arg(error.offset));
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
    const QByteArray zone = json["time_zone"_L1].toString().toLatin1();
    if (!zone.isEmpty() && !QTimeZone(zone).isValid())
        problems.push_back({place, Tr::tr("There is no such time zone."), {}});
    return zone;
}

void readRegions(const QJsonArray &array, HolidayFile &file, core::Problems &problems)
{
    for (int i = 0; i < array.size(); ++i) {
        const QJsonObject json = array[i].toObject();
        const QByteArray place = "regions." + QByteArray::number(i + 1);
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

core::Result<HolidayFile> accepted(HolidayFile file, core::Problems problems)
{
    if (problems.empty())
        checkRules(file, problems);
    if (problems.empty())
        return file;
    return core::fail(core::ErrorCode::Invalid, Tr::tr("The holidays of %1 cannot be used.").arg(file.country), {},
                      std::move(problems));
}

bool isNamed(const HolidayRule &rule, const QJsonObject &json)
{
    return rule.name == json["name"_L1].toString();
}

// Takes the rule out, wholly or in some regions. False when there is none of that name there.
bool removeRule(HolidayFile &file, const QJsonObject &json)
{
    QStringList regions;
    const QJsonArray array = json["regions"_L1].toArray();
    for (const auto &region : array)
        regions += region.toString();
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
    file.country = (*root)["country"_L1].toString();
    file.title = (*root)["title"_L1].toString();
    file.source = (*root)["source"_L1].toString();
    file.note = (*root)["note"_L1].toString();
    file.timeZone = timeZoneIn(*root, "time_zone", problems);
    file.firstYear = (*root)["first_year"_L1].toInt();
    file.lastYear = (*root)["last_year"_L1].toInt();
    file.regionRequired = (*root)["region_required"_L1].toBool();
    if (file.country.size() != 2)
        problems.push_back({"country", Tr::tr("A country of two letters belongs here."), {}});
    if (file.firstYear < 1900 || file.lastYear > 2199 || file.firstYear > file.lastYear)
        problems.push_back({"first_year", Tr::tr("The first and the last year lie between 1900 and 2199."), {}});
    readRegions((*root)["regions"_L1].toArray(), file, problems);
    file.rules = readRules((*root)["holidays"_L1].toArray(), "holidays", problems);
    if (file.rules.empty())
        problems.push_back({"holidays", Tr::tr("The file has no holidays."), {}});
    return accepted(std::move(file), std::move(problems));
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
    const QJsonArray removals = (*root)["remove"_L1].toArray();
    for (int i = 0; i < removals.size(); ++i) {
        if (!removeRule(changed, removals[i].toObject()))
            problems.push_back(
                {"remove." + QByteArray::number(i + 1), Tr::tr("There is no such holiday to remove."), {}});
    }
    for (HolidayRule &rule : readRules((*root)["add"_L1].toArray(), "add", problems))
        changed.rules.push_back(std::move(rule));
    return accepted(std::move(changed), std::move(problems));
}

} // namespace rules
