// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/request/requestrules.h"
#include "models/rules/requests/requeststates.h"
#include "tests/rules/arequest.h"

#include <QTest>

using namespace arequest;
using records::Answers;
using records::RecipientTold;
using records::Request;
using records::RequestPart;

class TstRequestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOfferTheStatesThatFollow_data();
    void shouldOfferTheStatesThatFollow();
    void shouldSayWhatStandsInTheWay_data();
    void shouldSayWhatStandsInTheWay();
    void shouldOpenTheWayOnceAllIsAnswered();
    void shouldTellTheEndFromTheParts_data();
    void shouldTellTheEndFromTheParts();
    void shouldReopenOnlyWhatIsNotClosed();
    void shouldNotBeClosedBeforeEveryPartIsAnswered();
    void shouldNotBeClosedBeforeEveryRecipientIsSettled();
    void shouldBeClosedWhenWithdrawn();

private:
    // "parts.1.outcome (Art. 12(3)-(4))" and so on of the way to a state; "?" when it is not offered.
    [[nodiscard]] static QStringList obstacles(const Request &request, const QString &state);
    [[nodiscard]] static QStringList fieldsOf(const core::Problems &problems);
    [[nodiscard]] static core::Problems refusalsOf(const Request &request);
};

QStringList TstRequestStates::fieldsOf(const core::Problems &problems)
{
    QStringList fields;
    for (const core::Problem &problem : problems)
        fields += QString::fromUtf8(problem.field + " (" + problem.article + ")");
    return fields;
}

QStringList TstRequestStates::obstacles(const Request &request, const QString &state)
{
    for (const rules::NextState &next : rules::nextStates(request)) {
        if (next.state == state)
            return fieldsOf(next.obstacles);
    }
    return {u"?"_s};
}

core::Problems TstRequestStates::refusalsOf(const Request &request)
{
    core::Problems problems;
    records::closedMeansDone(request, problems);
    return problems;
}

void TstRequestStates::shouldOfferTheStatesThatFollow_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("next");
    const QString ends = u"answered partly-refused refused withdrawn not-identifiable"_s;
    QTest::newRow("unknown") << QByteArray() << u"received id-requested clarification-requested in-progress extended "_s + ends;
    QTest::newRow("received") << QByteArray("received") << u"id-requested clarification-requested in-progress extended "_s + ends;
    QTest::newRow("identity") << QByteArray("id-requested") << u"clarification-requested in-progress extended "_s + ends;
    QTest::newRow("in progress") << QByteArray("in-progress") << u"extended "_s + ends;
    QTest::newRow("extended") << QByteArray("extended") << ends;
    QTest::newRow("refused") << QByteArray("refused") << u"in-progress"_s;
}

void TstRequestStates::shouldOfferTheStatesThatFollow()
{
    QFETCH(QByteArray, state);
    QFETCH(QString, next);
    Request open = request("2026-05-04", {part("access")});
    open.state = state.isEmpty() ? records::Answer<records::Choice>() : records::Answer<records::Choice>(code(state.constData()));

    QStringList found;
    for (const rules::NextState &offered : rules::nextStates(open))
        found += offered.state;

    QCOMPARE(found.join(u' '), next);
}

