// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/request/request.h"
#include "models/reports/formats.h"
#include "models/reports/monthfigure.h"
#include "tests/reports/aregister.h"
#include "tests/reports/pdffile.h"
#include "tests/reports/reporting.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace reporting;
using records::Choice;
using records::Request;
using records::RequestPart;

namespace {

RequestPart aPart(const char *type, const char *law, const char *outcome = nullptr, const QDate &answeredOn = {})
{
    RequestPart part;
    part.type = Choice {QString::fromLatin1(type)};
    part.law = Choice {QString::fromLatin1(law)};
    if (outcome) {
        part.outcome = Choice {QString::fromLatin1(outcome)};
        part.answeredOn = answeredOn;
    }
    return part;
}

Request aRequest(const QDate &received, const QString &name, std::vector<RequestPart> parts)
{
    Request request;
    request.received = records::Instant {QDateTime(received, {11, 0}, Qt::UTC), "Europe/Berlin"};
    request.requesterName = name;
    request.requesterContact = QString(name + u" lives at Nowhere 1"_s);
    request.summary = QString(u"Letter of "_s + name);
    request.parts = records::Answers<RequestPart>::soFar(std::move(parts));
    return request;
}

QJsonArray tableIn(const QByteArray &json, const QString &section, const QString &table)
{
    for (const QJsonValue &value : QJsonDocument::fromJson(json)["sections"_L1].toArray()) {
        if (value["section"_L1] == section)
            return value[table]["items"_L1].toArray();
    }
    return {};
}

} // namespace

class TstRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldHaveALineForEachPart();
    void shouldTellOpenFromWithdrawn();
    void shouldNamePeopleOnlyWhenAsked_data();
    void shouldNamePeopleOnlyWhenAsked();
    void shouldPrintALineForEachPart_data();
    void shouldPrintALineForEachPart();
    void shouldKeepEveryColumnOnSheets();
    void shouldGiveTheFiguresOfEachYearAndLaw();
    void shouldGiveTheFiguresThatCaliforniaAsksFor();
    void shouldGiveTheTimeToAnswerByMonth();
    void shouldShowTheTimeToAnswerAsBars();
    void shouldShowMonthsWithoutAnAnswerToo();
    void shouldShowTheLastTwoYears();
    void shouldKeepToOneOrganisation();
    void shouldSayThatThereAreNone();

private:
    [[nodiscard]] QByteArray json(const reports::ReportOptions &options = {});

    std::unique_ptr<ARegister> m_register;
};

void TstRequestLog::init()
{
    m_register = std::make_unique<ARegister>();
    const records::RecordType &type = records::requestType();
    Request both = aRequest({2026, 5, 4}, u"Petronella Invented"_s,
                            {aPart("access", "gdpr", "granted", {2026, 5, 14}), aPart("erasure", "gdpr", "refused", {2026, 6, 20})});
    both.organisation = records::Link {m_register->organisation};
    m_register->save(type, both);
    m_register->save(type, aRequest({2026, 5, 6}, u"Balthasar Fictional"_s, {aPart("opt-out", "ccpa", "granted", {2026, 5, 8})}));
    m_register->save(type, aRequest({2026, 5, 7}, u"Cosima Madeup"_s, {aPart("opt-out", "ccpa", "refused", {2026, 5, 11})}));
    m_register->save(type, aRequest({2026, 11, 1}, u"Dagobert Unreal"_s, {}));
}

QByteArray TstRequestLog::json(const reports::ReportOptions &options)
{
    return report("requests", "json", m_register->source, options).value_or(QByteArray());
}

void TstRequestLog::shouldHaveALineForEachPart()
{
    const QJsonArray log = tableIn(json(), u"log"_s, u"log"_s);

    QCOMPARE(log.size(), 5);
    QCOMPARE(log[0]["reference"_L1].toString(), u"DSR-2026-0001"_s);
    QCOMPARE(log[0]["received"_L1].toString(), u"2026-05-04"_s);
    QCOMPARE(log[0]["days"_L1].toInt(), 10);
    QCOMPARE(log[0]["late"_L1].toBool(true), false);
    QCOMPARE(log[1]["reference"_L1].toString(), u"DSR-2026-0001"_s);
    QCOMPARE(log[1]["part"_L1].toInt(), 2);
    QCOMPARE(log[1]["late"_L1].toBool(), true);
    QCOMPARE(log[1]["statutory_due"_L1].toString(), u"2026-06-04"_s);
    QVERIFY(log[4]["type"_L1].isNull()); // nobody has said yet what is asked
    QVERIFY(log[0]["grounds"_L1]["not_applicable"_L1].toBool()); // of what is granted
    QVERIFY(log[1]["grounds"_L1].isNull());
}

