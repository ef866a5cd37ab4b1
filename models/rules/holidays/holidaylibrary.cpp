// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/holidaylibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// Resources of a static library are linked in only when something refers to them.
static void initHolidays()
{
    Q_INIT_RESOURCE(holidays);
}

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Holidays)
};

} // namespace

QStringList HolidayLibrary::countries()
{
    initHolidays();
    QStringList names = QDir(u":/holidays"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    names.replaceInStrings(u".json"_s, QString());
    return names;
}

void HolidayLibrary::replace(HolidayFile file)
{
    const QString country = file.country;
    m_replaced.insert_or_assign(country, std::move(file));
}

QStringList HolidayLibrary::regions() const
{
    QStringList codes;
    for (const QString &country : countries()) {
        const auto found = file(country);
        if (!found)
            continue;
        if (!found->regionRequired)
            codes += country;
        for (const HolidayRegion &region : found->regions)
            codes += region.code;
    }
    return codes;
}

core::Result<HolidayFile> HolidayLibrary::changed(const QByteArray &changes) const
{
    const QJsonObject root = QJsonDocument::fromJson(changes).object();
    const auto found = file(root["country"_L1].toString());
    return found ? withChanges(*found, changes) : found;
}

core::Result<HolidayFile> HolidayLibrary::file(const QString &country) const
{
    if (const auto hit = m_replaced.find(country); hit != m_replaced.end())
        return hit->second;
    if (!countries().contains(country))
        return core::fail(core::ErrorCode::NotFound, Tr::tr("The holidays of \"%1\" are not known.").arg(country));
    QFile file(u":/holidays/"_s + country + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Internal, Tr::tr("The holidays of \"%1\" are not known.").arg(country),
                          file.errorString());
    return readHolidayFile(file.readAll());
}

core::Result<WorkCalendar> HolidayLibrary::calendar(const QString &region) const
{
    const auto found = file(region.section(u'-', 0, 0));
    if (!found)
        return core::fail(found.error());
    return WorkCalendar::make(*found, region);
}

core::Result<QByteArray> HolidayLibrary::timeZone(const QString &region) const
{
    const auto found = file(region.section(u'-', 0, 0));
    if (!found)
        return core::fail(found.error());
    const HolidayRegion *part = found->region(region);
    if (part && part->timeZone.isEmpty() && !part->within.isEmpty())
        part = found->region(part->within);
    return part && !part->timeZone.isEmpty() ? part->timeZone : found->timeZone;
}

} // namespace rules