void TstRequestStates::shouldSayWhatStandsInTheWay_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("expected");
    Request received = request("2026-05-04", {part("access")});
    received.state = code("received");
    QTest::newRow("identity") << received << u"id-requested"_s << QStringList {u"identity_doubt (Art. 12(6))"_s, u"identity_asked_on (Art. 12(6))"_s};
    Request optOut = request("2026-05-04", {part("opt-out", "ccpa")});
    optOut.state = code("received");
    optOut.identityDoubt = u"unknown address"_s;
    optOut.identityAskedOn = day("2026-05-05");
    QTest::newRow("identity of an opt-out") << optOut << u"id-requested"_s << QStringList {u"identity_asked_on (11 CCR 7060(b))"_s};
    QTest::newRow("extension of an opt-out") << optOut << u"extended"_s
                                             << QStringList {u"extension_reason (Art. 12(3), Civ. Code 1798.130(a)(2))"_s,
                                                             u"extension_reason (Art. 12(3))"_s, u"extension_told_on (Art. 12(3))"_s};
    QTest::newRow("clarification") << received << u"clarification-requested"_s
                                   << QStringList {u"clarification_asked_on (Recital 63, Art. 12A UK GDPR)"_s};
    Request doubted = received;
    doubted.identityAskedOn = day("2026-05-05");
    QTest::newRow("work without knowing who asks") << doubted << u"in-progress"_s << QStringList {u"identity_result (Art. 12(6))"_s};
    Request agent = request("2026-05-04", {answered(part("access"), "granted", "2026-05-20")});
    agent.agent = true;
    QTest::newRow("answer to an agent without authority") << agent << u"answered"_s << QStringList {u"agent_authority (Art. 5(1)(f), 12(6))"_s};
    Request searching = request("2026-05-04", {answered(part("access"), "granted", "2026-05-20")});
    searching.searches = records::Answers<records::RequestSearch>::soFar(std::vector<records::RequestSearch>(2));
    QTest::newRow("answer before all was searched") << searching << u"answered"_s << QStringList {u"searches.1.found (Art. 5(2), 12(3))"_s};
    QTest::newRow("answer without one") << received << u"answered"_s << QStringList {u"parts.1.outcome (Art. 12(3)-(4))"_s};
    const Request refused = request("2026-05-04", {answered(part("erasure"), "refused", "2026-05-10")});
    QTest::newRow("bare refusal") << refused << u"refused"_s
                                  << QStringList {u"parts.1.grounds (Art. 12(4))"_s, u"parts.1.reasoning (Art. 12(4)-(5))"_s,
                                                  u"parts.1.remedies_told (Art. 12(4))"_s};
    const Request californian = request("2026-05-04", {answered(part("delete", "ccpa"), "refused", "2026-05-10")});
    QTest::newRow("bare denial in California") << californian << u"refused"_s
                                               << QStringList {u"parts.1.grounds (11 CCR 7022-7024, 7101(b))"_s,
                                                               u"parts.1.reasoning (11 CCR 7022-7024)"_s};
    const Request granted = request("2026-05-04", {answered(part("access"), "granted", "2026-05-10")});
    QTest::newRow("another end") << granted << u"refused"_s << QStringList {u"parts (Art. 12(4))"_s};
    QTest::newRow("withdrawal") << received << u"withdrawn"_s << QStringList {u"withdrawn_on ()"_s};
}

void TstRequestStates::shouldSayWhatStandsInTheWay()
{
    QFETCH(Request, request);
    QFETCH(QString, state);
    QFETCH(QStringList, expected);

    QCOMPARE(obstacles(request, state), expected);
}

void TstRequestStates::shouldOpenTheWayOnceAllIsAnswered()
{
    RequestPart refused = answered(part("erasure"), "refused", "2026-05-10");
    refused.grounds = Answers<records::Choice>::complete({code("17-3-b")});
    refused.reasoning = u"Invoices are kept by law."_s;
    refused.remediesTold = true;
    Request both = request("2026-05-04", {answered(part("access"), "granted", "2026-05-10"), refused});
    both.extensionReason = code("complexity");
    both.extensionToldOn = day("2026-05-12");

    QCOMPARE(obstacles(both, u"partly-refused"_s), QStringList());
    QCOMPARE(obstacles(both, u"extended"_s), QStringList());
    QVERIFY(!obstacles(both, u"answered"_s).isEmpty());
}