void TstRequestLog::shouldTellOpenFromWithdrawn()
{
    // GIVEN a request that nobody has answered, and one that was withdrawn
    const records::RecordType &type = records::requestType();
    m_register->save(type, aRequest({2025, 11, 2}, u"Emil Untrue"_s, {aPart("access", "gdpr")}));
    Request withdrawn = aRequest({2025, 11, 3}, u"Frida Unreal"_s, {aPart("access", "gdpr")});
    withdrawn.withdrawnOn = QDate(2025, 11, 5);
    m_register->save(type, withdrawn);

    // WHEN the log is written
    const QByteArray report = json();

    // THEN neither answer passes for one that somebody forgot to record
    const QJsonArray log = tableIn(report, u"log"_s, u"log"_s); // by the year of the request
    for (const QString &key : {u"answered_on"_s, u"outcome"_s, u"grounds"_s, u"days"_s, u"late"_s}) {
        QCOMPARE(log[0][key].toString(), u"open"_s);
        QVERIFY2(log[1][key]["not_applicable"_L1].toBool(), qPrintable(key));
    }
    const QJsonArray times = tableIn(report, u"years"_s, u"time_by_law"_s); // of 2025 nothing was answered
    QVERIFY(times[0]["mean_days"_L1]["not_applicable"_L1].toBool());
}

void TstRequestLog::shouldNamePeopleOnlyWhenAsked_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const reports::ReportFormat &format : reports::reportFormats()) {
        if (format.name == "html" || format.name == "csv" || format.name == "json")
            QTest::newRow(format.name.constData()) << format.name;
    }
}

void TstRequestLog::shouldNamePeopleOnlyWhenAsked()
{
    QFETCH(const QByteArray, format);

    const auto plain = report("requests", format, m_register->source);
    const auto named = report("requests", format, m_register->source, {.named = true});

    QVERIFY_RESULT(plain);
    QVERIFY_RESULT(named);
    for (const char *text : {"Petronella", "Balthasar", "Dagobert", "Nowhere"}) {
        QVERIFY2(!plain->contains(text), text);
        QVERIFY2(named->contains(text), text);
    }
}

void TstRequestLog::shouldPrintALineForEachPart_data()
{
    QTest::addColumn<bool>("named");
    QTest::newRow("without names") << false;
    QTest::newRow("with names") << true;
}

// An authority reads the log as a table, on paper too, whatever stands in it.
void TstRequestLog::shouldPrintALineForEachPart()
{
    QFETCH(const bool, named);
    auto part = aPart("objection-marketing", "uk-gdpr", "partly-granted", {2026, 10, 1});
    part.grounds = records::Answers<Choice>::soFar({Choice {u"17-3-b"_s}, Choice {u"12-5-excessive"_s}});
    Request longest = aRequest({2026, 6, 1}, u"Theophania Longname-Imaginary of the Far Side"_s, {part});
    longest.channel = Choice {u"social-media"_s};
    m_register->save(records::requestType(), longest);
    const auto pdf = report("requests", "pdf", m_register->source, {.named = named});
    QVERIFY_RESULT(pdf);
    const QTemporaryDir folder;
    QFile out(folder.filePath(u"log.pdf"_s));
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*pdf) == pdf->size() && out.flush());

    const support::PdfFile file(out.fileName());
    QString text;
    for (int page = 1; page <= file.pages(); ++page)
        text += file.layout(page);

    // reference, day of receipt, type, due date and outcome stand on one line
    static const QRegularExpression line(u"DSR-2026-0001 +2026-05-04 +Access +2026-06-04 +Granted"_s);
    QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
    QVERIFY2(named || text.contains(QRegularExpression(u"2026-06-20, 47 day\\(s\\),\\s[^\\n]*late"_s)), qPrintable(text));
    QCOMPARE(text.contains(u"Petronella"_s), named);
    QCOMPARE(file.check(), QString());
}

void TstRequestLog::shouldKeepEveryColumnOnSheets()
{
    const auto csv = report("requests", "csv", m_register->source);
    QVERIFY_RESULT(csv);

    const QByteArray head = csv->left(csv->indexOf('\n'));
    for (const char *label : {"Channel", "Law", "Grounds for refusal", "Days", "Late", "State"})
        QVERIFY2(head.contains(label), head.constData());
}

