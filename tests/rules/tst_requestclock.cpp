// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/recordrules.h"
#include "models/rules/requests/requestclock.h"
#include "tests/rules/arequest.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace arequest;
using records::Answers;
using records::Request;
using records::RequestPause;

class TstRequestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveEachPartTheClockOfItsLaw_data();
    void shouldGiveEachPartTheClockOfItsLaw();
    void shouldAcknowledgeAComplaintInTheUk();
    void shouldCountTheDayOfReceiptWhereItIsAnswered();
    void shouldCountByTheHolidaysOfTheOrganisation();
    void shouldLeaveOutWeekendsAloneWithoutARegion();
    void shouldTakeTheCalendarOfTheLawWhenTheRegionIsElsewhere();
    void shouldWaitForThePersonAsTheLawAllows();
    void shouldNotWaitForWhatWasAskedLateOrIsStillOpen();
    void shouldExtendOnlyWhatCanBeAndWasTold();
    void shouldExtendInSwitzerlandToTheDayTold();
    void shouldKeepADateWhoseClockIsNotKnown();
    void shouldLeaveADateUnknownThatCannotBeComputed();
    void shouldBeDueWithTheEarliestOpenPart();
    void shouldHaveNothingDueOnceItIsOver();
    void shouldAimAtWhatTheNoticePromises();
    void shouldShowTheSteps();
    void shouldTellHowUrgentItIs_data();
    void shouldTellHowUrgentItIs();

private:
    [[nodiscard]] static QDate dueOf(Request request, const AVault &vault = AVault());
};

QDate TstRequestClock::dueOf(Request request, const AVault &vault)
{
    rules::setDates(request, vault);
    return request.parts.items().front().statutoryDue.value();
}

void TstRequestClock::shouldGiveEachPartTheClockOfItsLaw_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("law");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QByteArray>("due");
    const auto add = [](const char *name, QByteArray type, QByteArray law, QByteArray received, QByteArray region, QByteArray due) {
        QTest::newRow(name) << type << law << received << region << due;
    };
    add("EU access", "access", "gdpr", "2026-01-31", "DE", "2026-03-02");
    add("UK erasure", "erasure", "uk-gdpr", "2026-07-31", "GB-EAW", "2026-09-01");
    add("California, know", "know", "ccpa", "2026-01-15", "US-CA", "2026-03-01");
    add("California, opt-out", "opt-out", "ccpa", "2026-11-16", "US-CA", "2026-12-09");
    add("California, objection is an opt-out", "objection", "ccpa", "2026-11-16", "US-CA", "2026-12-09");
    add("California, limit", "limit", "ccpa", "2026-12-14", "US-CA", "2027-01-06");
    add("California, out of automated decisions", "adm-opt-out", "ccpa", "2026-12-14", "US-CA", "2027-01-06");
    add("California, facts of automated decisions", "adm-access", "ccpa", "2026-01-15", "US-CA", "2026-03-01");
    add("Brazil", "access", "lgpd", "2026-04-06", "BR", "2026-04-21");
}

void TstRequestClock::shouldGiveEachPartTheClockOfItsLaw()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, law);
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, region);
    QFETCH(QByteArray, due);

    const QDate found = dueOf(request(received.constData(), {part(type.constData(), law.constData())}), AVault({2026, 6, 1}, QString::fromLatin1(region)));

    QCOMPARE(found, day(due.constData()));
}

// The law names no day for the answer.
void TstRequestClock::shouldAcknowledgeAComplaintInTheUk()
{
    const AVault vault({2026, 7, 2}, u"GB-EAW"_s);
    for (const char *law : {"uk-complaint", "uk-gdpr"}) {
        Request complaint = request("2026-07-01", {part("complaint", law)});
        rules::setDates(complaint, vault);

        const auto clock = rules::clockOf(complaint, complaint.parts.items().front(), vault);

        QVERIFY_RESULT(clock);
        QCOMPARE(clock->dates.acknowledgeBy, day("2026-07-30"));
        QVERIFY(complaint.parts.items().front().statutoryDue.isUnknown());
        QVERIFY(complaint.dueOn.isUnknown());
    }
}

void TstRequestClock::shouldCountTheDayOfReceiptWhereItIsAnswered()
{
    Request late = request("2026-04-14", {part("access")});
    late.received = records::Instant {QDateTime({2026, 4, 14}, {22, 30}, Qt::UTC), "America/New_York"}; // the 15th in Berlin

    QCOMPARE(dueOf(late), day("2026-05-15"));
    QCOMPARE(dueOf(late, AVault({2026, 6, 1}, u"DE"_s, u"America/New_York"_s)), day("2026-05-15")); // the 14th is Ascension Day
    late.organisation = {};
    QCOMPARE(rules::answeredAt(late, AVault()).zone, QByteArray("Europe/Berlin"));
}

