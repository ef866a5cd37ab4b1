// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/requestfindings.h"
#include "tests/rules/arequest.h"

#include <QTest>

using namespace arequest;
using records::Answers;
using records::Request;
using records::RequestPart;

namespace {

struct Case {
    const char *name;
    void (*change)(Request &);
    const char *expected; // "severity id @ field", sorted as found; empty: nothing
};

void setPart(Request &request, void (*change)(RequestPart &))
{
    std::vector<RequestPart> parts = request.parts.items();
    change(parts.front());
    request.parts = Answers<RequestPart>::complete(std::move(parts));
}

void setParts(Request &request, std::vector<RequestPart> parts)
{
    request.parts = Answers<RequestPart>::complete(std::move(parts));
}

records::RequestSearch search(const char *found)
{
    records::RequestSearch search;
    search.row = 1;
    if (found)
        search.found = QString::fromUtf8(found);
    return search;
}

void searched(Request &request)
{
    request.searches = Answers<records::RequestSearch>::complete({search("two orders")});
}

// So that it is due on 15 May.
void receivedEarlier(Request &request)
{
    request.received = records::Instant {QDateTime({2026, 4, 15}, {11, 0}, Qt::UTC), "Europe/Berlin"};
}

// An access request of 4 May 2026 seen on 20 May, and what is done to it.
// clang-format off
const Case kCases[] {
    {"fine", [](Request &) {}, ""},
    {"receipt to come", [](Request &r) { r.received = records::Instant {QDateTime({2026, 5, 21}, {11, 0}, Qt::UTC), "Europe/Berlin"}; },
     "error receipt-in-future @ received"},
    {"no region", [](Request &r) { r.organisation = {}; }, "warning region-unknown @ organisation"},
    {"agent", [](Request &r) { r.requesterKind = code("agent"); }, "warning agent-without-authority @ agent_authority"},
    {"agent, nothing shown", [](Request &r) { r.agent = true; r.agentAuthority = code("not-shown"); }, "warning agent-without-authority @ agent_authority"},
    {"agent with authority", [](Request &r) { r.requesterKind = code("lawyer"); r.agentAuthority = code("power-of-attorney"); }, ""},
    {"law not known", [](Request &r) { setPart(r, [](RequestPart &p) { p.law = {}; }); }, "warning part-without-clock @ parts.1.law"},
    {"no such request", [](Request &r) { setPart(r, [](RequestPart &p) { p.law = code("fadp"); p.type = code("complaint"); }); },
     "warning part-without-clock @ parts.1.law"},
    {"identity without a doubt", [](Request &r) { r.identityAskedOn = day("2026-05-06"); }, "warning identity-without-doubt @ identity_doubt"},
    {"identity of an opt-out", [](Request &r) { setParts(r, {part("opt-out", "ccpa")}); r.identityAskedOn = day("2026-05-06"); r.acknowledgedOn = day("2026-05-05"); },
     "error identity-for-opt-out @ identity_asked_on"},
    {"pause of an opt-out", [](Request &r) { setParts(r, {part("limit", "ccpa")}); r.pauses = Answers<records::RequestPause>::complete({pause("identity", "2026-05-06", "2026-05-08")}); },
     "warning pause-not-counted @ pauses.1; error identity-for-opt-out @ identity_asked_on"},
    {"identity of a request with an opt-out", [](Request &r) { setParts(r, {part("know", "ccpa"), part("opt-out", "ccpa")}); r.identityAskedOn = day("2026-05-06"); r.acknowledgedOn = day("2026-05-05"); },
     "info identity-for-opt-out @ identity_asked_on"},
    {"not acknowledged", [](Request &r) { setParts(r, {part("know", "ccpa"), part("delete", "ccpa")}); }, "warning acknowledged-late @ acknowledged_on"},
    {"overdue", [](Request &r) { receivedEarlier(r); setPart(r, [](RequestPart &p) { p.statutoryDue = day("2026-05-15"); }); }, "error overdue @ parts.1.statutory_due"},
    {"holidays changed since", [](Request &r) { setPart(r, [](RequestPart &p) { p.statutoryDue = day("2026-06-05"); }); }, "warning date-out-of-date @ parts.1.statutory_due"},
    {"answered late", [](Request &r) { receivedEarlier(r); setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); p.statutoryDue = day("2026-05-15"); }); r.state = code("answered"); },
     "warning answered-late @ parts.1.answered_on"},
    {"answered late, with a reason", [](Request &r) { receivedEarlier(r); setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); p.statutoryDue = day("2026-05-15"); }); r.state = code("answered"); r.lateBecause = u"Fire"_s; },
     "info answered-late @ parts.1.answered_on"},
    {"extension not told", [](Request &r) { r.extensionReason = code("complexity"); }, "warning extension-not-told @ extension_told_on"},
    {"extension told late", [](Request &r) { r.extensionReason = code("complexity"); r.extensionToldOn = day("2026-06-05"); }, "warning extension-late @ extension_told_on"},
    {"extension told twice", [](Request &r) {
         r.extensionReason = code("complexity");
         r.extensionToldOn = day("2026-05-12");
         records::RequestMessage message;
         message.kind = code("extension");
         r.messages = Answers<records::RequestMessage>::complete({message, message, message});
     }, "warning extension-repeated @ messages.2.kind"},
    {"no balancing, no extension", [](Request &r) { setParts(r, {part("objection-marketing")}); setPart(r, [](RequestPart &p) { p.extended = true; }); r.extensionReason = code("complexity"); r.extensionToldOn = day("2026-05-12"); },
     "warning clock-extended @ parts.1.extended"},
    {"Swiss extension", [](Request &r) { setParts(r, {part("access", "fadp")}); r.extensionReason = code("complexity"); r.extensionToldOn = day("2026-05-12"); },
     "warning extension-without-day @ extended_to"},
    {"bare refusal", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "refused", "2026-05-18"); }); r.state = code("refused"); },
     "error refusal-incomplete @ parts.1.grounds; error refusal-incomplete @ parts.1.reasoning; error refusal-incomplete @ parts.1.remedies_told"},
    {"nobody to be found", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "not-identifiable", "2026-05-18"); p.type = code("objection"); p.reasoning = u"-"_s; p.remediesTold = true; }); r.state = code("not-identifiable"); },
     "error art11-too-wide @ parts.1.outcome"},
    {"specific pieces on two points", [](Request &r) { setParts(r, {answered(part("know-specific", "ccpa"), "granted", "2026-05-18")}); setPart(r, [](RequestPart &p) { p.verification = code("reasonable"); }); r.acknowledgedOn = day("2026-05-05"); r.state = code("answered"); },
     "error verified-too-little @ parts.1.verification"},
    {"answered before all was searched", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); }); r.state = code("answered");
      r.searches = Answers<records::RequestSearch>::soFar({search("two orders"), search(nullptr), search(nullptr)}); },
     "warning answered-before-searched @ searches.2.found"},
    {"answered without a search", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); }); r.state = code("answered"); r.searches = {}; },
     "warning answered-without-search @ searches"},
    {"withdrawn, but answered", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); }); r.state = code("answered"); r.withdrawnOn = day("2026-05-18"); },
     "error withdrawn-but-answered @ withdrawn_on"},
    {"nothing found", [](Request &r) { records::RequestSearch search; search.found = records::Answer<QString>::none(); r.searches = Answers<records::RequestSearch>::complete({search}); },
     "warning nothing-found-without-reason @ searches.1.nothing_found_because"},
    {"recipients not named", [](Request &r) { setParts(r, {answered(part("erasure"), "granted", "2026-05-18")}); r.state = code("answered"); },
     "warning recipient-not-settled @ recipients_told"},
    {"fee", [](Request &r) { r.feeState = code("unfounded-excessive"); }, "warning fee-without-reason @ fee_reason; warning fee-not-told @ fee_told_on"},
    {"Swiss share", [](Request &r) { r.feeState = code("swiss-share"); r.feeAmount = 301; r.feeToldOn = day("2026-05-05"); }, "error fee-too-high @ fee_amount"},
    {"fee for an opt-out", [](Request &r) { setParts(r, {part("opt-out", "ccpa")}); r.feeState = code("further-copy"); r.feeToldOn = day("2026-05-05"); r.acknowledgedOn = day("2026-05-05"); },
     "error fee-for-opt-out @ fee_state"},
    {"withdrawn", [](Request &r) { r.state = code("withdrawn"); }, "warning withdrawn-without-day @ withdrawn_on"},
    {"ended with an open part", [](Request &r) { r.state = code("answered"); }, "error ended-with-open-part @ state"},
    {"another end", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); }); r.state = code("refused"); }, "warning state-differs @ state"},
    {"kept too long", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); }); r.state = code("answered"); r.keepUntil = day("2026-05-19"); },
     "warning kept-too-long @ keep_until"},
    {"kept too short", [](Request &r) { setParts(r, {answered(part("opt-out", "ccpa"), "granted", "2026-05-18")}); r.state = code("answered"); r.keepUntil = day("2028-05-03"); },
     "warning kept-too-short @ keep_until"},
    {"all answered", [](Request &r) { setPart(r, [](RequestPart &p) { p = answered(p, "granted", "2026-05-18"); }); }, "info all-answered @ state"},
};
// clang-format on

