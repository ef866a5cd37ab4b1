// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/searchplan.h"
#include "tests/rules/arequest.h"

#include <QTest>

using namespace arequest;
using core::RecordId;
using records::Answers;
using records::RecipientTold;
using records::Request;
using records::RequestPart;
using records::RequestSearch;
using rules::SearchedActivity;
using rules::SearchRegister;

namespace {

constexpr RecordId kCustomers {101};
constexpr RecordId kStaff {102};
constexpr RecordId kContactData {201};
constexpr RecordId kHealthData {202};
constexpr RecordId kCrm {301};
constexpr RecordId kMailer {401};
constexpr RecordId kHost {402};
constexpr RecordId kBuyer {403};
constexpr RecordId kPartners {501};

// Orders (customers; CRM, hosted), a newsletter (customers; a vendor sends it, a buyer gets it), payroll (staff).
SearchRegister aRegister()
{
    SearchRegister all;
    all.titles = {{kCustomers, u"Customers"_s}, {kStaff, u"Employees"_s},   {kContactData, u"Contact data"_s}, {kHealthData, u"Health data"_s},
                  {kCrm, u"CRM"_s},             {kMailer, u"Mailer Ltd"_s}, {kHost, u"Host SE"_s},             {kBuyer, u"Buyer Inc"_s},
                  {kPartners, u"Partners"_s},   {RecordId {1}, u"Orders"_s}, {RecordId {2}, u"Newsletter"_s},  {RecordId {3}, u"Payroll"_s}};
    all.hosts = {{kCrm, kHost}};
    SearchedActivity orders {.id = RecordId {1}, .items = {{kContactData, {kCustomers}}}, .purposes = {u"order-fulfilment"_s}, .bases = {u"6-1-b"_s}};
    orders.systems = {kCrm};
    orders.recipients = {{.category = kPartners}};
    SearchedActivity newsletter {.id = RecordId {2}, .items = {{kContactData, {kCustomers}}}, .purposes = {u"direct-marketing"_s}, .bases = {u"6-1-a"_s}};
    newsletter.vendors = {kMailer};
    newsletter.recipients = {{.party = kBuyer, .maySell = true}, {.name = u"Printer Nowhere"_s}};
    SearchedActivity payroll {.id = RecordId {3}, .items = {{kHealthData, {kStaff}, true}}, .purposes = {u"payroll"_s}, .bases = {u"6-1-c"_s}};
    all.activities = {orders, newsletter, payroll};
    return all;
}

Request asking(const char *type, const char *law = "gdpr", RecordId category = kCustomers)
{
    Request asked = request("2026-05-04", {part(type, law)});
    if (category != core::kNoRecord)
        asked.subjectCategory = records::Link {category};
    return asked;
}

QString titlesOf(const std::vector<rules::Proposal> &plan)
{
    QStringList titles;
    for (const rules::Proposal &proposal : plan)
        titles += proposal.title;
    return titles.join(", "_L1);
}

QString told(const std::vector<RecipientTold> &rows, const SearchRegister &all)
{
    QStringList lines;
    for (const RecipientTold &row : rows)
        lines += (row.party.hasValue() ? all.titles.at(row.party.value().target) : row.name.value()) + u": "_s + row.action.value().code;
    return lines.join(", "_L1);
}

} // namespace

class TstSearchPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldProposeWhatTheRightBearsOn_data();
    void shouldProposeWhatTheRightBearsOn();
    void shouldProposeWhatIsNotKnown();
    void shouldLeaveOutWhatIsThere();
    void shouldSayWhy();
    void shouldMakeARowOfAProposal();
    void shouldTellEachRecipientOnce_data();
    void shouldTellEachRecipientOnce();
    void shouldTellNobodyWhatIsKnownOrNotDone();
    void shouldTellRecipientsOfWhatWasSearched();
};

void TstSearchPlan::shouldProposeWhatTheRightBearsOn_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("expected");
    const QString all = u"Newsletter, Orders, CRM, Host SE, Mailer Ltd"_s;
    QTest::newRow("access") << asking("access") << all;
    QTest::newRow("erasure") << asking("erasure") << all;
    QTest::newRow("of an employee") << asking("access", "gdpr", kStaff) << u"Payroll"_s;
    QTest::newRow("of nobody knows whom") << asking("access", "gdpr", core::kNoRecord) << u"Newsletter, Orders, Payroll, CRM, Host SE, Mailer Ltd"_s;
    QTest::newRow("portability of what the law demands") << asking("portability", "gdpr", kStaff) << QString();
    QTest::newRow("portability") << asking("portability") << all;
    QTest::newRow("withdrawal") << asking("withdraw-consent") << u"Newsletter, Mailer Ltd"_s;
    QTest::newRow("marketing") << asking("objection-marketing") << u"Newsletter, Mailer Ltd"_s;
    QTest::newRow("objection") << asking("objection") << QString();
    QTest::newRow("automated decisions") << asking("adm-review") << QString();
    QTest::newRow("opt-out") << asking("opt-out", "ccpa") << u"Newsletter, Mailer Ltd"_s;
    QTest::newRow("objection in California") << asking("objection", "ccpa") << u"Newsletter, Mailer Ltd"_s;
    QTest::newRow("limit") << asking("limit", "ccpa", kStaff) << u"Payroll"_s;
    Request both = asking("withdraw-consent");
    both.parts = Answers<RequestPart>::complete({part("withdraw-consent"), part("access")});
    QTest::newRow("two rights") << both << all;
}

