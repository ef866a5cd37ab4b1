// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/ownholidays.h"

#include "models/storage/recordstore.h"
#include "models/storage/versions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::OwnHolidays)
};

QString keptAction()
{
    return u"holidays-kept"_s;
}
QString droppedAction()
{
    return u"holidays-dropped"_s;
}

// Line by line, so that the history shows it as it was written.
QJsonArray linesOf(const QByteArray &json)
{
    QJsonArray lines;
    const QList<QByteArray> all = json.split('\n');
    for (const QByteArray &line : all)
        lines.append(QString::fromUtf8(line));
    return lines;
}

QByteArray textOf(const QJsonArray &lines)
{
    QByteArrayList all;
    for (const auto &line : lines)
        all += line.toString().toUtf8();
    return all.join('\n');
}

core::Result<> note(RecordStore &store, const QString &action, const QJsonObject &what)
{
    const auto noted = store.noteEvent(action, QJsonDocument(what).toJson(QJsonDocument::Compact));
    return noted ? core::Result<>() : core::fail(noted.error());
}

} // namespace

QDate OwnHolidays::asOf() const
{
    return QDate::fromString(QJsonDocument::fromJson(json).object()["as_of"_L1].toString(), Qt::ISODate);
}

QString OwnHolidays::title() const
{
    const auto file = rules::HolidayLibrary().read(json);
    return file && !file->title.isEmpty() ? file->title : country;
}

core::Result<std::vector<OwnHolidays>> ownHolidays(Connection &connection, const QDateTime &at)
{
    const auto events = Versions(connection).events(u"holidays-"_s);
    if (!events)
        return core::fail(events.error());
    std::map<QString, OwnHolidays> standing;
    for (const VaultEvent &event : *events) {
        if (at.isValid() && event.at > at)
            continue;
        const QJsonObject what = QJsonDocument::fromJson(event.what).object();
        const QString country = what["country"_L1].toString();
        if (event.action == keptAction())
            standing[country] = {country, textOf(what["file"_L1].toArray()), event.at, event.by};
        else
            standing.erase(country);
    }
    std::vector<OwnHolidays> found;
    found.reserve(standing.size());
    for (auto &[country, holidays] : standing)
        found.push_back(std::move(holidays));
    return found;
}

core::Result<rules::HolidayLibrary> holidayLibrary(Connection &connection, const QDateTime &at)
{
    const auto own = ownHolidays(connection, at);
    if (!own)
        return core::fail(own.error());
    rules::HolidayLibrary library;
    for (const OwnHolidays &holidays : *own)
        library.keep(holidays.country, holidays.json);
    return library;
}

core::Result<OwnHolidays> readOwnHolidays(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, Tr::tr("The file cannot be read."), file.errorString());
    OwnHolidays read {{}, file.read(rules::kLargestHolidayFile + 1), {}, {}};
    const auto fits = rules::HolidayLibrary().read(read.json);
    if (!fits)
        return core::fail(fits.error());
    read.country = fits->country;
    return read;
}

core::Result<QString> keepHolidays(RecordStore &store, const QByteArray &json)
{
    const auto file = rules::HolidayLibrary().read(json);
    if (!file)
        return core::fail(file.error());
    const auto noted = note(store, keptAction(),
                            {{u"country"_s, file->country}, {u"as_of"_s, file->asOf.toString(Qt::ISODate)}, {u"file"_s, linesOf(json)}});
    return noted ? core::Result<QString>(file->country) : core::fail(noted.error());
}

core::Result<> dropHolidays(RecordStore &store, Connection &connection, const QString &country)
{
    const auto own = ownHolidays(connection);
    if (!own)
        return core::fail(own.error());
    if (std::none_of(own->begin(), own->end(), [&country](const OwnHolidays &kept) { return kept.country == country; }))
        return core::fail(core::ErrorCode::NotFound, Tr::tr("This vault keeps no holidays of its own for \"%1\".").arg(country.left(40)));
    return note(store, droppedAction(), {{u"country"_s, country}});
}

} // namespace storage