QString textOf(const std::vector<rules::Finding> &findings)
{
    static const QStringList severities {u"error"_s, u"warning"_s, u"info"_s};
    QStringList lines;
    for (const rules::Finding &finding : findings)
        lines += u"%1 %2 @ %3"_s.arg(severities[int(finding.severity)], QString::fromLatin1(finding.id), QString::fromLatin1(finding.problem.field));
    return lines.join("; "_L1);
}

} // namespace

class TstRequestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindWhatDoesNotFit_data();
    void shouldFindWhatDoesNotFit();
    void shouldNameTheArticle();
    void shouldFindWhatChangedAfterTheAnswer();
    void shouldFindAnExtensionToldAgain();
    void shouldFindTheThirdAnswerInAYear_data();
    void shouldFindTheThirdAnswerInAYear();
};

void TstRequestFindings::shouldFindWhatDoesNotFit_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(kCases)); ++i)
        QTest::newRow(kCases[i].name) << i;
}

void TstRequestFindings::shouldFindWhatDoesNotFit()
{
    QFETCH(int, index);
    const AVault vault({2026, 5, 20});
    Request subject = request("2026-05-04", {part("access")});
    searched(subject);
    kCases[index].change(subject);

    const QString found = textOf(rules::requestFindings(subject, vault));

    QCOMPARE(found, QString::fromLatin1(kCases[index].expected));
}

