// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/calendar.h"
#include "models/records/request/request.h"
#include "models/storage/livesource.h"
#include "tests/support/samplevault.h"

#include <QBuffer>
#include <QTest>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using exchange::CalendarEntry;

namespace {

struct Free {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

QByteArray written(const std::vector<CalendarEntry> &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exchange::writeCalendar(buffer, entries) ? buffer.data() : QByteArray();
}

CalendarEntry anEntry()
{
    return {u"8a0b-1@dpodesk"_s, 3, QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC), u"DSR-2026-0001"_s, QDate(2026, 12, 28), false};
}

records::RequestPart part(int row, const records::Answer<QDate> &due, const records::Answer<QDate> &answered = {})
{
    records::RequestPart part;
    part.row = row;
    part.type = records::Choice {u"access"_s};
    part.law = records::Choice {u"gdpr"_s};
    part.statutoryDue = due;
    part.answeredOn = answered;
    if (answered.hasValue())
        part.outcome = records::Choice {u"granted"_s};
    return part;
}

records::Request aRequest(std::vector<records::RequestPart> parts, const QDate &received = QDate(2026, 11, 25))
{
    records::Request request;
    request.received = records::Instant {QDateTime(received, QTime(9, 0), Qt::UTC), "UTC"};
    request.requesterName = u"Anna Muster"_s;
    request.parts = records::Answers<records::RequestPart>::complete(std::move(parts));
    return request;
}

} // namespace

// Due dates as other programs read them.
class TstCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeReadByLibical();
    void shouldFoldAndEscape_data();
    void shouldFoldAndEscape();
    void shouldKeepItsIdentityAndCountUp();
    void shouldNameNobody();
    void shouldCallOffWhatIsAnswered();
    void shouldTakeOpenRequestsOnly();
    void shouldWriteAnEmptyCalendar();
};

void TstCalendar::shouldBeReadByLibical()
{
    const QByteArray text = written({anEntry()});

    const Component calendar(icalparser_parse_string(text.constData()));
    QVERIFY(calendar);
    QCOMPARE(icalcomponent_count_errors(calendar.get()), 0);
    QVERIFY(icalrestriction_check(calendar.get()));
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    QVERIFY(event);
    QCOMPARE(QByteArray(icalcomponent_get_uid(event)), QByteArray("8a0b-1@dpodesk"));
    QCOMPARE(icalcomponent_get_sequence(event), 3);
    QCOMPARE(QByteArray(icalcomponent_get_summary(event)), QByteArray("DSR-2026-0001: answer due"));
    const icaltimetype start = icalcomponent_get_dtstart(event);
    QVERIFY(start.is_date);
    QCOMPARE(QDate(start.year, start.month, start.day), QDate(2026, 12, 28));
    QCOMPARE(icalcomponent_count_components(event, ICAL_VALARM_COMPONENT), 2);
    icalcomponent *alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT);
    const icaltriggertype trigger = icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
    QCOMPARE(icaldurationtype_as_int(trigger.duration), -(6 * 24 + 15) * 3600); // 09:00 a week before
}

void TstCalendar::shouldFoldAndEscape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << u"a"_s << QByteArray("X:a\r\n");
    QTest::newRow("escapes") << u"a,b;c\\d\ne"_s << QByteArray("X:a\\,b\\;c\\\\d\\ne\r\n");
    QTest::newRow("just fits") << QString(73, u'a') << QByteArray("X:" + QByteArray(73, 'a') + "\r\n");
    QTest::newRow("one too many") << QString(74, u'a') << QByteArray("X:" + QByteArray(73, 'a') + "\r\n a\r\n");
    QTest::newRow("three lines") << QString(73 + 74 + 1, u'a') << QByteArray("X:" + QByteArray(73, 'a') + "\r\n " + QByteArray(74, 'a') + "\r\n a\r\n");
    QTest::newRow("no character cut") << QString(QString(72, u'a') + u'ä') << QByteArray("X:" + QByteArray(72, 'a') + "\r\n \xC3\xA4\r\n");
}

