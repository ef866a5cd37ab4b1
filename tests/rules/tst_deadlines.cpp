// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/deadline.h"
#include "models/rules/holidays/holidaylibrary.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace rules;

namespace {

QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

const WorkCalendar &calendarOf(const QString &region)
{
    static std::map<QString, WorkCalendar> all;
    if (const auto hit = all.find(region); hit != all.end())
        return hit->second;
    const auto made = HolidayLibrary().calendar(region);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return all.emplace(region, *made).first->second;
}

// "2026-05-06..2026-05-20:identity 2026-..."
std::vector<Pause> pausesIn(const QString &text)
{
    static const std::map<QString, PauseReason> reasons {{u"identity"_s, PauseReason::Identity},
                                                         {u"clarification"_s, PauseReason::Clarification},
                                                         {u"fee"_s, PauseReason::Fee}};
    std::vector<Pause> pauses;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto date = [&part](int from) { return QDate::fromString(part.mid(from, 10), Qt::ISODate); };
        pauses.push_back({date(0), date(12), reasons.at(part.section(u':', 1))});
    }
    return pauses;
}

struct Case {
    Law law = Law::Gdpr;
    Right right = Right::Access;
    const char *received = "";
    const char *region = "DE";
    const char *pauses = "";
    const char *readings = "";
    bool extended = false;
};

DeadlineInput inputOf(const Case &given)
{
    DeadlineInput input;
    input.law = given.law;
    input.right = given.right;
    input.received = day(given.received);
    input.extended = given.extended;
    input.pauses = pausesIn(QString::fromLatin1(given.pauses));
    for (const QString &code : QString::fromLatin1(given.readings).split(u' ', Qt::SkipEmptyParts))
        input.readings.choose(code);
    return input;
}

core::Result<Deadlines> compute(const DeadlineInput &input, const QString &region, Working *working = nullptr)
{
    const auto calendar = calendarRegion(input.law, region, input.readings);
    if (!calendar)
        return core::fail(calendar.error());
    return deadlines(input, calendarOf(*calendar), working);
}

Deadlines dates(const Case &given, Working *working = nullptr)
{
    const auto found = compute(inputOf(given), QString::fromLatin1(given.region), working);
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

bool warnsAt(const Deadlines &dates, const QByteArray &field, const QByteArray &article)
{
    return std::any_of(dates.warnings.begin(), dates.warnings.end(),
                       [&](const core::Problem &p) { return p.field == field && p.article == article; });
}

} // namespace

Q_DECLARE_METATYPE(Case)
Q_DECLARE_METATYPE(DeadlineInput)

class TstDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindTheWorkedDates_data();
    void shouldFindTheWorkedDates();
    void shouldFindTheOtherDates();
    void shouldReadAmbiguousPointsAsAsked_data();
    void shouldReadAmbiguousPointsAsAsked();
    void shouldCountDaysOfWaitingOnce_data();
    void shouldCountDaysOfWaitingOnce();
    void shouldStartLaterInTheUnitedKingdom();
    void shouldTellTheLawsBeforeAndAfterTheReform();
    void shouldNotCountAnExtensionToldLate();
    void shouldAimAtThePromise();
    void shouldActAtOnce();
    void shouldTakeTheDayThatWasAnnounced();
    void shouldNameTheReadings();
    void shouldShowEveryStep();
    void shouldGiveTheSameDatesWithAndWithoutTheWorking();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldWarnOfWhatDoesNotBear_data();
    void shouldWarnOfWhatDoesNotBear();
    void shouldRefuseYearsWithoutHolidays();
    void shouldAskForARegion();
    void shouldKnowTheTypesOfEachLaw();
};