void TstRequestClock::shouldCountByTheHolidaysOfTheOrganisation()
{
    const Request received = request("2026-05-04", {part("access")}); // 4 June 2026 is Corpus Christi in Bavaria

    QCOMPARE(dueOf(received, AVault({2026, 6, 1}, u"DE"_s)), day("2026-06-04"));
    QCOMPARE(dueOf(received, AVault({2026, 6, 1}, u"DE-BY"_s)), day("2026-06-05"));
}

void TstRequestClock::shouldLeaveOutWeekendsAloneWithoutARegion()
{
    Request received = request("2026-11-25", {part("access")});
    received.organisation = {};
    const AVault vault;

    const auto clock = rules::clockOf(received, received.parts.items().front(), vault);

    QVERIFY_RESULT(clock);
    QVERIFY(!clock->holidaysKnown);
    QCOMPARE(clock->dates.statutoryDue, day("2026-12-25")); // with the holidays it would be the 28th
}

void TstRequestClock::shouldTakeTheCalendarOfTheLawWhenTheRegionIsElsewhere()
{
    const Request received = request("2026-11-16", {part("opt-out", "ccpa")});
    const AVault vault({2026, 6, 1}, u"DE-BY"_s);

    const auto clock = rules::clockOf(received, received.parts.items().front(), vault);

    QVERIFY_RESULT(clock);
    QVERIFY(clock->holidaysKnown);
    QCOMPARE(clock->calendar->region(), u"US-CA"_s);
}

void TstRequestClock::shouldWaitForThePersonAsTheLawAllows()
{
    Request eu = request("2026-05-04", {part("access")});
    eu.identityAskedOn = day("2026-05-06");
    eu.identityConfirmedOn = day("2026-05-20");
    Request uk = request("2026-06-01", {part("access", "uk-gdpr")});
    uk.pauses = Answers<RequestPause>::complete({pause("clarification", "2026-06-08", "2026-06-10")});
    Request california = eu;
    california.parts = Answers<records::RequestPart>::complete({part("know", "ccpa")});

    QCOMPARE(dueOf(eu), day("2026-06-18")); // 14 days later
    QCOMPARE(dueOf(uk, AVault({2026, 6, 1}, u"GB-EAW"_s)), day("2026-07-06"));
    QCOMPARE(dueOf(california), day("2026-06-18")); // 45 days; nothing stops them
}

void TstRequestClock::shouldNotWaitForWhatWasAskedLateOrIsStillOpen()
{
    Request late = request("2026-05-04", {part("access")});
    late.identityAskedOn = day("2026-05-06");
    late.identityConfirmedOn = day("2026-05-20");
    RequestPause row = pause("identity", "2026-05-06", "2026-05-20");
    row.askedWithoutDelay = false;
    late.pauses = Answers<RequestPause>::complete({row});
    Request open = request("2026-05-04", {part("access")});
    open.pauses = Answers<RequestPause>::complete({pause("identity", "2026-05-06", nullptr)});

    QCOMPARE(dueOf(late), day("2026-06-04"));
    QCOMPARE(dueOf(open), day("2026-06-04"));
    QVERIFY(rules::waitingIn(open, day("2026-05-04")).empty());
    const auto wait = rules::openWaitIn(open, day("2026-05-04"));
    QVERIFY(wait && wait->reason == rules::PauseReason::Identity);
    QCOMPARE(wait->since, day("2026-05-06"));
    QVERIFY(!rules::openWaitIn(late, day("2026-05-04")));
}

void TstRequestClock::shouldExtendOnlyWhatCanBeAndWasTold()
{
    Request extended = request("2026-01-31", {part("access"), part("objection-marketing"), part("opt-out", "ccpa"), part("erasure")});
    extended.extensionReason = code("complexity");
    const AVault vault;

    QCOMPARE(dueOf(extended), day("2026-03-02")); // nobody was told
    extended.extensionToldOn = day("2026-02-20");
    std::vector<records::RequestPart> parts = extended.parts.items();
    parts[3].extended = false;
    extended.parts = Answers<records::RequestPart>::complete(parts);
    rules::setDates(extended, vault);

    QCOMPARE(extended.parts.items()[0].statutoryDue.value(), day("2026-04-30"));
    QCOMPARE(extended.parts.items()[1].statutoryDue.value(), day("2026-03-02"));
    QVERIFY(extended.parts.items()[2].statutoryDue.value() < day("2026-03-02"));
    QCOMPARE(extended.parts.items()[3].statutoryDue.value(), day("2026-03-02"));
    extended.extensionToldOn = day("2026-03-03"); // too late
    QCOMPARE(dueOf(extended), day("2026-03-02"));
}

void TstRequestClock::shouldExtendInSwitzerlandToTheDayTold()
{
    Request swiss = request("2026-03-02", {part("access", "fadp")});
    swiss.extensionReason = code("complexity");
    swiss.extensionToldOn = day("2026-03-20");
    const AVault vault({2026, 6, 1}, u"CH"_s);

    QCOMPARE(dueOf(swiss, vault), day("2026-04-01"));
    swiss.extendedTo = day("2026-04-20");
    QCOMPARE(dueOf(swiss, vault), day("2026-04-20"));
}

