// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/requestfigures.h"
#include "tests/rules/arequest.h"

#include <QTest>

using namespace arequest;
using records::Request;
using rules::RequestFigures;

class TstRequestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeMeanAndMedian();
    void shouldCountEachPartByYearAndLaw();
    void shouldCountAsCaliforniaDoes_data();
    void shouldCountAsCaliforniaDoes();
    void shouldCountWhatWasDenied();
    void shouldTakeTheTimeInTheMonthOfTheAnswer();
    void shouldLeaveOutWhatHasNoDay();
};

void TstRequestFigures::shouldTakeMeanAndMedian()
{
    const rules::AnswerTimes odd {{30, 3, 12}};
    const rules::AnswerTimes even {{1, 2, 30, 4}};

    QCOMPARE(odd.mean(), 15.0);
    QCOMPARE(odd.median(), 12.0);
    QCOMPARE(even.median(), 3.0);
    QCOMPARE(even.longest(), 30);
}

void TstRequestFigures::shouldCountEachPartByYearAndLaw()
{
    RequestFigures figures;
    records::RequestPart late = answered(part("erasure"), "refused", "2026-06-10");
    late.statutoryDue = day("2026-06-04");
    Request both = request("2026-05-04", {answered(part("access"), "granted", "2026-05-14"), late, part("portability")});
    both.extensionToldOn = day("2026-05-20");
    figures.add(both);
    figures.add(request("2025-12-30", {answered(part("access"), "partly-granted", "2026-01-09")}));
    figures.add(request("2026-05-04", {answered(part("access", "uk-gdpr"), "no-data", "2026-05-05")}));

    const auto &counts = figures.byLaw();

    QCOMPARE(counts.size(), std::size_t(3));
    const rules::RequestCount &eu = counts.at({2026, u"gdpr"_s});
    QCOMPARE(eu.received, 3);
    QCOMPARE(eu.open, 1);
    QCOMPARE(eu.complied, 1);
    QCOMPARE(eu.denied, 1);
    QCOMPARE(eu.extended, 3);
    QCOMPARE(eu.late, 1);
    QCOMPARE(eu.times.days, (std::vector {10, 37}));
    QCOMPARE(counts.at({2025, u"gdpr"_s}).compliedInPart, 1);
    QCOMPARE(counts.at({2026, u"uk-gdpr"_s}).otherwise, 1);
}

void TstRequestFigures::shouldCountAsCaliforniaDoes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("law");
    QTest::addColumn<QString>("counted");
    QTest::newRow("know") << QByteArray("know-specific") << QByteArray("ccpa") << u"know"_s;
    QTest::newRow("access") << QByteArray("access") << QByteArray("ccpa") << u"know"_s;
    QTest::newRow("delete") << QByteArray("erasure") << QByteArray("ccpa") << u"delete"_s;
    QTest::newRow("correct") << QByteArray("correct") << QByteArray("ccpa") << u"correct"_s;
    QTest::newRow("opt-out") << QByteArray("objection") << QByteArray("ccpa") << u"opt-out"_s;
    QTest::newRow("limit") << QByteArray("restriction") << QByteArray("ccpa") << u"limit"_s;
    QTest::newRow("other law") << QByteArray("access") << QByteArray("gdpr") << QString();
    QTest::newRow("no such request") << QByteArray("withdraw-consent") << QByteArray("ccpa") << QString();
}

void TstRequestFigures::shouldCountAsCaliforniaDoes()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, law);
    QFETCH(QString, counted);

    QCOMPARE(rules::californiaType(part(type.constData(), law.constData())), counted);
}

void TstRequestFigures::shouldCountWhatWasDenied()
{
    RequestFigures figures;
    Request signal = request("2026-05-04", {answered(part("opt-out", "ccpa"), "granted", "2026-05-05")});
    signal.channel = code("preference-signal");
    figures.add(signal);
    figures.add(request("2026-05-04", {answered(part("opt-out", "ccpa"), "partly-granted", "2026-05-11")}));
    figures.add(request("2026-05-04", {answered(part("opt-out", "ccpa"), "not-identifiable", "2026-05-06")}));
    figures.add(request("2026-05-04", {part("opt-out", "ccpa")}));

    const rules::RequestCount &optOuts = figures.california().at({2026, u"opt-out"_s});

    QCOMPARE(optOuts.received, 4);
    QCOMPARE(optOuts.complied + optOuts.compliedInPart, 2);
    QCOMPARE(optOuts.denied, 1);
    QCOMPARE(optOuts.open, 1);
    QCOMPARE(optOuts.times.median(), 2.0);
    QCOMPARE(figures.signalCount(), 1);
}

void TstRequestFigures::shouldTakeTheTimeInTheMonthOfTheAnswer()
{
    RequestFigures figures;
    figures.add(request("2026-05-20", {answered(part("access"), "granted", "2026-06-01"), answered(part("erasure"), "granted", "2026-05-30")}));

    QCOMPARE(figures.byMonth().at(day("2026-05-01")).days, std::vector {10});
    QCOMPARE(figures.byMonth().at(day("2026-06-01")).days, std::vector {12});
}

void TstRequestFigures::shouldLeaveOutWhatHasNoDay()
{
    RequestFigures figures;
    Request none = request("2026-05-20", {part("access")});
    none.received = {};
    figures.add(none);

    QVERIFY(figures.byLaw().empty());
}

QTEST_GUILESS_MAIN(TstRequestFigures)
#include "tst_requestfigures.moc"