void TstDeadlines::shouldFindTheWorkedDates_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *name, const Case &given, const char *due) {
        QTest::newRow(name) << given << QString::fromLatin1(due);
    };
    const Law eu = Law::Gdpr;
    const Law uk = Law::UkGdpr;
    const Right access = Right::Access;
    row("1 received on a Sunday", {eu, access, "2026-03-15"}, "2026-04-15");
    row("3 no 31 February, and a weekend", {eu, access, "2026-01-31"}, "2026-03-02");
    row("5 Sunday to Sunday", {eu, access, "2027-01-31"}, "2027-03-01");
    row("7 leap day", {eu, access, "2028-02-29"}, "2028-03-29");
    row("9 Christmas and a weekend", {eu, access, "2026-11-25"}, "2026-12-28");
    row("11 1 May and a weekend", {eu, access, "2026-04-01"}, "2026-05-04");
    row("13 no 31 September", {eu, access, "2026-08-31"}, "2026-09-30");
    row("15 three months at once", {eu, access, "2026-01-31", "DE", "", "", true}, "2026-04-30");
    row("17 three months to a Sunday", {eu, access, "2026-11-30", "DE", "", "", true}, "2027-03-01");
    row("19 identity, strict", {eu, access, "2026-05-04", "DE", "2026-05-06..2026-05-20:identity", "strict"},
        "2026-06-04");
    row("identity, suspended by default", {eu, access, "2026-05-04", "DE", "2026-05-06..2026-05-20:identity"},
        "2026-06-18");
    row("21 identity, restart", {eu, access, "2026-05-04", "DE", "2026-05-06..2026-05-20:identity", "restart"},
        "2026-06-22");
    row("the same where Corpus Christi is kept",
        {eu, access, "2026-05-04", "DE-BY", "2026-05-06..2026-05-20:identity", "strict"}, "2026-06-05");
    row("23 summer bank holiday", {uk, Right::Erasure, "2026-07-31", "GB-EAW"}, "2026-09-01");
    row("the same in Scotland", {uk, Right::Erasure, "2026-07-31", "GB-SCT"}, "2026-08-31");
    row("25 Boxing Day's substitute", {uk, access, "2026-11-25", "GB-ENG"}, "2026-12-29");
    row("27 clarification of three days", {uk, access, "2026-06-01", "GB-ENG", "2026-06-08..2026-06-10:clarification"},
        "2026-07-06");
    row("29 clarification and extension",
        {uk, access, "2026-06-01", "GB-ENG", "2026-06-05..2026-06-15:clarification", "", true}, "2026-09-14");
    row("31 Saint Andrew's is Scotland's", {uk, access, "2026-08-31", "GB-ENG", "", "", true}, "2026-11-30");
    row("the same in Scotland, extended", {uk, access, "2026-08-31", "GB-SCT", "", "", true}, "2026-12-01");
    row("33 corresponding date", {uk, access, "2026-09-03", "GB-ENG", "", "corresponding-date"}, "2026-10-05");
    row("33 beginning with", {uk, access, "2026-09-03", "GB-ENG", "", "beginning-with"}, "2026-10-02");
    row("35 90 days to a Sunday", {Law::Ccpa, access, "2026-03-02", "US-CA", "", "no-roll", true}, "2026-05-31");
    row("35 rolled", {Law::Ccpa, access, "2026-03-02", "US-CA", "", "roll", true}, "2026-06-01");
    row("37 receipt day not counted", {Law::Ccpa, access, "2026-01-15", "US-CA", "", "receipt-day-excluded"},
        "2026-03-01");
    row("37 receipt day as day 1", {Law::Ccpa, access, "2026-01-15", "US-CA", "", "receipt-day-included"},
        "2026-02-28");
    row("39 90 days from receipt", {Law::Ccpa, access, "2026-02-10", "US-CA", "", "", true}, "2026-05-11");
    row("41 Thanksgiving and the day after", {Law::CcpaOptOut, Right::Objection, "2026-11-16", "US-CA"}, "2026-12-09");
    row("41 federal holidays", {Law::CcpaOptOut, Right::Objection, "2026-11-16", "US-CA", "", "federal-holidays"},
        "2026-12-08");
    row("43 Christmas and New Year", {Law::CcpaOptOut, Right::Objection, "2026-12-14", "US-CA"}, "2027-01-06");
    row("45 Tiradentes", {Law::Lgpd, access, "2026-04-06", "BR", "", "no-roll"}, "2026-04-21");
    row("45 rolled", {Law::Lgpd, access, "2026-04-06", "BR", "", "roll"}, "2026-04-22");
    row("47 cost share", {Law::Fadp, access, "2026-03-05", "CH", "2026-03-05..2026-03-15:fee"}, "2026-04-14");
    row("49 no make-up days", {Law::Pipl, access, "2026-09-28", "CN", "", "make-up-days-off"}, "2026-10-26");
    row("49 make-up days worked", {Law::Pipl, access, "2026-09-28", "CN", "", "make-up-days-worked"}, "2026-10-23");
}