void TstRequestClock::shouldKeepADateWhoseClockIsNotKnown()
{
    records::RequestPart unknown = part("other");
    unknown.statutoryDue = day("2026-07-01");
    records::RequestPart noLaw;
    noLaw.statutoryDue = day("2026-06-30");

    QCOMPARE(dueOf(request("2026-06-01", {unknown})), day("2026-07-01"));
    QCOMPARE(dueOf(request("2026-06-01", {noLaw})), day("2026-06-30"));
}

void TstRequestClock::shouldLeaveADateUnknownThatCannotBeComputed()
{
    records::RequestPart early = part("access");
    early.statutoryDue = day("2016-07-01"); // of an earlier day of receipt

    Request request = arequest::request("2016-06-01", {early});
    rules::setDates(request, AVault());

    QVERIFY(request.parts.items().front().statutoryDue.isUnknown());
    QVERIFY(request.dueOn.isUnknown());
}

void TstRequestClock::shouldBeDueWithTheEarliestOpenPart()
{
    const AVault vault;
    Request mixed = request("2026-05-04", {part("access"), part("opt-out", "ccpa")});
    rules::setDates(mixed, vault);
    QCOMPARE(mixed.dueOn.value(), mixed.parts.items()[1].statutoryDue.value());

    mixed.parts = Answers<records::RequestPart>::complete({mixed.parts.items()[0], answered(mixed.parts.items()[1], "granted", "2026-05-10")});
    rules::setDates(mixed, vault);

    QCOMPARE(mixed.dueOn.value(), day("2026-06-04"));
}

void TstRequestClock::shouldHaveNothingDueOnceItIsOver()
{
    const AVault vault;
    Request open = request("2026-05-04", {part("access")});
    rules::setDates(open, vault);
    QVERIFY(open.dueOn.hasValue());
    Request withdrawn = open;
    withdrawn.withdrawnOn = day("2026-05-08");
    Request done = request("2026-05-04", {answered(part("access"), "granted", "2026-05-20")});

    rules::setDates(withdrawn, vault);
    rules::setDates(done, vault);

    QVERIFY(withdrawn.dueOn.isNone());
    QVERIFY(done.dueOn.isNone());
    QCOMPARE(done.parts.items().front().statutoryDue.value(), day("2026-06-04")); // for the log
}

void TstRequestClock::shouldAimAtWhatTheNoticePromises()
{
    AVault vault;
    Request received = request("2026-05-04", {part("access")});
    rules::setDates(received, vault);
    QCOMPARE(received.parts.items().front().internalTarget.value(), day("2026-06-04"));
    vault.promise({.months = 2});
    vault.promise({.weeks = 2});
    vault.promise({}); // "at once" is no number of days

    rules::setDates(received, vault);

    QCOMPARE(received.parts.items().front().internalTarget.value(), day("2026-05-18"));
    QCOMPARE(received.dueOn.value(), day("2026-06-04")); // the law has not changed
}

void TstRequestClock::shouldShowTheSteps()
{
    const Request received = request("2026-01-31", {part("access")});
    rules::Working working;

    const auto clock = rules::clockOf(received, received.parts.items().front(), AVault(), &working);

    QVERIFY_RESULT(clock);
    QVERIFY(working.steps.size() >= 3);
    QCOMPARE(working.steps.front().rule, QByteArray("receipt"));
    QVERIFY(!working.readings.empty());
    QVERIFY(std::any_of(working.steps.begin(), working.steps.end(), [&clock](const rules::Step &step) { return step.result == clock->dates.statutoryDue; }));
}

void TstRequestClock::shouldTellHowUrgentItIs_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<int>("urgency");
    QTest::newRow("no date") << QDate() << int(rules::Urgency::None);
    QTest::newRow("yesterday") << QDate(2026, 11, 17) << int(rules::Urgency::Overdue);
    QTest::newRow("today") << QDate(2026, 11, 18) << int(rules::Urgency::Today);
    QTest::newRow("tomorrow") << QDate(2026, 11, 19) << int(rules::Urgency::ThisWeek);
    QTest::newRow("Sunday") << QDate(2026, 11, 22) << int(rules::Urgency::ThisWeek);
    QTest::newRow("Monday") << QDate(2026, 11, 23) << int(rules::Urgency::Later);
}

void TstRequestClock::shouldTellHowUrgentItIs()
{
    QFETCH(QDate, due);
    QFETCH(int, urgency);

    QCOMPARE(int(rules::urgencyOf(due, QDate(2026, 11, 18))), urgency); // a Wednesday
}

QTEST_GUILESS_MAIN(TstRequestClock)
#include "tst_requestclock.moc"