void TstSearchPlan::shouldProposeWhatTheRightBearsOn()
{
    QFETCH(Request, request);
    QFETCH(QString, expected);

    QCOMPARE(titlesOf(rules::searchPlan(request, aRegister())), expected);
}

// An activity whose people, purposes or bases nobody has described may be the one.
void TstSearchPlan::shouldProposeWhatIsNotKnown()
{
    SearchRegister all;
    all.titles = {{RecordId {1}, u"Undescribed"_s}, {RecordId {2}, u"Of unknown people"_s}};
    all.activities = {{.id = RecordId {1}, .mayDecide = true}, {.id = RecordId {2}, .items = {{kContactData, {}}}}};

    QCOMPARE(titlesOf(rules::searchPlan(asking("portability"), all)), u"Of unknown people, Undescribed"_s);
    QCOMPARE(titlesOf(rules::searchPlan(asking("adm-review"), all)), u"Undescribed"_s);
}

void TstSearchPlan::shouldLeaveOutWhatIsThere()
{
    Request asked = asking("access");
    RequestSearch activity;
    activity.activity = records::Link {RecordId {1}};
    RequestSearch system;
    system.system = records::Link {kCrm};
    asked.searches = Answers<RequestSearch>::complete({activity, system});

    QCOMPARE(titlesOf(rules::searchPlan(asked, aRegister())), u"Newsletter, Host SE, Mailer Ltd"_s);
}

void TstSearchPlan::shouldSayWhy()
{
    const auto plan = rules::searchPlan(asking("access"), aRegister());

    QCOMPARE(plan[0].reason, u"Holds Contact data (Customers)."_s);
    QCOMPARE(plan[2].reason, u"Used by Orders: Contact data (Customers)."_s);
    QCOMPARE(plan[4].reason, u"Works for Newsletter: Contact data (Customers)."_s);
    QCOMPARE(plan[4].activities, std::vector {RecordId {2}});
    QCOMPARE(plan[4].dataCategories, std::vector {kContactData});
}

void TstSearchPlan::shouldMakeARowOfAProposal()
{
    const auto plan = rules::searchPlan(asking("access"), aRegister());

    const RequestSearch row = plan[2].row();

    QVERIFY(row.system.is(records::Link {kCrm}));
    QVERIFY(row.activity.isUnknown() && row.vendor.isUnknown() && row.searchedOn.isUnknown());
    QCOMPARE(row.note.value(), plan[2].reason);
}

void TstSearchPlan::shouldTellEachRecipientOnce_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("expected");
    QTest::newRow("access") << asking("access") << QString();
    QTest::newRow("objection") << asking("objection") << QString();
    QTest::newRow("erasure") << asking("erasure") << u"Partners: erase, Host SE: erase, Buyer Inc: erase, Printer Nowhere: erase, Mailer Ltd: erase"_s;
    QTest::newRow("deletion") << asking("delete", "ccpa")
                              << u"Partners: ccpa-delete, Host SE: ccpa-delete, Buyer Inc: ccpa-delete, Printer Nowhere: ccpa-delete, Mailer Ltd: ccpa-delete"_s;
    QTest::newRow("opt-out") << asking("opt-out", "ccpa") << u"Buyer Inc: ccpa-opt-out"_s;
    QTest::newRow("of an employee") << asking("rectification", "gdpr", kStaff) << QString();
    Request twice = asking("erasure");
    twice.parts = Answers<RequestPart>::complete({part("erasure"), part("erasure")});
    QTest::newRow("asked twice") << twice << u"Partners: erase, Host SE: erase, Buyer Inc: erase, Printer Nowhere: erase, Mailer Ltd: erase"_s;
}

void TstSearchPlan::shouldTellEachRecipientOnce()
{
    QFETCH(Request, request);
    QFETCH(QString, expected);
    const SearchRegister all = aRegister();

    const auto rows = rules::proposedRecipients(request, all);

    QCOMPARE(told(rows, all), expected);
    QVERIFY(std::all_of(rows.begin(), rows.end(), [](const RecipientTold &row) { return row.state.is(code("pending")); }));
}

void TstSearchPlan::shouldTellNobodyWhatIsKnownOrNotDone()
{
    const SearchRegister all = aRegister();
    Request asked = asking("erasure");
    RecipientTold known;
    known.party = records::Link {kMailer};
    known.action = code("erase");
    asked.recipientsTold = Answers<RecipientTold>::complete({known});
    QVERIFY(!told(rules::proposedRecipients(asked, all), all).contains(u"Mailer"_s));
    QVERIFY(rules::concernsRecipients(asked));

    asked.parts = Answers<RequestPart>::complete({answered(part("erasure"), "refused", "2026-05-10")});

    QVERIFY(rules::proposedRecipients(asked, all).empty());
    QVERIFY(!rules::concernsRecipients(asked));
    QVERIFY(!rules::concernsRecipients(asking("access")));
}

void TstSearchPlan::shouldTellRecipientsOfWhatWasSearched()
{
    const SearchRegister all = aRegister();
    Request asked = asking("erasure", "gdpr", kStaff);
    RequestSearch newsletter; // beyond the plan
    newsletter.activity = records::Link {RecordId {2}};
    asked.searches = Answers<RequestSearch>::complete({newsletter});
    QVERIFY(told(rules::proposedRecipients(asked, all), all).contains(u"Mailer"_s));

    newsletter.found = records::Answer<QString>::none();
    asked.searches = Answers<RequestSearch>::complete({newsletter});

    QVERIFY(rules::proposedRecipients(asked, all).empty());
}

QTEST_GUILESS_MAIN(TstSearchPlan)
#include "tst_searchplan.moc"
