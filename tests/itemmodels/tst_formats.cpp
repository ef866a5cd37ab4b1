// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/formats.h"
#include "models/records/numberinput.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace itemmodels;

class TstFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { setFormats({}); }
    void shouldWriteDays_data();
    void shouldWriteDays();
    void shouldWriteDaysInTheLanguageOfTheDesktop();
    void shouldReadDaysAsItWritesThem_data() { shouldWriteDays_data(); }
    void shouldReadDaysAsItWritesThem();
    void shouldWriteNumbers_data();
    void shouldWriteNumbers();
};

void TstFormats::shouldWriteDays_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << int(DateFormat::Words) << u"3 Sep 2026"_s;
    QTest::newRow("iso") << int(DateFormat::Iso) << u"2026-09-03"_s;
    QTest::newRow("dots") << int(DateFormat::Dots) << u"03.09.2026"_s;
    QTest::newRow("day first") << int(DateFormat::DayFirst) << u"03/09/2026"_s;
    QTest::newRow("month first") << int(DateFormat::MonthFirst) << u"09/03/2026"_s;
}

void TstFormats::shouldWriteDays()
{
    QFETCH(int, format);
    QFETCH(QString, text);

    setFormats({DateFormat(format), NumberFormat::System});

    QCOMPARE(dayText({2026, 9, 3}), text); // not "Sept" as in British English: it stands beside dayInput()
    QCOMPARE(dayInput({2026, 9, 3}), text);
    const records::Instant instant {QDateTime({2026, 9, 3}, {12, 30}, Qt::UTC), "Europe/Berlin"};
    QCOMPARE(instantInput(instant), text + u" 14:30 Europe/Berlin"_s);
}

void TstFormats::shouldWriteDaysInTheLanguageOfTheDesktop()
{
    const QLocale before;
    const QLocale finnish(QLocale::Finnish, QLocale::Finland);
    QLocale::setDefault(finnish);

    const QString text = dayText({2026, 9, 3});

    QLocale::setDefault(before);
    QCOMPARE(text, finnish.toString(QDate(2026, 9, 3), u"d MMM yyyy"));
    QVERIFY(text != u"3 Sep 2026"_s);
}

void TstFormats::shouldReadDaysAsItWritesThem()
{
    QFETCH(int, format);
    setFormats({DateFormat(format), NumberFormat::System});

    for (QDate day(2026, 1, 1); day.year() < 2027; day = day.addDays(1)) {
        QCOMPARE(records::dateFromInput(dayInput(day), {2026, 11, 25}, dateOrder()), std::optional(day));
        const records::Instant instant {QDateTime(day, {9, 30, 5}, Qt::UTC), "Asia/Tokyo"};
        const auto read = records::instantFromInput(instantInput(instant), instant.utc, instant.zone, dateOrder());
        QVERIFY(read);
        QCOMPARE(read->utc, instant.utc);
    }
}

void TstFormats::shouldWriteNumbers_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("system") << int(NumberFormat::System) << u"1,234,567.5"_s;
    QTest::newRow("1,234.5") << int(NumberFormat::CommaPoint) << u"1,234,567.5"_s;
    QTest::newRow("1.234,5") << int(NumberFormat::PointComma) << u"1.234.567,5"_s;
    QTest::newRow("1 234,5") << int(NumberFormat::SpaceComma) << u"1\u00a0234\u00a0567,5"_s;
    QTest::newRow("1'234.5") << int(NumberFormat::ApostrophePoint) << u"1\u2019234\u2019567.5"_s;
}

void TstFormats::shouldWriteNumbers()
{
    QFETCH(int, format);
    QFETCH(QString, text);

    setFormats({DateFormat::Words, NumberFormat(format)});

    QCOMPARE(records::toWords(1234567.5, numberLocale()), text);
    QCOMPARE(records::numberFromInput(text, numberLocale()), std::optional(1234567.5));
}

QTEST_GUILESS_MAIN(TstFormats)
#include "tst_formats.moc"
