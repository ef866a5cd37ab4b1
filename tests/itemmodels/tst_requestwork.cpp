// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/attention.h"
#include "models/itemmodels/searchplanner.h"
#include "models/records/activity/activity.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/records/subject_category/subjectcategory.h"
#include "models/records/vendor/vendor.h"
#include "models/rules/facts.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using itemmodels::SearchPlan;
using itemmodels::SearchPlanner;
using records::Choice;
using records::Link;
using records::Request;
using records::RequestPart;

// What a window asks about a request that is being worked on.
class TstRequestWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void shouldSayWhatTheRulesFind();
    void shouldAnswerForTheDayThatIsShown();
    void shouldPlanTheSearch();
    void shouldPlanAnewWhenTheRegisterChanges();
    void shouldAnswerTheLastQuestionOnly();
    void shouldForgetAQuestionWhenItGoes();

private:
    [[nodiscard]] itemmodels::VaultSession &session() { return m_vault->session(); }
    core::RecordId activity(const QString &name);
    [[nodiscard]] Request request(const char *type = "erasure") const;
    [[nodiscard]] SearchPlan planned(SearchPlanner &planner, const Request &request);

    std::unique_ptr<support::SessionVault> m_vault;
    core::RecordId m_customers = core::kNoRecord;
    core::RecordId m_mailer = core::kNoRecord;
};

void TstRequestWork::init()
{
    m_vault = std::make_unique<support::SessionVault>();
    records::SubjectCategory customers;
    customers.name = u"Customers"_s;
    m_customers = m_vault->save(records::subjectCategoryType(), customers).header.id;
    records::Vendor mailer;
    mailer.name = u"Mailer"_s;
    m_mailer = m_vault->save(records::vendorType(), mailer).header.id;
}

core::RecordId TstRequestWork::activity(const QString &name)
{
    records::DataItem item;
    item.subjectCategories = records::Answers<Link>::complete({Link {m_customers}});
    records::VendorUse use;
    use.vendor = Link {m_mailer};
    records::Activity activity;
    activity.name = name;
    activity.dataItems = records::Answers<records::DataItem>::complete({item});
    activity.vendors = records::Answers<records::VendorUse>::complete({use});
    return m_vault->save(records::activityType(), activity).header.id;
}

Request TstRequestWork::request(const char *type) const
{
    RequestPart part;
    part.type = Choice {QString::fromLatin1(type)};
    part.law = Choice {u"gdpr"_s};
    Request request;
    request.received = records::Instant {QDateTime({2025, 1, 8}, {9, 0}, Qt::UTC), "Europe/Berlin"};
    request.subjectCategory = Link {m_customers};
    request.parts = records::Answers<RequestPart>::complete({part});
    return request;
}

SearchPlan TstRequestWork::planned(SearchPlanner &planner, const Request &request)
{
    std::optional<core::Result<SearchPlan>> plan;
    planner.plan(request, [&plan](core::Result<SearchPlan> made) { plan = std::move(made); });
    [&plan] { QTRY_VERIFY(plan.has_value()); }();
    return plan && *plan ? **plan : SearchPlan();
}

void TstRequestWork::shouldSayWhatTheRulesFind()
{
    Request early = request();
    early.received = records::Instant {QDateTime({2025, 1, 20}, {9, 0}, Qt::UTC), "Europe/Berlin"}; // today is the 15th
    early.requesterKind = Choice {u"agent"_s};

    const auto found = itemmodels::attentionOf(session(), m_vault->save(records::requestType(), early));

    QVERIFY_RESULT(found);
    QVERIFY(found->hasRules && !found->figures);
    QCOMPARE(found->items.size(), std::size_t(3));
    QCOMPARE(found->items[0].text, u"Received: this day has not come yet"_s);
    QCOMPARE(found->items[0].article, QByteArray("Art. 12(3), 11 CCR 7021"));
    QCOMPARE(found->items[0].field, QByteArray("received"));
    QCOMPARE(int(found->items[0].tone), int(itemmodels::Tone::Error));
    QCOMPARE(int(found->items[1].tone), int(itemmodels::Tone::Warning));
}

void TstRequestWork::shouldAnswerForTheDayThatIsShown()
{
    records::Organisation house;
    house.name = u"House"_s;
    auto saved = m_vault->save(records::organisationType(), house);
    m_vault->clock().advance(3 * 86400);
    house.holidayRegion = u"DE-BY"_s;
    saved.set(house);
    QVERIFY_RESULT(session().save(saved));
    const auto region = [&] {
        return session().facts()->find(records::organisationType(), saved.header.id)->value("holiday_region").as<QString>();
    };
    QCOMPARE(region(), u"DE-BY"_s);

    session().showDay({2025, 1, 16});

    QCOMPARE(region(), QString());
    QCOMPARE(session().facts()->today(), QDate(2025, 1, 16));
}

void TstRequestWork::shouldPlanTheSearch()
{
    const core::RecordId newsletter = activity(u"Newsletter"_s);
    SearchPlanner planner(session());

    const SearchPlan plan = planned(planner, request());

    QCOMPARE(plan.places.size(), std::size_t(2));
    QCOMPARE(plan.places[0].target, newsletter);
    QCOMPARE(plan.places[1].title, u"Mailer"_s);
    QCOMPARE(plan.recipients.size(), std::size_t(1));
    QVERIFY(plan.recipients.front().party.is(Link {m_mailer}));
    QVERIFY(planned(planner, request("access")).recipients.empty());
}

void TstRequestWork::shouldPlanAnewWhenTheRegisterChanges()
{
    SearchPlanner planner(session());
    QVERIFY(planned(planner, request()).places.empty());
    QSignalSpy changed(&planner, &SearchPlanner::registerChanged);

    (void)m_vault->save(records::requestType(), request());
    QCOMPARE(changed.size(), 0); // no part of the register
    (void)activity(u"Newsletter"_s);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(planned(planner, request()).places.size(), std::size_t(2));
}

void TstRequestWork::shouldAnswerTheLastQuestionOnly()
{
    (void)activity(u"Newsletter"_s);
    SearchPlanner planner(session());
    int first = 0;

    planner.plan(request(), [&first](const core::Result<SearchPlan> &) { ++first; });
    const SearchPlan plan = planned(planner, request("access"));

    QVERIFY(plan.recipients.empty() && !plan.places.empty());
    QCOMPARE(first, 0);
}

void TstRequestWork::shouldForgetAQuestionWhenItGoes()
{
    int answers = 0;
    {
        SearchPlanner planner(session());
        planner.plan(request(), [&answers](const core::Result<SearchPlan> &) { ++answers; });
    }
    SearchPlanner another(session());

    (void)planned(another, request());

    QCOMPARE(answers, 0);
}

QTEST_MAIN(TstRequestWork)
#include "tst_requestwork.moc"