void TstRequestFindings::shouldNameTheArticle()
{
    Request optOut = request("2026-05-18", {part("opt-out", "ccpa")});
    optOut.identityAskedOn = day("2026-05-19");

    const auto found = rules::requestFindings(optOut, AVault({2026, 5, 20}));

    QCOMPARE(found.front().problem.article, QByteArray("11 CCR 7026(d), 7060(b)"));
    QVERIFY(!found.front().problem.message.isEmpty());
}

void TstRequestFindings::shouldFindWhatChangedAfterTheAnswer()
{
    Request before = request("2026-05-04", {part("access"), part("portability")});
    Request after = request("2026-05-04", {answered(part("access"), "granted", "2026-05-10"), part("portability")});
    Request changed = request("2026-05-04", {answered(part("access"), "no-data", "2026-05-10"), part("portability")});
    setPart(changed, [](RequestPart &p) { p.statutoryDue = day("2026-06-05"); }); // computed: follows from other fields
    for (Request *version : {&before, &after, &changed})
        searched(*version);
    const rules::RequestPast past = rules::pastOf({before, after, changed});

    QCOMPARE(textOf(rules::requestFindings(after, AVault({2026, 5, 20}), past)), QString());
    const auto found = rules::requestFindings(changed, AVault({2026, 5, 20}), past);

    QCOMPARE(textOf(found), u"warning date-out-of-date @ parts.1.statutory_due; warning changed-after-answer @ parts.1.outcome"_s);
    QVERIFY(found.back().problem.message.contains(u"2026-05-10"_s));
}

