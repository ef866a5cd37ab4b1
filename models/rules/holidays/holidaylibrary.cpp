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
    QStringList all = countries();
    for (const auto &[country, json] : m_kept)
        all += country;
    for (const auto &[country, file] : m_replaced)
        all += country;
    all.removeDuplicates();
    all.sort();
    for (const QString &country : all) {
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

core::Result<HolidayFile> HolidayLibrary::read(const QByteArray &json) const
{
    if (!isChangeOfHolidays(json))
        return readHolidayFile(json);
    const auto found = file(QJsonDocument::fromJson(json).object()["country"_L1].toString().left(40));
    return found ? withChanges(*found, json) : found;
}

void HolidayLibrary::keep(const QString &country, const QByteArray &json)
{
    m_kept.insert_or_assign(country, json);
}

core::Result<HolidayFile> HolidayLibrary::file(const QString &country) const
{
    if (const auto hit = m_replaced.find(country); hit != m_replaced.end())
        return hit->second;
    const auto own = m_kept.find(country);
    return own == m_kept.end() ? shipped(country) : kept(country, own->second);
}

core::Result<HolidayFile> HolidayLibrary::shipped(const QString &country)
{
    if (!countries().contains(country))
        return core::fail(core::ErrorCode::NotFound, Tr::tr("The holidays of \"%1\" are not known.").arg(country));
    QFile file(u":/holidays/"_s + country + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Internal, Tr::tr("The holidays of \"%1\" are not known.").arg(country),
                          file.errorString());
    return readHolidayFile(file.readAll());
}

core::Result<HolidayFile> HolidayLibrary::kept(const QString &country, const QByteArray &json)
{
    auto read = HolidayLibrary().read(json);
    if (read)
        return read;
    core::Error error = read.error();
    error.message = Tr::tr("The holidays of %1 that this vault keeps do not fit those that ship; put them right or drop them.")
                        .arg(country);
    return core::fail(std::move(error));
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
