// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/duration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using records::Duration;
using records::parseDuration;

class TstDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAndWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        for (const char *text : {"P30D", "P6M", "P3Y", "P10Y", "PT72H", "P2W", "P1Y6M", "P1Y2M3DT4H5M6S", "PT1M", "P1M", "PT0S",
                                 "PT30S", "P9999Y", "P9999W", "P99999M", "P999999D", "PT999999H999999M999999S"})
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
        QTest::newRow("nothing left") << u"P0D"_s << u"PT0S"_s;
        QTest::newRow("zero weeks") << u"P0W"_s << u"PT0S"_s;
        QTest::newRow("zero parts") << u"P0Y6M0DT0H"_s << u"P6M"_s;
        QTest::newRow("leading zeros") << u"P006M"_s << u"P6M"_s;
    }
    void shouldReadAndWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto duration = parseDuration(text);
        QVERIFY(duration);
        QCOMPARE(records::toIso(*duration), written);
        QCOMPARE(parseDuration(written), duration);
    }

    void shouldRefuse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "P", "PT", "P1", "1D", "p1d", "P1d", "P-1D", "-P1D", "+P1D", "P1.5Y", "P1,5Y", "P1Y2W", "P2W1D",
                                 "P2WT1H", "P1DT", "PT1D", "P1H", "P1D1M", "P1M1Y", "PT1S1M", " P1D", "P1D ", "P1D\n", "P 1D",
                                 "P10000Y", "P1000000D", "PT1H1H", "PP1D", "P1DT1", "P0.5M", "forever"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("other digits") << u"P\u0663D"_s; // Arabic-Indic three
        QTest::newRow("too many digits") << u"P99999999999999999999D"_s;
        QTest::newRow("NUL") << QString(u"P1D"_s + QChar(u'\0'));
    }
    void shouldRefuse()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDuration(text));
    }

    void shouldTellMonthsFromMinutes()
    {
        QCOMPARE(parseDuration(u"P1M"_s)->months, 1);
        QCOMPARE(parseDuration(u"P1M"_s)->minutes, 0);
        QCOMPARE(parseDuration(u"PT1M"_s)->months, 0);
        QCOMPARE(parseDuration(u"PT1M"_s)->minutes, 1);
    }

    void shouldNotTakeAMonthForThirtyDays()
    {
        QVERIFY(parseDuration(u"P1M"_s) != parseDuration(u"P30D"_s));
        QVERIFY(parseDuration(u"P1Y"_s) != parseDuration(u"P12M"_s));
    }

    void shouldKnowNothing()
    {
        QVERIFY(Duration().isZero());
        QVERIFY(parseDuration(u"PT0S"_s)->isZero());
        QVERIFY(!parseDuration(u"PT1S"_s)->isZero());
        QVERIFY(!parseDuration(u"P1W"_s)->isZero());
    }

    void shouldAddToADay_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QString>("duration");
        QTest::addColumn<QDate>("end");
        const auto row = [](const char *name, const QDate &start, const char *duration, const QDate &end) {
            QTest::newRow(name) << start << QString::fromLatin1(duration) << end;
        };
        row("leap day and a year", QDate(2024, 2, 29), "P1Y", QDate(2025, 2, 28));
        row("leap day and four years", QDate(2024, 2, 29), "P4Y", QDate(2028, 2, 29));
        row("end of August and half a year", QDate(2026, 8, 31), "P6M", QDate(2027, 2, 28));
        row("end of January and a month", QDate(2024, 1, 31), "P1M", QDate(2024, 2, 29));
        row("ten years from the end of a year", QDate(2019, 12, 31), "P10Y", QDate(2029, 12, 31));
        row("eight years from the end of a year", QDate(2017, 12, 31), "P8Y", QDate(2025, 12, 31));
        row("month first, then days", QDate(2026, 1, 31), "P1M1D", QDate(2026, 3, 1));
        row("year and month together", QDate(2023, 2, 28), "P1Y1M", QDate(2024, 3, 28));
        row("year and month clamped once", QDate(2024, 2, 29), "P1Y1M", QDate(2025, 3, 29));
        row("weeks", QDate(2026, 12, 25), "P2W", QDate(2027, 1, 8));
        row("thirty days", QDate(2026, 2, 1), "P30D", QDate(2026, 3, 3));
        row("nothing", QDate(2026, 2, 1), "PT0S", QDate(2026, 2, 1));
        row("hours are left out", QDate(2026, 2, 1), "PT72H", QDate(2026, 2, 1));
    }
    void shouldAddToADay()
    {
        QFETCH(QDate, start);
        QFETCH(QString, duration);
        QFETCH(QDate, end);
        QCOMPARE(records::addTo(start, *parseDuration(duration)), end);
    }

    void shouldAddNothingToNoDay() { QVERIFY(!records::addTo(QDate(), *parseDuration(u"P1Y"_s)).isValid()); }

    void shouldSpeak()
    {
        QCOMPARE(records::toWords(*parseDuration(u"PT0S"_s)), u"at once"_s);
        const QString words = records::toWords(*parseDuration(u"P2Y3M4DT5H6M7S"_s));
        for (const char *part : {"2 year", "3 month", "4 day", "5 hour", "6 minute", "7 second"})
            QVERIFY2(words.contains(QLatin1StringView(part)), qPrintable(words));
        QVERIFY(!words.contains(u"week"));
        QVERIFY(records::toWords(*parseDuration(u"P2W"_s)).contains(u"2 week"));
    }
};

QTEST_APPLESS_MAIN(TstDuration)
#include "tst_duration.moc"
