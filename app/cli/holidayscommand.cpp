// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "models/storage/ownholidays.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::HolidaysCommand)
};

// What the changes do, one line each: "- Epiphany (DE-ST)".
QStringList changesIn(const QByteArray &json)
{
    QStringList lines;
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    for (const auto &[member, sign] : {std::pair("remove"_L1, u"- "_s), std::pair("add"_L1, u"+ "_s)}) {
        const QJsonArray rules = root[member].toArray();
        for (const auto &rule : rules) {
            const QStringList regions = rule.toObject()["regions"_L1].toVariant().toStringList();
            const QString where = regions.isEmpty() ? QString() : u" ("_s + regions.join(", "_L1) + u')';
            lines += sign + rule.toObject()["name"_L1].toString() + where;
        }
    }
    return lines;
}

void printText(Invocation &call, const std::vector<storage::OwnHolidays> &own)
{
    if (own.empty())
        call.out() << Tr::tr("This vault uses the public holidays that ship.") << '\n';
    for (const storage::OwnHolidays &kept : own) {
        const QString what = kept.isChange() ? Tr::tr("changes of the list that ships") : Tr::tr("in place of the list that ships");
        call.out() << kept.country << "  " << what << ", " << Tr::tr("data of %1").arg(kept.asOf().toString(Qt::ISODate)) << ", "
                   << Tr::tr("kept %1 by %2").arg(kept.since.toString(Qt::ISODate), oneLine(kept.by)) << '\n';
        const QStringList changes = changesIn(kept.json);
        for (const QString &line : changes)
            call.out() << "    " << oneLine(line) << '\n';
    }
}

void printJson(Invocation &call, const std::vector<storage::OwnHolidays> &own)
{
    QJsonArray list;
    for (const storage::OwnHolidays &kept : own) {
        list.append(QJsonObject {{u"country"_s, kept.country},
                                 {u"changes"_s, kept.isChange()},
                                 {u"as_of"_s, kept.asOf().toString(Qt::ISODate)},
                                 {u"at"_s, kept.since.toString(Qt::ISODateWithMs)},
                                 {u"by"_s, kept.by},
                                 {u"file"_s, QJsonDocument::fromJson(kept.json).object()}});
    }
    call.out() << QString::fromUtf8(QJsonDocument(QJsonObject {{u"holidays"_s, list}}).toJson());
}

void printDays(Invocation &call, const std::vector<rules::Holiday> &days, bool asJson)
{
    QJsonArray list;
    for (const rules::Holiday &day : days) {
        QString name = day.name;
        if (day.isSubstitute)
            name = Tr::tr("%1 (substitute day)").arg(name);
        if (day.isWorked)
            name = Tr::tr("%1 (working day)").arg(name);
        list.append(QJsonObject {{u"date"_s, day.date.toString(Qt::ISODate)}, {u"name"_s, day.name}, {u"substitute"_s, day.isSubstitute},
                                 {u"worked"_s, day.isWorked}});
        if (!asJson)
            call.out() << QLocale::c().toString(day.date, u"yyyy-MM-dd ddd"_s) << "  " << oneLine(name) << '\n';
    }
    if (asJson)
        call.out() << QString::fromUtf8(QJsonDocument(QJsonObject {{u"days"_s, list}}).toJson());
}

// The days of a region in one year, as this vault counts them.
core::Result<int> showDays(Invocation &call, Session &session, bool asJson)
{
    const auto at = session.moment(call);
    const auto today = session.day(call);
    if (!at || !today)
        return core::fail(!at ? at.error() : today.error());
    bool isNumber = true;
    const int year = call.isSet(u"year"_s) ? call.value(u"year"_s).toInt(&isNumber) : today->year();
    if (!isNumber)
        return usageError(Tr::tr("--year takes a year such as 2026."));
    const auto library = storage::holidayLibrary(session.connection(), *at);
    if (!library)
        return core::fail(library.error());
    const QString region = call.value(u"region"_s);
    const auto file = library->file(region.section(u'-', 0, 0));
    if (!file)
        return core::fail(file.error());
    const auto calendar = rules::WorkCalendar::make(*file, region);
    if (!calendar)
        return core::fail(calendar.error());
    if (year < file->firstYear || year > file->lastYear)
        return core::fail(core::ErrorCode::NotFound, Tr::tr("The public holidays of %1 in %2 are not known.").arg(calendar->title()).arg(year));
    auto days = rules::holidaysOf(*file, region);
    std::erase_if(days, [year](const rules::Holiday &day) { return day.date.year() != year; });
    printDays(call, days, asJson);
    return kDone;
}

core::Result<int> show(Invocation &call)
{
    const auto format = call.choice(u"format"_s, {u"text"_s, u"json"_s});
    if (!format)
        return core::fail(format.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const bool asJson = *format == "json"_L1;
    if (call.isSet(u"region"_s))
        return showDays(call, **session, asJson);
    const auto at = (*session)->moment(call);
    const auto own = at ? storage::ownHolidays((*session)->connection(), *at) : core::fail(at.error());
    if (!own)
        return core::fail(own.error());
    if (asJson)
        printJson(call, *own);
    else
        printText(call, *own);
    return kDone;
}

core::Result<int> set(Invocation &call)
{
    const auto read = storage::readOwnHolidays(call.value(u"set"_s)); // before a passphrase is asked for
    if (!read)
        return core::fail(read.error());
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    const auto country = storage::keepHolidays((*session)->store(), read->json);
    if (!country)
        return core::fail(country.error());
    call.out() << *country << '\n';
    return kDone;
}

core::Result<int> drop(Invocation &call)
{
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    const auto done = storage::dropHolidays((*session)->store(), (*session)->connection(), call.value(u"drop"_s));
    return done ? core::Result<int>(kDone) : core::fail(done.error());
}

core::Result<int> run(Invocation &call)
{
    const bool sets = call.isSet(u"set"_s);
    const bool drops = call.isSet(u"drop"_s);
    if (sets + drops + (call.isSet(u"region"_s) || call.isSet(u"as-of"_s)) > 1 || (call.isSet(u"year"_s) && !call.isSet(u"region"_s)))
        return usageError(Tr::tr("--set, --drop and --region exclude each other; --year goes with --region."));
    if (sets)
        return set(call);
    return drops ? drop(call) : show(call);
}

} // namespace

Command holidaysCommand()
{
    return {"holidays",
            "VAULT",
            QT_TRANSLATE_NOOP("cli", "Show or change the public holidays that a vault counts by."),
            {{.name = "set",
              .valueName = "FILE",
              .help = QT_TRANSLATE_NOOP("cli", "Keep the holidays of a country, or changes of those that ship, in the vault.")},
             {.name = "drop", .valueName = "COUNTRY", .help = QT_TRANSLATE_NOOP("cli", "Go back to the holidays that ship for a country, such as DE.")},
             {.name = "region", .valueName = "CODE", .help = QT_TRANSLATE_NOOP("cli", "Print the days of a region, such as DE-BY.")},
             {.name = "year", .valueName = "YEAR", .help = QT_TRANSLATE_NOOP("cli", "With --region: of that year; this year if left out.")},
             asOfOption(),
             {.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "text (default) or json.")},
             byOption()},
            run};
}

} // namespace cli