void TstRequestLog::shouldGiveTheFiguresOfEachYearAndLaw()
{
    const QJsonArray years = tableIn(json(), u"years"_s, u"by_law"_s);

    QCOMPARE(years.size(), 2);
    QCOMPARE(years[0]["law"_L1].toString(), u"CCPA"_s);
    QCOMPARE(years[1]["year"_L1].toInt(), 2026);
    QCOMPARE(years[1]["law"_L1].toString(), u"EU GDPR"_s);
    QCOMPARE(years[1]["received"_L1].toInt(), 2);
    QCOMPARE(years[1]["granted"_L1].toInt(), 1);
    QCOMPARE(years[1]["refused"_L1].toInt(), 1);
    const QJsonArray times = tableIn(json(), u"years"_s, u"time_by_law"_s);
    QCOMPARE(times[1]["late"_L1].toInt(), 1);
    QCOMPARE(times[1]["mean_days"_L1].toDouble(), 28.5);
}

void TstRequestLog::shouldGiveTheFiguresThatCaliforniaAsksFor()
{
    const QJsonArray types = tableIn(json(), u"california"_s, u"california"_s);

    QCOMPARE(types.size(), 1);
    QCOMPARE(types[0]["received"_L1].toInt(), 2);
    QCOMPARE(types[0]["complied"_L1].toInt(), 1);
    QCOMPARE(types[0]["denied"_L1].toInt(), 1);
    QCOMPARE(types[0]["median_days"_L1].toDouble(), 3.0);
}

void TstRequestLog::shouldGiveTheTimeToAnswerByMonth()
{
    const QJsonArray months = tableIn(json(), u"months"_s, u"by_month"_s);

    QCOMPARE(months.size(), 2);
    QCOMPARE(months[0]["month"_L1].toString(), u"2026-05"_s);
    QCOMPARE(months[0]["answered"_L1].toInt(), 3);
    QCOMPARE(months[1]["longest_days"_L1].toInt(), 47);
}

void TstRequestLog::shouldShowTheTimeToAnswerAsBars()
{
    const auto html = report("requests", "html", m_register->source);
    const auto csv = report("requests", "csv", m_register->source);

    QVERIFY_RESULT(html);
    QVERIFY_RESULT(csv);
    QCOMPARE(html->count("<dl class=\"bars\">"), 1);
    QVERIFY(html->contains("width:100.0%"));
    QVERIFY(html->contains("47.0 days, at most 47"));
    QVERIFY(!csv->contains("at most 47"));
    QVERIFY(!json().contains("at most 47")); // they have the table
}

void TstRequestLog::shouldShowMonthsWithoutAnAnswerToo()
{
    const reports::Figure figure = reports::monthFigure({{QDate(2026, 3, 1), {{10, 20, 60}}}, {QDate(2026, 5, 1), {{4}}}});

    QCOMPARE(figure.bars.size(), std::size_t(3));
    QCOMPARE(figure.bars[0].value, 20.0);
    QCOMPARE(figure.bars[0].most, 60.0);
    QCOMPARE(figure.bars[1].label, u"2026-04"_s);
    QCOMPARE(figure.bars[1].most, 0.0);
    QCOMPARE(figure.bars[2].label, u"2026-05"_s);
    QCOMPARE(figure.longest(), 60.0);
    QVERIFY(reports::monthFigure({}).bars.empty());
}

void TstRequestLog::shouldShowTheLastTwoYears()
{
    const reports::Figure figure = reports::monthFigure({{QDate(2020, 3, 1), {{10}}}, {QDate(2026, 5, 1), {{4}}}});

    QCOMPARE(figure.bars.size(), std::size_t(24));
    QCOMPARE(figure.bars.front().label, u"2024-06"_s);
    QCOMPARE(figure.longest(), 4.0);
}

void TstRequestLog::shouldKeepToOneOrganisation()
{
    const QByteArray own = json({.organisation = m_register->organisation});

    QCOMPARE(tableIn(own, u"log"_s, u"log"_s).size(), 2);
    QCOMPARE(tableIn(own, u"years"_s, u"by_law"_s).size(), 1);
}

void TstRequestLog::shouldSayThatThereAreNone()
{
    ARegister empty;

    const auto html = report("requests", "html", empty.source);

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("There are none."));
}

QTEST_MAIN(TstRequestLog)
#include "tst_requestlog.moc"