void TstDeadlines::shouldFindTheWorkedDates()
{
    QFETCH(Case, given);
    QFETCH(QString, due);

    QCOMPARE(dates(given).statutoryDue.toString(Qt::ISODate), due);
}

void TstDeadlines::shouldFindTheOtherDates()
{
    const Deadlines extended = dates({Law::Gdpr, Right::Access, "2026-01-31", "DE", "", "", true});
    QCOMPARE(extended.nominal, day("2026-04-30"));
    QCOMPARE(extended.extensionNoticeBy, day("2026-03-02"));
    QVERIFY(!extended.acknowledgeBy.isValid());
    QCOMPARE(dates({Law::Gdpr, Right::Access, "2026-11-30", "DE", "", "", true}).extensionNoticeBy, day("2026-12-30"));

    const Deadlines uk = dates(
        {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG", "2026-06-05..2026-06-15:clarification", "", true});
    QCOMPARE(uk.nominal, day("2026-09-12"));
    QCOMPARE(uk.extensionNoticeBy, day("2026-07-13"));
    QCOMPARE(uk.internalTarget, day("2026-09-11"));
    QCOMPARE(dates({Law::UkGdpr, Right::Access, "2026-09-03", "GB-ENG"}).internalTarget, day("2026-10-02"));

    const Deadlines know = dates({Law::Ccpa, Right::Access, "2026-01-15", "US-CA"});
    QCOMPARE(know.acknowledgeBy, day("2026-01-30"));
    QCOMPARE(know.internalTarget, day("2026-02-28"));
    QCOMPARE(know.extensionNoticeBy, day("2026-03-01"));

    const Deadlines complaint = dates({Law::UkComplaint, Right::Complaint, "2026-07-01", ""});
    QCOMPARE(complaint.acknowledgeBy, day("2026-07-30"));
    QVERIFY(!complaint.statutoryDue.isValid() && !complaint.internalTarget.isValid());
    QCOMPARE(dates({Law::UkComplaint, Right::Complaint, "2026-07-01", "", "", "receipt-day-excluded"}).acknowledgeBy,
             day("2026-07-31"));
}

void TstDeadlines::shouldReadAmbiguousPointsAsAsked_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *name, const Case &given, const char *due) {
        QTest::newRow(name) << given << QString::fromLatin1(due);
    };
    const Law uk = Law::UkGdpr;
    row("a month beginning with the 31st", {uk, Right::Access, "2027-01-31", "GB-ENG", "", "beginning-with"},
        "2027-02-28");
    row("a month beginning with the 1st", {uk, Right::Access, "2027-03-01", "GB-ENG", "", "beginning-with"},
        "2027-03-31");
    row("cost share, from the confirmation",
        {Law::Fadp, Right::Access, "2026-03-05", "CH", "2026-03-05..2026-03-08:fee", "from-confirmation"},
        "2026-04-07");
    row("cost share, after the ten days", {Law::Fadp, Right::Access, "2026-03-05", "CH", "2026-03-05..2026-03-08:fee"},
        "2026-04-14");
    row("30 days to Easter Monday", {Law::Fadp, Right::Access, "2026-03-07", "CH-ZH"}, "2026-04-06");
    row("30 days to Easter Monday, rolled", {Law::Fadp, Right::Access, "2026-03-07", "CH-ZH", "", "roll"},
        "2026-04-07");
    row("simplified", {Law::Lgpd, Right::Access, "2026-04-06", "BR", "", "simplified"}, "2026-04-06");
}

