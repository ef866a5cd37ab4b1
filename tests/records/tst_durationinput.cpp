// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/durationinput.h"
#include "models/records/numberinput.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What people type for a duration, for what it runs from, and for a number.
class TstDurationInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadADuration_data();
    void shouldReadADuration();
    void shouldRefuseWhatIsNone_data();
    void shouldRefuseWhatIsNone();
    void shouldReadWhatItWrites_data();
    void shouldReadWhatItWrites();
    void shouldTellFromWhenItRuns_data();
    void shouldTellFromWhenItRuns();
    void shouldFindEveryTermByItsOwnLabel();
    void shouldNotChooseBetweenTwoThatFitAlike();
    void shouldReadANumber_data();
    void shouldReadANumber();
    void shouldRefuseWhatIsNoNumber_data();
    void shouldRefuseWhatIsNoNumber();
    void shouldWriteNumbersSoThatTheyCanBeRead();
};

void TstDurationInput::shouldReadADuration_data()
{
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *text, const char *iso) { QTest::newRow(text) << QString::fromLatin1(iso); };
    row("30 days", "P30D");
    row("30days", "P30D");
    row("30 day(s)", "P30D");
    row("30d", "P30D");
    row("1 day", "P1D");
    row("a day", "P1D");
    row("6 months", "P6M");
    row("Six Months", "P6M");
    row("6m", "P6M");
    row("6 mths", "P6M");
    row("a month", "P1M");
    row("1 year", "P1Y");
    row("one year", "P1Y");
    row("10 yrs", "P10Y");
    row("10y", "P10Y");
    row("a decade", "P10Y");
    row("a quarter", "P3M");
    row("2 quarters", "P6M");
    row("1 year 6 months", "P1Y6M");
    row("1 year, 6 months", "P1Y6M");
    row("1 year and 6 months", "P1Y6M");
    row("1y6m", "P1Y6M");
    row("1.5 years", "P1Y6M");
    row("1,5 years", "P1Y6M");
    row("one and a half years", "P1Y6M");
    row("half a year", "P6M");
    row("half an hour", "PT30M");
    row("0.25 years", "P3M");
    row("2 weeks", "P2W");
    row("2w", "P2W");
    row("a fortnight", "P2W");
    row("1 month 2 weeks", "P1M14D");
    row("72 hours", "PT72H");
    row("72 h", "PT72H");
    row("1.5 h", "PT1H30M");
    row("10 minutes", "PT10M");
    row("10 min", "PT10M");
    row("at once", "PT0S");
    row("Immediately", "PT0S");
    row("0", "PT0S");
    row("0 days", "PT0S");
    row("for 30 days", "P30D");
    row("within 30 days", "P30D");
    row("P6M", "P6M");
    row("p6m", "P6M");
    row("PT0S", "PT0S");
    row("  P30D ", "P30D");
}

void TstDurationInput::shouldReadADuration()
{
    QFETCH(QString, iso);

    const auto read = records::durationFromInput(QString::fromLatin1(QTest::currentDataTag()));

    QVERIFY(read);
    QCOMPARE(records::toIso(read->duration), iso);
    QVERIFY(read->event.isEmpty());
}

void TstDurationInput::shouldRefuseWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "30", "days", "x", "30 x", "thirty-ish days", "10 working days", "10 business days", "-30 days",
                             "30 days 5", "1.3 months", "1.5 weeks", "0.5 minutes", "1.01 years", "forever", "99999 years", "1e9 days",
                             "after the contract ends", "6 months after ", "30 days!", "30 days <b>", "up to 6 months", "6 or 7 days"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"٣ days"_s;
    QTest::newRow("long") << QString(10'000'000, u'9');
}

void TstDurationInput::shouldRefuseWhatIsNone()
{
    QFETCH(QString, text);

    QVERIFY(!records::durationFromInput(text));
}

void TstDurationInput::shouldReadWhatItWrites_data()
{
    QTest::addColumn<QString>("iso");
    for (const char *iso : {"PT0S", "P30D", "P6M", "P1Y6M", "P2W", "PT72H", "PT1H30M", "P1Y2M3DT4H5M"})
        QTest::newRow(iso) << QString::fromLatin1(iso);
}

void TstDurationInput::shouldReadWhatItWrites()
{
    QFETCH(QString, iso);
    const auto read = records::durationFromInput(records::toWords(*records::parseDuration(iso)));

    QVERIFY(read);
    QCOMPARE(records::toIso(read->duration), iso);
}