void TstCalendar::shouldFoldAndEscape()
{
    QFETCH(QString, text);

    QTEST(exchange::calendarLine("X", text), "line");
}

void TstCalendar::shouldKeepItsIdentityAndCountUp()
{
    support::RecordVault vault;
    const auto first = vault.store().save(records::Record::from(records::requestType(), aRequest({part(1, QDate(2026, 12, 28)), part(2, QDate(2027, 1, 4))})));
    QVERIFY(first.has_value());
    auto content = first->as<records::Request>();
    content.summary = u"Changed"_s;
    auto changed = *first;
    changed.set(content);
    const auto second = vault.store().save(changed);
    QVERIFY(second.has_value());

    const auto before = exchange::calendarEntries(*first, QDate(2026, 12, 1));
    const auto after = exchange::calendarEntries(*second, QDate(2026, 12, 1));

    QCOMPARE(before.size(), std::size_t(2));
    QVERIFY(before[0].uid != before[1].uid);
    QCOMPARE(after[0].uid, before[0].uid);
    QVERIFY(after[0].uid.startsWith(first->header.uuid.toString(QUuid::WithoutBraces)));
    QVERIFY(after[0].sequence > before[0].sequence);
}

void TstCalendar::shouldNameNobody()
{
    support::RecordVault vault;
    QVERIFY(vault.store().save(records::Record::from(records::requestType(), aRequest({part(1, QDate(2026, 12, 28))}))).has_value());
    storage::LiveSource source(vault.connection());

    const auto entries = exchange::dueDates(source, QDate(2026, 12, 1));

    QVERIFY(entries.has_value());
    const QByteArray text = written(*entries);
    QVERIFY(text.contains("SUMMARY:DSR-2026-"));
    QVERIFY(!text.contains("Muster"));
    QCOMPARE(written(*entries), text);
}

// An earlier export may have put it into a calendar; a day that has gone needs no calling off.
void TstCalendar::shouldCallOffWhatIsAnswered()
{
    records::Record record = records::Record::from(records::requestType(),
                                                   aRequest({part(1, QDate(2026, 12, 28), QDate(2026, 12, 1)), part(2, QDate(2026, 11, 30), QDate(2026, 11, 28))}));

    const auto entries = exchange::calendarEntries(record, QDate(2026, 12, 2));

    QCOMPARE(entries.size(), std::size_t(1));
    QVERIFY(entries.front().isOver);
    const QByteArray text = written(entries);
    QVERIFY(text.contains("STATUS:CANCELLED"));
    QVERIFY(!text.contains("VALARM"));
}

void TstCalendar::shouldTakeOpenRequestsOnly()
{
    support::RecordVault vault;
    auto done = aRequest({part(1, {}, QDate(2026, 6, 20))}, QDate(2026, 6, 1));
    done.closedOn = QDate(2026, 6, 20);
    auto early = aRequest({part(1, {}, QDate(2026, 11, 28))});
    early.closedOn = QDate(2026, 11, 28);
    auto open = aRequest({part(1, {})});
    open.closedOn = records::Answer<QDate>::none();
    const auto overdue = aRequest({part(1, {})}, QDate(2026, 10, 1));
    for (const records::Request &request : {done, early, open, overdue})
        QVERIFY(vault.store().save(records::Record::from(records::requestType(), request)).has_value());
    storage::LiveSource source(vault.connection());

    const auto entries = exchange::dueDates(source, QDate(2026, 12, 2));

    QVERIFY(entries.has_value());
    QCOMPARE(entries->size(), std::size_t(3));
    QCOMPARE(entries->front().due, QDate(2026, 11, 2)); // overdue, but still to be done
    QCOMPARE(std::count_if(entries->begin(), entries->end(), [](const CalendarEntry &entry) { return entry.isOver; }), std::ptrdiff_t(1));
}

void TstCalendar::shouldWriteAnEmptyCalendar()
{
    const Component calendar(icalparser_parse_string(written({}).constData()));

    QVERIFY(calendar);
    QCOMPARE(icalcomponent_count_errors(calendar.get()), 0);
}

QTEST_GUILESS_MAIN(TstCalendar)
#include "tst_calendar.moc"
