// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/calendar.h"

#include "models/exchange/recordexport.h"
#include "models/records/recordsource.h"
#include "models/records/request/requestrules.h"
#include "models/rules/requests/requestclock.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Calendar)
};

constexpr qsizetype kLineBytes = 75; // without the line end, RFC 5545, 3.1
constexpr std::size_t kBatch = 500; // requests in memory at a time
constexpr int kLongestClock = 120; // days; who closed earlier has no day to come

// Nine in the morning, a week and a day before the day begins.
constexpr std::array kAlarms {"-P6DT15H", "-PT15H"};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

QByteArray folded(QByteArray line)
{
    QByteArray result;
    qsizetype room = kLineBytes;
    while (line.size() > room) {
        qsizetype cut = room;
        while (isContinuation(line[cut]))
            --cut;
        result += line.left(cut) + "\r\n ";
        line.remove(0, cut);
        room = kLineBytes - 1; // the space counts
    }
    return result + line + "\r\n";
}

QByteArray escaped(const QString &text)
{
    QString result = text;
    result.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s).replace(u'\n', u"\\n"_s);
    return result.toUtf8();
}

QByteArray stamp(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QByteArray day(const QDate &date)
{
    return date.toString(u"yyyyMMdd"_s).toLatin1();
}

QByteArray event(const CalendarEntry &entry)
{
    const QString summary = Tr::tr("%1: answer due").arg(entry.reference);
    QByteArray text = "BEGIN:VEVENT\r\n" + calendarLine("UID", entry.uid) + "DTSTAMP:" + stamp(entry.changedAt) + "\r\nLAST-MODIFIED:"
        + stamp(entry.changedAt) + "\r\nSEQUENCE:" + QByteArray::number(entry.sequence) + "\r\nDTSTART;VALUE=DATE:" + day(entry.due)
        + "\r\nDTEND;VALUE=DATE:" + day(entry.due.addDays(1)) + "\r\n" + calendarLine("SUMMARY", summary) + "STATUS:"
        + (entry.isOver ? "CANCELLED" : "CONFIRMED") + "\r\nTRANSP:TRANSPARENT\r\nCLASS:CONFIDENTIAL\r\n";
    for (const char *alarm : kAlarms) {
        if (!entry.isOver)
            text += QByteArray("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:") + alarm + "\r\n" + calendarLine("DESCRIPTION", summary) + "END:VALARM\r\n";
    }
    return text + "END:VEVENT\r\n";
}

records::Filter filter(records::Filter::Test test, const records::Value &operand = {})
{
    return {"closed_on", test, operand, {}};
}

core::Result<> addAll(records::RecordSource &source, const records::Filter &closed, const QDate &today, std::vector<CalendarEntry> &entries)
{
    const auto ids = source.ids(records::requestType(), {.filters = {closed}});
    if (!ids)
        return core::fail(ids.error());
    for (std::size_t at = 0; at < ids->size(); at += kBatch) {
        const auto found = source.load(records::requestType(), std::span(*ids).subspan(at, std::min(kBatch, ids->size() - at)));
        if (!found)
            return core::fail(found.error());
        for (const records::Record &record : *found) {
            const auto more = calendarEntries(record, today);
            entries.insert(entries.end(), more.begin(), more.end());
        }
    }
    return {};
}

} // namespace

std::vector<CalendarEntry> calendarEntries(const records::Record &request, const QDate &today)
{
    const auto content = request.as<records::Request>();
    const bool isClosed = rules::isOver(content) || request.header.removed;
    std::vector<CalendarEntry> entries;
    for (const records::RequestPart &part : content.parts) {
        const bool isOver = isClosed || records::isAnswered(part);
        if (!part.statutoryDue.hasValue() || (isOver && part.statutoryDue.value() < today))
            continue;
        const QString uid = u"%1-%2@dpodesk"_s.arg(request.header.uuid.toString(QUuid::WithoutBraces)).arg(part.row);
        entries.push_back({uid, request.header.revision, request.header.changedAt, request.header.reference, part.statutoryDue.value(), isOver});
    }
    return entries;
}

core::Result<std::vector<CalendarEntry>> dueDates(records::RecordSource &source, const QDate &today)
{
    using Test = records::Filter::Test;
    std::vector<CalendarEntry> entries;
    for (const records::Filter &closed : {filter(Test::Unknown), filter(Test::None), filter(Test::After, records::Value::of(today.addDays(-kLongestClock)))}) {
        if (auto added = addAll(source, closed, today, entries); !added)
            return core::fail(added.error());
    }
    std::sort(entries.begin(), entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) {
        return std::tie(a.due, a.reference, a.uid) < std::tie(b.due, b.reference, b.uid);
    });
    return entries;
}

core::Result<> writeCalendar(QIODevice &device, const std::vector<CalendarEntry> &entries)
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//DPO Desk//DPO Desk//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (const CalendarEntry &entry : entries)
        text += event(entry);
    text += "END:VCALENDAR\r\n";
    return device.write(text) == text.size() ? core::Result<>() : core::fail(core::ErrorCode::Io, Tr::tr("The calendar could not be written."));
}

core::Result<int> exportCalendar(records::RecordSource &source, const QDate &today, const QString &path, const NoteExport &note)
{
    const auto entries = dueDates(source, today);
    if (!entries)
        return core::fail(entries.error());
    const auto written = writeFile(path, [&](QIODevice &device) -> core::Result<> {
        if (auto done = writeCalendar(device, *entries); !done)
            return done;
        const QJsonObject entry {{"report"_L1, u"calendar"_s}, {"dates"_L1, qint64(entries->size())}};
        return note(QJsonDocument(entry).toJson(QJsonDocument::Compact));
    });
    if (!written)
        return core::fail(written.error());
    return int(entries->size());
}

QByteArray calendarLine(const QByteArray &name, const QString &text)
{
    return folded(name + ':' + escaped(text));
}

} // namespace exchange