void TstDeadlines::shouldReadAmbiguousPointsAsAsked()
{
    QFETCH(Case, given);
    QFETCH(QString, due);

    QCOMPARE(dates(given).statutoryDue.toString(Qt::ISODate), due);
}

void TstDeadlines::shouldCountDaysOfWaitingOnce_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QString>("nominal");
    const auto row = [](const char *name, const Case &given, const char *nominal) {
        QTest::newRow(name) << given << QString::fromLatin1(nominal);
    };
    row("two that overlap",
        {Law::Gdpr, Right::Access, "2026-05-04", "DE",
         "2026-05-06..2026-05-20:identity 2026-05-15..2026-05-25:clarification"},
        "2026-06-23");
    row("one inside another",
        {Law::Gdpr, Right::Access, "2026-05-04", "DE",
         "2026-05-06..2026-05-20:identity 2026-05-08..2026-05-10:clarification"},
        "2026-06-18");
    row("in any order",
        {Law::Gdpr, Right::Access, "2026-05-04", "DE",
         "2026-05-20..2026-05-22:identity 2026-05-06..2026-05-08:identity"},
        "2026-06-08");
    row("from the day of receipt",
        {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG", "2026-06-01..2026-06-03:clarification"}, "2026-07-04");
    row("a day of its own",
        {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG", "2026-06-10..2026-06-10:clarification"}, "2026-07-02");
    row("on the last day", {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG", "2026-07-01..2026-07-02:clarification"},
        "2026-07-03");
    row("after the last day",
        {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG", "2026-07-02..2026-07-03:clarification"}, "2026-07-01");
    row("in the days won by another",
        {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG",
         "2026-06-20..2026-06-29:clarification 2026-07-05..2026-07-06:clarification"},
        "2026-07-13");
    row("two that touch, both days included",
        {Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG",
         "2026-06-08..2026-06-10:clarification 2026-06-10..2026-06-12:clarification"},
        "2026-07-06");
}

void TstDeadlines::shouldCountDaysOfWaitingOnce()
{
    QFETCH(Case, given);
    QFETCH(QString, nominal);

    QCOMPARE(dates(given).nominal.toString(Qt::ISODate), nominal);
}

void TstDeadlines::shouldStartLaterInTheUnitedKingdom()
{
    QCOMPARE(dates({Law::UkGdpr, Right::Erasure, "2026-06-01", "GB-ENG", "2026-06-03..2026-06-10:identity"}).nominal,
             day("2026-07-10"));
    QCOMPARE(dates({Law::UkGdpr, Right::Erasure, "2026-06-01", "GB-ENG",
                    "2026-06-03..2026-06-10:identity 2026-06-02..2026-06-17:fee"})
                 .nominal,
             day("2026-07-17"));
    // what was waited for before the period runs is not left out of it as well
    QCOMPARE(dates({Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG",
                    "2026-06-03..2026-06-10:identity 2026-06-05..2026-06-15:clarification"})
                 .nominal,
             day("2026-07-16"));
}

void TstDeadlines::shouldTellTheLawsBeforeAndAfterTheReform()
{
    const char *pause = "2026-02-06..2026-02-10:identity";
    QCOMPARE(dates({Law::UkGdpr, Right::Access, "2026-02-04", "GB-ENG", pause}).nominal,
             day("2026-03-08")); // suspended
    QCOMPARE(dates({Law::UkGdpr, Right::Access, "2026-02-04", "GB-ENG", pause, "strict"}).nominal, day("2026-03-04"));
    QCOMPARE(dates({Law::UkGdpr, Right::Access, "2026-02-05", "GB-ENG", pause}).nominal,
             day("2026-03-10")); // from the answer
}

void TstDeadlines::shouldNotCountAnExtensionToldLate()
{
    DeadlineInput input = inputOf({Law::Gdpr, Right::Access, "2026-01-31", "DE", "", "", true});
    input.extensionTold = day("2026-03-02");
    QCOMPARE(compute(input, u"DE"_s)->statutoryDue, day("2026-04-30"));

    input.extensionTold = day("2026-03-03");
    const Deadlines late = *compute(input, u"DE"_s);

    QCOMPARE(late.statutoryDue, day("2026-03-02"));
    QVERIFY(warnsAt(late, "extension_told", "Art. 12(3) GDPR"));
}

void TstDeadlines::shouldAimAtThePromise()
{
    DeadlineInput input = inputOf({Law::Gdpr, Right::Access, "2026-03-15"});
    input.promisedDays = 30;
    QCOMPARE(compute(input, u"DE"_s)->internalTarget, day("2026-04-14"));
    QCOMPARE(compute(input, u"DE"_s)->statutoryDue, day("2026-04-15"));
    input.promisedDays = 60; // never later than the law
    QCOMPARE(compute(input, u"DE"_s)->internalTarget, day("2026-04-15"));
}

void TstDeadlines::shouldActAtOnce()
{
    for (const Right right : {Right::ObjectionToMarketing, Right::WithdrawConsent}) {
        const Deadlines found = dates({Law::Gdpr, right, "2026-03-15"});
        QCOMPARE(found.internalTarget, day("2026-03-15"));
        QCOMPARE(found.statutoryDue, day("2026-04-15"));
    }
}

void TstDeadlines::shouldTakeTheDayThatWasAnnounced()
{
    DeadlineInput input = inputOf({Law::Fadp, Right::Access, "2026-03-05", "CH", "", "", true});
    input.announced = day("2026-05-20");

    const Deadlines found = *compute(input, {});

    QCOMPARE(found.statutoryDue, day("2026-05-20"));
    QCOMPARE(found.extensionNoticeBy, day("2026-04-04"));
}

void TstDeadlines::shouldNameTheReadings()
{
    Working working;
    (void)dates({Law::Ccpa, Right::Access, "2026-01-15", "US-CA", "", "receipt-day-included"}, &working);

    QStringList names;
    for (const ReadingUsed &used : working.readings)
        names += QString::fromLatin1(used.reading.code) + (used.isDefault ? u" by default"_s : QString());
    QCOMPARE(names, (QStringList {u"receipt-day-included"_s, u"no-roll by default"_s, u"state-holidays by default"_s}));
}

void TstDeadlines::shouldShowEveryStep()
{
    Working working;
    (void)dates({Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG", "2026-06-05..2026-06-15:clarification", "", true},
                &working);

    QList<QByteArray> steps;
    for (const Step &step : working.steps) {
        steps += step.rule;
        QVERIFY(!step.sentence.isEmpty() && !step.sentence.contains(u'%'));
        QVERIFY(step.result.isValid());
        QVERIFY(step.asOf.isValid());
    }
    QCOMPARE(steps, (QList<QByteArray> {"receipt", "months-from-start", "waiting", "next-working-day",
                                        "extension-notice", "strictest-reading"}));
    const Step &roll = working.steps[3];
    QCOMPARE(roll.article, "Art. 3(4) Reg. 1182/71"_ba);
    QCOMPARE(roll.inputs.at("nominal"), u"2026-09-12"_s);
    QCOMPARE(roll.inputs.at("region"), u"GB-ENG"_s);
    QVERIFY(roll.sentence.contains("Sat 12 Sep 2026 (Saturday)"_L1) && roll.sentence.contains("Mon 14 Sep 2026"_L1));
    QCOMPARE(working.steps[2].inputs.at("days"), u"11"_s);
    QVERIFY(working.steps[4].sentence.contains("Mon 13 Jul 2026"_L1)); // one day too late for who counts the first day
    QVERIFY(working.steps[4].sentence.endsWith("By the strictest reading that is Sat 11 Jul 2026."_L1));
}

void TstDeadlines::shouldGiveTheSameDatesWithAndWithoutTheWorking()
{
    const Case given {Law::Gdpr, Right::Access, "2026-11-25", "DE-BY", "2026-11-28..2026-12-04:identity"};
    Working working;

    const Deadlines with = dates(given, &working);
    const Deadlines without = dates(given);

    QCOMPARE(with.statutoryDue, without.statutoryDue);
    QCOMPARE(with.internalTarget, without.internalTarget);
    QCOMPARE(with.nominal, without.nominal);
}

void TstDeadlines::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<DeadlineInput>("input");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("article");
    const auto row = [](const char *name, DeadlineInput input, const char *field, const char *article) {
        QTest::newRow(name) << input << QByteArray(field) << QByteArray(article);
    };
    row("received before 2018", inputOf({Law::Gdpr, Right::Access, "2017-12-31"}), "received", "Art. 99(2) GDPR");
    row("never received", inputOf({Law::Gdpr, Right::Access, ""}), "received", "Art. 99(2) GDPR");
    row("pause turned round",
        inputOf({Law::Gdpr, Right::Access, "2026-05-04", "DE", "2026-05-20..2026-05-06:identity"}), "pauses.1",
        "Art. 12(3), (6) GDPR");
    row("pause before the receipt",
        inputOf({Law::UkGdpr, Right::Access, "2026-06-01", "GB-ENG",
                 "2026-06-02..2026-06-03:clarification 2026-05-31..2026-06-02:clarification"}),
        "pauses.2", "Art. 12A UK GDPR");
    row("type of another law", inputOf({Law::Ccpa, Right::Objection, "2026-05-04"}), "type", "Civ. Code 1798.198");
    row("opt-out extended", inputOf({Law::CcpaOptOut, Right::Objection, "2026-05-04", "", "", "", true}), "extended",
        "11 CCR 7026, 7027");
    row("Brazil extended", inputOf({Law::Lgpd, Right::Access, "2026-05-04", "", "", "", true}), "extended",
        "Art. 19 LGPD");
    row("China extended", inputOf({Law::Pipl, Right::Access, "2026-05-04", "", "", "", true}), "extended",
        "Art. 50 PIPL");
    row("complaint extended", inputOf({Law::UkComplaint, Right::Complaint, "2026-07-01", "", "", "", true}), "extended",
        "s. 164A DPA 2018");
    row("Switzerland extended to no day", inputOf({Law::Fadp, Right::Access, "2026-05-04", "", "", "", true}),
        "announced", "Art. 18(2) DPO");
    DeadlineInput told = inputOf({Law::Gdpr, Right::Access, "2026-05-04", "DE", "", "", true});
    told.extensionTold = day("2026-05-03");
    row("extension told before the receipt", told, "extension_told", "Art. 12(3) GDPR");
    DeadlineInput promised = inputOf({Law::Gdpr, Right::Access, "2026-05-04"});
    promised.promisedDays = -1;
    row("promise of less than nothing", promised, "promise", "");
}

void TstDeadlines::shouldRefuseWhatCannotBe()
{
    QFETCH(DeadlineInput, input);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, article);

    const auto found = deadlines(input, calendarOf(u"DE"_s));

    QVERIFY(!found);
    QCOMPARE(found.error().code, core::ErrorCode::Invalid);
    QCOMPARE(found.error().problems.size(), 1U);
    QCOMPARE(found.error().problems.front().field, field);
    QCOMPARE(found.error().problems.front().article, article);
    QVERIFY(!found.error().problems.front().message.contains(u'%'));
}

void TstDeadlines::shouldWarnOfWhatDoesNotBear_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("article");
    const auto row = [](const char *name, const Case &given, const char *field, const char *article) {
        QTest::newRow(name) << given << QByteArray(field) << QByteArray(article);
    };
    row("before the law", {Law::Pipl, Right::Access, "2021-10-01", "CN"}, "received", "Art. 74 PIPL");
    row("pause after the end", {Law::Gdpr, Right::Access, "2026-05-04", "DE", "2026-07-06..2026-07-20:identity"},
        "pauses.1", "Art. 12(3) GDPR");
    row("fee in the EU", {Law::Gdpr, Right::Access, "2026-05-04", "DE", "2026-05-06..2026-05-20:fee"}, "pauses.1",
        "Art. 12(5) GDPR");
    row("clarification of an erasure",
        {Law::UkGdpr, Right::Erasure, "2026-06-01", "GB-ENG", "2026-06-06..2026-06-20:clarification"}, "pauses.1",
        "Art. 12A UK GDPR");
    row("verification in California",
        {Law::Ccpa, Right::Access, "2026-05-04", "US-CA", "2026-05-06..2026-05-20:identity"}, "pauses.1",
        "11 CCR 7021(b)");
    row("verification of an opt-out",
        {Law::CcpaOptOut, Right::Objection, "2026-05-04", "US-CA", "2026-05-06..2026-05-20:identity"}, "pauses.1",
        "11 CCR 7026(d), 7060(b)");
    row("pause in Brazil", {Law::Lgpd, Right::Access, "2026-05-04", "BR", "2026-05-06..2026-05-08:identity"},
        "pauses.1", "Art. 19 LGPD");
    row("confirmed after ten days", {Law::Fadp, Right::Access, "2026-03-05", "CH", "2026-03-05..2026-03-16:fee"},
        "pauses.1", "Art. 19 DPO");
    row("reading of another law", {Law::Lgpd, Right::Access, "2026-05-04", "BR", "", "strict"}, "reading", "");
    row("objection to marketing extended", {Law::Gdpr, Right::ObjectionToMarketing, "2026-05-04", "DE", "", "", true},
        "extended", "Arts. 7(3), 21(3) GDPR");
}

void TstDeadlines::shouldWarnOfWhatDoesNotBear()
{
    QFETCH(Case, given);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, article);

    const Deadlines found = dates(given);

    QVERIFY(warnsAt(found, field, article));
    QCOMPARE(found.warnings.size(), 1U);
}

void TstDeadlines::shouldRefuseYearsWithoutHolidays()
{
    const auto late = compute(inputOf({Law::Gdpr, Right::Access, "2035-12-15"}), u"DE"_s);
    QCOMPARE(late.error().code, core::ErrorCode::NotFound);
    QVERIFY(late.error().message.contains("2036"_L1));
    QCOMPARE(compute(inputOf({Law::Pipl, Right::Access, "2026-12-15"}), {}).error().code, core::ErrorCode::NotFound);
    QCOMPARE(compute(inputOf({Law::Ccpa, Right::Access, "2035-12-30"}), {}).error().code, core::ErrorCode::NotFound);
}

void TstDeadlines::shouldAskForARegion()
{
    QCOMPARE(calendarRegion(Law::Gdpr, {}, {}).error().code, core::ErrorCode::Usage);
    QCOMPARE(calendarRegion(Law::UkGdpr, {}, {}).error().code, core::ErrorCode::Usage);
    QCOMPARE(*calendarRegion(Law::Ccpa, {}, {}), u"US-CA"_s);
    QCOMPARE(*calendarRegion(Law::Fadp, u"CH-ZH"_s, {}), u"CH-ZH"_s);
    QCOMPARE(calendarRegion(Law::Fadp, u"DE"_s, {}).error().code, core::ErrorCode::Invalid);
    Readings both;
    both.choose(u"strict"_s);
    both.choose(u"restart"_s);
    DeadlineInput input = inputOf({Law::Gdpr, Right::Access, "2026-05-04"});
    input.readings = both;
    QCOMPARE(compute(input, u"DE"_s).error().code, core::ErrorCode::Usage);
}

void TstDeadlines::shouldKnowTheTypesOfEachLaw()
{
    for (const QString &code : lawCodes()) {
        const Law law = *lawFromCode(code);
        int known = 0;
        for (const QString &type : rightCodes()) {
            QCOMPARE(codeOf(*rightFromCode(type)), type);
            known += knows(law, *rightFromCode(type)) ? 1 : 0;
        }
        QVERIFY2(known > 0, qPrintable(code));
    }
    QVERIFY(!knows(Law::Gdpr, Right::Complaint) && knows(Law::UkComplaint, Right::Complaint));
    QVERIFY(rightFromCode(u"withdraw-consent"_s) == Right::WithdrawConsent
            && rightFromCode(u"know"_s) == Right::Access);
    QVERIFY(!rightFromCode(u"refund"_s) && !lawFromCode(u"hipaa"_s));
}

QTEST_GUILESS_MAIN(TstDeadlines)
#include "tst_deadlines.moc"
