// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/dateinput.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using records::DateOrder;

namespace {

const QDate kToday(2026, 11, 25);

} // namespace

// What people type for a day or a moment.
class TstDateInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadADay_data();
    void shouldReadADay();
    void shouldRefuseWhatIsNoDay_data();
    void shouldRefuseWhatIsNoDay();
    void shouldFollowTheLocaleWhereItMatters();
    void shouldTakeTheOtherOrderWhenOnlyThatIsADay();
    void shouldReadWhatItWrites();
    void shouldReadAMoment_data();
    void shouldReadAMoment();
    void shouldRefuseWhatIsNoMoment_data();
    void shouldRefuseWhatIsNoMoment();
    void shouldKeepSecondsWhenAMomentIsWrittenAndRead();
};

void TstDateInput::shouldReadADay_data()
{
    QTest::addColumn<QDate>("expected");
    const auto row = [](const char *text, int year, int month, int day) { QTest::newRow(text) << QDate(year, month, day); };
    row("2026-09-03", 2026, 9, 3);
    row("2026/9/3", 2026, 9, 3);
    row("2026.09.03", 2026, 9, 3);
    row("20260903", 2026, 9, 3);
    row("3.9.26", 2026, 9, 3);
    row("3.9.2026", 2026, 9, 3);
    row("03.09.2026", 2026, 9, 3);
    row(" 3. 9. 2026 ", 2026, 9, 3);
    row("3.9.", 2026, 9, 3);
    row("3.9", 2026, 9, 3);
    row("3/9/26", 2026, 9, 3);
    row("3-9-2026", 2026, 9, 3);
    row("29.2.24", 2024, 2, 29);
    row("1.1.46", 2046, 1, 1);
    row("1.1.47", 1947, 1, 1);
    row("1.1.99", 1999, 1, 1);
    row("3 Sep 2026", 2026, 9, 3);
    row("3 sept 2026", 2026, 9, 3);
    row("3 SEPTEMBER 26", 2026, 9, 3);
    row("3. September 2026", 2026, 9, 3);
    row("3rd of September 2026", 2026, 9, 3);
    row("21st Dec", 2026, 12, 21);
    row("Sep 3, 2026", 2026, 9, 3);
    row("September 3rd 2026", 2026, 9, 3);
    row("may 1", 2026, 5, 1);
    row("3-Sep-2026", 2026, 9, 3);
    row("today", 2026, 11, 25);
    row("Tomorrow", 2026, 11, 26);
    row("yesterday", 2026, 11, 24);
    row("in 3 weeks", 2026, 12, 16);
    row("in a month", 2026, 12, 25);
    row("in 1 year and 2 days", 2027, 11, 27);
    row("+10d", 2026, 12, 5);
    row("+ 6 months", 2027, 5, 25);
    row("-1w", 2026, 11, 18);
    row("2 years ago", 2024, 11, 25);
    row("30 days ago", 2026, 10, 26);
}

void TstDateInput::shouldReadADay()
{
    QFETCH(QDate, expected);

    const auto date = records::dateFromInput(QString::fromUtf8(QTest::currentDataTag()), kToday);

    QVERIFY(date);
    QCOMPARE(*date, expected);
}

void TstDateInput::shouldRefuseWhatIsNoDay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "   ", "x", "32.1.2026", "29.2.2026", "0.1.2026", "1.13.2026", "3.9.026", "3.9.20266", "3", "2026",
                             "3.9/26", "2026-9", "sep", "sep 2026", "3 ma", "3 foo 2026", "in 3", "in 3 hours", "ago", "+", "+x",
                             "in 6 months after the contract ends", "1.1.0000", "0999-01-01", "99999-01-01", "today!", "30 Feb 2026",
                             "in 999999 years", "3.9.26 14:30", "<b>3.9.26</b>"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"٣.٩.٢٠٢٦"_s;
    QTest::newRow("long") << QString(10'000'000, u'9');
}

void TstDateInput::shouldRefuseWhatIsNoDay()
{
    QFETCH(QString, text);

    QVERIFY(!records::dateFromInput(text, kToday));
}