void TstRequestFindings::shouldFindAnExtensionToldAgain()
{
    Request first = request("2026-05-04", {part("access")});
    first.extensionReason = code("complexity");
    first.extensionToldOn = day("2026-05-12");
    Request again = first;
    again.extensionToldOn = day("2026-05-19");

    QCOMPARE(textOf(rules::requestFindings(first, AVault({2026, 5, 20}), rules::pastOf({first}))), QString());
    QCOMPARE(textOf(rules::requestFindings(again, AVault({2026, 5, 20}), rules::pastOf({first, again}))),
             u"warning extension-repeated @ extension_told_on"_s);
}

void TstRequestFindings::shouldFindTheThirdAnswerInAYear_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("outcome"); // of the second of two earlier requests
    QTest::addColumn<QString>("answeredOn");
    QTest::addColumn<QString>("knownAs");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *type, const char *law, const char *outcome, const char *answeredOn, const char *knownAs, bool found) {
        QTest::newRow(name) << QString::fromLatin1(type) << QString::fromLatin1(law) << QString::fromLatin1(outcome)
                            << QString::fromLatin1(answeredOn) << QString::fromLatin1(knownAs) << found;
    };
    row("third", "know", "ccpa", "granted", "2026-02-01", "K-4711", true);
    row("third, of another kind of information", "know-categories", "ccpa", "partly-granted", "2026-02-01", "K-4711", true);
    row("one was refused", "know", "ccpa", "refused", "2026-02-01", "K-4711", false);
    row("one is more than a year old", "know", "ccpa", "granted", "2025-05-18", "K-4711", false);
    row("one on the first day that counts", "know", "ccpa", "granted", "2025-05-19", "K-4711", true);
    row("another person", "know", "ccpa", "granted", "2026-02-01", "K-4712", false);
    row("deletion has no such count", "delete", "ccpa", "granted", "2026-02-01", "K-4711", false);
    row("another law", "access", "gdpr", "granted", "2026-02-01", "K-4711", false);
}

void TstRequestFindings::shouldFindTheThirdAnswerInAYear()
{
    QFETCH(QString, type);
    QFETCH(QString, law);
    QFETCH(QString, outcome);
    QFETCH(QString, answeredOn);
    QFETCH(QString, knownAs);
    QFETCH(bool, found);
    AVault vault({2026, 5, 20});
    const auto known = [&](const char *received, const QString &result, const QString &on, const QString &as) {
        Request earlier = request(received, {answered(part(qPrintable(type), qPrintable(law)), qPrintable(result), qPrintable(on))});
        earlier.requesterId = as;
        return earlier;
    };
    vault.add(known("2025-12-01", u"granted"_s, u"2025-12-10"_s, u"K-4711"_s));
    vault.add(known("2025-04-20", outcome, answeredOn, knownAs));
    Request now = request("2026-05-18", {part(qPrintable(type), qPrintable(law))});
    now.acknowledgedOn = day("2026-05-19");
    now.requesterId = u"K-4711"_s;

    QCOMPARE(textOf(rules::requestFindings(now, vault)).contains(u"info asked-often @ requester_name"_s), found);
}

QTEST_GUILESS_MAIN(TstRequestFindings)
#include "tst_requestfindings.moc"