void TstDurationInput::shouldTellFromWhenItRuns_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("term");
    const auto row = [](const char *text, const char *iso, const char *term) {
        QTest::newRow(text) << QString::fromLatin1(iso) << QString::fromLatin1(term);
    };
    row("6 months after the contract ends", "P6M", "contract-end");
    row("6 months after contract end", "P6M", "contract-end");
    row("6 months after termination of the contract", "P6M", "contract-end");
    row("10 years from the end of the financial year", "P10Y", "fiscal-year-end");
    row("30 days after the account is deleted", "P30D", "account-deleted");
    row("30 days after deletion of the account", "P30D", "account-deleted");
    row("2 weeks since the last contact", "P2W", "last-contact");
    row("90 days after last activity", "P90D", "last-activity");
    row("6 months after the employment has ended", "P6M", "employment-end");
    row("at once after the session ends", "PT0S", "session-end");
    row("3 years After The Ticket Was Closed", "P3Y", "ticket-closed");
    row("1 year when the project ends", "P1Y", "study-end");
    row("6 months after the moon rises", "P6M", "");
    row("6 months after it", "P6M", "");
}

void TstDurationInput::shouldTellFromWhenItRuns()
{
    QFETCH(QString, iso);
    QFETCH(QString, term);

    const auto read = records::durationFromInput(QString::fromLatin1(QTest::currentDataTag()));

    QVERIFY(read);
    QCOMPARE(records::toIso(read->duration), iso);
    QVERIFY(!read->event.isEmpty());
    const records::Term *found = records::termFor(records::vocabulary("start_event"), read->event);
    QCOMPARE(found ? found->code : QString(), term);
}

void TstDurationInput::shouldFindEveryTermByItsOwnLabel()
{
    const auto &terms = records::vocabulary("start_event").terms;
    QVERIFY(terms.size() > 10);
    for (const records::Term &term : terms)
        QCOMPARE(records::termFor(records::vocabulary("start_event"), term.label), &term);
}

void TstDurationInput::shouldNotChooseBetweenTwoThatFitAlike()
{
    QVERIFY(!records::termFor(records::vocabulary("start_event"), u"the contract and the service end"_s));
    QVERIFY(!records::termFor(records::vocabulary("start_event"), u""_s));
}

void TstDurationInput::shouldReadANumber_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("expected");
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QLocale german(QLocale::German, QLocale::Germany);
    const auto row = [](const char *text, const QLocale &locale, double expected) {
        QTest::addRow("%s in %s", text, qPrintable(locale.name())) << locale << expected;
    };
    row("1500", british, 1500);
    row("1,500", british, 1500);
    row("1,500", german, 1.5);
    row("1.500", british, 1.5);
    row("1.500", german, 1500);
    row("1.500,5", british, 1500.5);
    row("1,500.5", german, 1500.5);
    row("1 500", british, 1500);
    row("1'500'000", british, 1500000);
    row("1.5", german, 1.5);
    row("1,5", british, 1.5);
    row("1,500,000", german, 1500000);
    row("250k", british, 250000);
    row("250 K", british, 250000);
    row("1.2 million", british, 1200000);
    row("2m", british, 2000000);
    row("3 thousand", british, 3000);
    row("0", british, 0);
    row(" 7 ", british, 7);
}

void TstDurationInput::shouldReadANumber()
{
    QFETCH(QLocale, locale);
    QFETCH(double, expected);
    const QString text = QString::fromLatin1(QTest::currentDataTag()).section(u" in "_s, 0, 0);

    const auto number = records::numberFromInput(text, locale);

    QVERIFY(number);
    QCOMPARE(*number, expected);
}

void TstDurationInput::shouldRefuseWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "x", "-5", "+5", "1e5", "0x10", "5 x", "k", "1,50,000", "1.2.3", "1,2,3.4", "12 34", "1'50", "inf", "nan",
                             "1.2.345,6", ".", ","})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("long") << QString(10'000'000, u'9');
}

void TstDurationInput::shouldRefuseWhatIsNoNumber()
{
    QFETCH(QString, text);

    QVERIFY(!records::numberFromInput(text, QLocale(QLocale::English, QLocale::UnitedKingdom)));
}

void TstDurationInput::shouldWriteNumbersSoThatTheyCanBeRead()
{
    for (const QLocale::Language language : {QLocale::English, QLocale::German, QLocale::French, QLocale::C}) {
        const QLocale locale(language);
        for (const double number : {0.0, 1.0, 12.5, 999.0, 1000.0, 250000.0, 1234567.0, 12345678.25, 0.125})
            QCOMPARE(records::numberFromInput(records::toWords(number, locale), locale), number);
    }
    QCOMPARE(records::toWords(250000, QLocale(QLocale::English)), u"250,000"_s);
}

QTEST_APPLESS_MAIN(TstDurationInput)
#include "tst_durationinput.moc"