void TstRequestStates::shouldTellTheEndFromTheParts_data()
{
    QTest::addColumn<QByteArrayList>("outcomes");
    QTest::addColumn<QString>("end");
    QTest::newRow("open") << QByteArrayList {"granted", ""} << QString();
    QTest::newRow("granted") << QByteArrayList {"granted", "no-data"} << u"answered"_s;
    QTest::newRow("some") << QByteArrayList {"granted", "refused"} << u"partly-refused"_s;
    QTest::newRow("in part") << QByteArrayList {"partly-granted"} << u"partly-refused"_s;
    QTest::newRow("none") << QByteArrayList {"refused", "not-identifiable"} << u"refused"_s;
    QTest::newRow("nobody") << QByteArrayList {"not-identifiable"} << u"not-identifiable"_s;
    QTest::newRow("withdrawn") << QByteArrayList {"withdrawn"} << u"withdrawn"_s;
}

void TstRequestStates::shouldTellTheEndFromTheParts()
{
    QFETCH(QByteArrayList, outcomes);
    QFETCH(QString, end);
    std::vector<RequestPart> parts;
    for (const QByteArray &outcome : outcomes)
        parts.push_back(outcome.isEmpty() ? part("access") : answered(part("access"), outcome.constData(), "2026-05-10"));

    QCOMPARE(rules::endOf(request("2026-05-04", parts)), end);
}

void TstRequestStates::shouldReopenOnlyWhatIsNotClosed()
{
    Request done = request("2026-05-04", {answered(part("access"), "granted", "2026-05-10")});
    done.state = code("answered");

    QCOMPARE(obstacles(done, u"in-progress"_s), QStringList());
    done.closedOn = day("2026-05-11");
    QCOMPARE(obstacles(done, u"in-progress"_s), QStringList {u"closed_on ()"_s});
}

void TstRequestStates::shouldNotBeClosedBeforeEveryPartIsAnswered()
{
    RequestPart undated = part("portability");
    undated.outcome = code("granted");
    Request closed = request("2026-05-04", {answered(part("access"), "granted", "2026-05-10"), undated, part("erasure")});
    closed.state = code("answered");
    QVERIFY(refusalsOf(closed).empty()); // it is not closed yet

    closed.closedOn = day("2026-05-11");

    const QStringList expected {u"parts.2.answered_on (Art. 12(3))"_s, u"parts.3.outcome (Art. 12(3)-(4))"_s};
    QCOMPARE(fieldsOf(refusalsOf(closed)), expected);
    QCOMPARE(fieldsOf(records::closingProblems(closed)), expected);
}

void TstRequestStates::shouldNotBeClosedBeforeEveryRecipientIsSettled()
{
    Request closed = request("2026-05-04", {answered(part("erasure"), "granted", "2026-05-10")});
    closed.state = code("answered");
    closed.closedOn = day("2026-05-11");
    QCOMPARE(fieldsOf(refusalsOf(closed)), QStringList {u"recipients_told (Art. 19)"_s});
    std::vector<RecipientTold> rows(5);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].name = u"Recipient"_s;
    rows[0].state = code("pending");
    rows[1].state = code("told");
    rows[2].state = code("impossible");
    rows[3].state = code("disproportionate");
    rows[3].reason = u"2,000 shops, printed lists"_s;

    closed.recipientsTold = Answers<RecipientTold>::complete(rows);

    QCOMPARE(fieldsOf(refusalsOf(closed)),
             (QStringList {u"recipients_told.1.state (Art. 19)"_s, u"recipients_told.2.told_on (Art. 19)"_s,
                           u"recipients_told.3.reason (Art. 19)"_s, u"recipients_told.5.state (Art. 19)"_s}));
    closed.recipientsTold = Answers<RecipientTold>::none();
    QVERIFY(refusalsOf(closed).empty());
}

void TstRequestStates::shouldBeClosedWhenWithdrawn()
{
    Request withdrawn = request("2026-05-04", {part("access")});
    withdrawn.state = code("withdrawn");
    withdrawn.withdrawnOn = day("2026-05-06");
    withdrawn.closedOn = day("2026-05-06");

    QVERIFY(refusalsOf(withdrawn).empty());
}

QTEST_GUILESS_MAIN(TstRequestStates)
#include "tst_requeststates.moc"
