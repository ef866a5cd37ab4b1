// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/instant.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using records::Instant;
using records::parseInstant;

class TstInstant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAndWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("with a zone") << u"2026-11-25T22:40:00Z[Europe/Berlin]"_s << u"2026-11-25T22:40:00Z[Europe/Berlin]"_s;
        QTest::newRow("without") << u"2026-11-25T22:40:17Z"_s << u"2026-11-25T22:40:17Z"_s;
        QTest::newRow("UTC named") << u"2026-11-25T22:40:17Z[UTC]"_s << u"2026-11-25T22:40:17Z"_s;
        QTest::newRow("without seconds") << u"2026-11-25T22:40Z"_s << u"2026-11-25T22:40:00Z"_s;
        QTest::newRow("offset east") << u"2026-11-26T00:10:00+01:30"_s << u"2026-11-25T22:40:00Z"_s;
        QTest::newRow("offset west") << u"2026-11-25T17:40:00-05:00[America/New_York]"_s
                                     << u"2026-11-25T22:40:00Z[America/New_York]"_s;
        QTest::newRow("zone of three parts") << u"2026-11-25T22:40:00Z[America/Argentina/Buenos_Aires]"_s
                                             << u"2026-11-25T22:40:00Z[America/Argentina/Buenos_Aires]"_s;
        QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << u"2024-02-29T00:00:00Z"_s;
        QTest::newRow("long ago") << u"1969-12-31T23:59:59Z"_s << u"1969-12-31T23:59:59Z"_s;
    }
    void shouldReadAndWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto instant = parseInstant(text);
        QVERIFY(instant);
        QCOMPARE(records::toIso(*instant), written);
        QCOMPARE(parseInstant(written), instant);
        QCOMPARE(instant->utc.timeSpec(), Qt::UTC);
    }

    void shouldRefuse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "2026-11-25", "2026-11-25T22:40:00", "2026-11-25 22:40:00Z", "26-11-25T22:40:00Z",
                                 "2026-13-25T22:40:00Z", "2026-02-29T22:40:00Z", "2026-11-31T00:00:00Z", "2026-11-25T25:00:00Z",
                                 "2026-11-25T22:60:00Z", "2026-11-25T22:40:60Z", "2026-11-25T22:40:00.5Z", "2026-11-25T22:40:00z",
                                 "2026-11-25T22:40:00+0100", "2026-11-25T22:40:00+99:00", "2026-11-25T22:40:00Z[]",
                                 "2026-11-25T22:40:00Z[Europe/Atlantis]", "2026-11-25T22:40:00Z[Europe/Berlin",
                                 "2026-11-25T22:40:00Z[/etc/localtime]", "2026-11-25T22:40:00Z[../Berlin]",
                                 "2026-11-25T22:40:00Z ", "2026-11-25T22:40:00Z\n", "2026-11-25T22:40:00Z[Europe/Berlin]\n",
                                 "0000-01-01T00:00:00Z", "now"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void shouldRefuse()
    {
        QFETCH(QString, text);
        QVERIFY(!parseInstant(text));
    }

    void shouldKnowTheDayWhereItWasEntered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        QTest::newRow("UTC") << u"2026-11-25T23:40:00Z"_s << QDate(2026, 11, 25);
        QTest::newRow("next day in Berlin") << u"2026-11-25T23:40:00Z[Europe/Berlin]"_s << QDate(2026, 11, 26);
        QTest::newRow("summer time in Berlin") << u"2026-06-30T22:30:00Z[Europe/Berlin]"_s << QDate(2026, 7, 1);
        QTest::newRow("day before in Los Angeles") << u"2026-11-25T07:59:00Z[America/Los_Angeles]"_s << QDate(2026, 11, 24);
        QTest::newRow("next day in Auckland") << u"2026-11-25T11:00:00Z[Pacific/Auckland]"_s << QDate(2026, 11, 26);
    }
    void shouldKnowTheDayWhereItWasEntered()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(parseInstant(text)->localDate(), day);
    }

    void shouldTellZonesApart()
    {
        const auto berlin = parseInstant(u"2026-11-25T22:40:00Z[Europe/Berlin]"_s);
        const auto paris = parseInstant(u"2026-11-25T22:40:00Z[Europe/Paris]"_s);
        QCOMPARE(berlin->utc, paris->utc);
        QVERIFY(berlin != paris);
    }
};

QTEST_GUILESS_MAIN(TstInstant)
#include "tst_instant.moc"