void TstDateInput::shouldFollowTheLocaleWhereItMatters()
{
    QCOMPARE(records::dateFromInput(u"3/4/26"_s, kToday, DateOrder::DayFirst), QDate(2026, 4, 3));
    QCOMPARE(records::dateFromInput(u"3/4/26"_s, kToday, DateOrder::MonthFirst), QDate(2026, 3, 4));
    QCOMPARE(records::dateFromInput(u"3.4.26"_s, kToday, DateOrder::MonthFirst), QDate(2026, 4, 3));
    QCOMPARE(records::dateOrderOf(QLocale(QLocale::English, QLocale::UnitedStates)), DateOrder::MonthFirst);
    QCOMPARE(records::dateOrderOf(QLocale(QLocale::English, QLocale::UnitedKingdom)), DateOrder::DayFirst);
    QCOMPARE(records::dateOrderOf(QLocale(QLocale::German)), DateOrder::DayFirst);
    QCOMPARE(records::dateOrderOf(QLocale(QLocale::Hungarian)), DateOrder::DayFirst);
}

void TstDateInput::shouldTakeTheOtherOrderWhenOnlyThatIsADay()
{
    QCOMPARE(records::dateFromInput(u"25/4/26"_s, kToday, DateOrder::MonthFirst), QDate(2026, 4, 25));
    QCOMPARE(records::dateFromInput(u"4/25/26"_s, kToday, DateOrder::DayFirst), QDate(2026, 4, 25));
    QVERIFY(!records::dateFromInput(u"4.25.26"_s, kToday, DateOrder::DayFirst));
}

void TstDateInput::shouldReadWhatItWrites()
{
    for (QDate date(2026, 1, 1); date.year() < 2028; date = date.addDays(1))
        QCOMPARE(records::dateFromInput(records::toWords(date), kToday, DateOrder::MonthFirst), date);
    QCOMPARE(records::toWords(QDate(2026, 9, 3)), u"3 Sep 2026"_s);
}

void TstDateInput::shouldReadAMoment_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *iso) { QTest::newRow(text) << QString::fromLatin1(iso); };
    row("3.9.26 14:30", "2026-09-03T12:30:00Z[Europe/Berlin]");
    row("3 Sep 2026, 14:30", "2026-09-03T12:30:00Z[Europe/Berlin]");
    row("3 Sep 2026 at 2:30 pm", "2026-09-03T12:30:00Z[Europe/Berlin]");
    row("3 Sep 2026 2pm", "2026-09-03T12:00:00Z[Europe/Berlin]");
    row("12.1.26 12:05 am", "2026-01-11T23:05:00Z[Europe/Berlin]");
    row("12.1.26 12:05 PM", "2026-01-12T11:05:00Z[Europe/Berlin]");
    row("2026-01-12 00:00:09", "2026-01-11T23:00:09Z[Europe/Berlin]");
    row("today 9:15", "2026-11-25T08:15:00Z[Europe/Berlin]");
    row("yesterday", "2026-11-23T23:00:00Z[Europe/Berlin]");
    row("3.9.26", "2026-09-02T22:00:00Z[Europe/Berlin]");
    row("now", "2026-11-25T10:20:30Z[Europe/Berlin]");
    row("2026-11-25T22:40:00Z[America/New_York]", "2026-11-25T22:40:00Z[America/New_York]");
    row("3 Sep 2026 14:30 Europe/Berlin", "2026-09-03T12:30:00Z[Europe/Berlin]");
}

void TstDateInput::shouldReadAMoment()
{
    QFETCH(QString, expected);
    const QDateTime now({2026, 11, 25}, {10, 20, 30, 400}, Qt::UTC);

    const auto instant = records::instantFromInput(QString::fromLatin1(QTest::currentDataTag()), now, "Europe/Berlin");

    QVERIFY(instant);
    QCOMPARE(records::toIso(*instant), expected);
}

void TstDateInput::shouldRefuseWhatIsNoMoment_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "14:30", "3.9.26 24:00", "3.9.26 14:60", "3.9.26 14:3", "3.9.26 13:00 pm", "3.9.26 0 am", "x 14:30",
                             "29.3.26 02:30", "3.9.26 14:30 America/New_York"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TstDateInput::shouldRefuseWhatIsNoMoment()
{
    QFETCH(QString, text);
    const QDateTime now({2026, 11, 25}, {10, 20}, Qt::UTC);

    QVERIFY(!records::instantFromInput(text, now, "Europe/Berlin"));
}

void TstDateInput::shouldKeepSecondsWhenAMomentIsWrittenAndRead()
{
    for (const char *iso : {"2026-09-03T12:30:05Z[Europe/Berlin]", "2026-01-01T00:00:00Z", "2026-11-25T22:40:00Z[America/New_York]"}) {
        const auto instant = *records::parseInstant(QString::fromLatin1(iso));
        QCOMPARE(records::instantFromInput(records::toWords(instant), QDateTime::currentDateTimeUtc(), instant.zone), instant);
    }
}

QTEST_APPLESS_MAIN(TstDateInput)
#include "tst_dateinput.moc"
