// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/notice/notice.h"
#include "models/records/organisation/organisation.h"
#include "models/records/registry.h"
#include "models/records/request/request.h"
#include "models/rules/recordrules.h"
#include "models/storage/asatsource.h"
#include "models/storage/livesource.h"
#include "models/storage/ownholidays.h"
#include "models/storage/searchregister.h"
#include "models/storage/vaultfacts.h"
#include "models/storage/vaultproperties.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using core::RecordId;
using records::Answers;
using records::Organisation;
using records::Record;
using records::Request;
using records::RequestPart;

namespace {

Record anOrganisation(const QString &region)
{
    Organisation organisation;
    organisation.name = u"House"_s;
    if (!region.isEmpty())
        organisation.holidayRegion = region;
    return Record::from(records::organisationType(), organisation);
}

Record aRequest(const QDate &received, RecordId organisation)
{
    RequestPart part;
    part.type = records::Choice {u"access"_s};
    part.law = records::Choice {u"gdpr"_s};
    Request request;
    request.received = records::Instant {QDateTime(received, {11, 0}, Qt::UTC), "Europe/Berlin"};
    request.parts = Answers<RequestPart>::complete({part});
    if (organisation != core::kNoRecord)
        request.organisation = records::Link {organisation};
    return Record::from(records::requestType(), request);
}

QDate dueOf(const Record &record)
{
    return record.as<Request>().parts.items().front().statutoryDue.value();
}

} // namespace

// Answers that follow from others are set on every save, by what the vault holds.
class TstVaultFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::RecordVault>(); }

    void shouldComputeTheDatesOfARequestOnEverySave();
    void shouldTakeTheRegionOfAnOrganisationSavedWithIt();
    void shouldAimAtWhatANoticePromises();
    void shouldTakeTheHolidaysOfTheVault();
    void shouldTellTheDayOfReceiptInTheZoneOfTheVault();
    void shouldMakeNoVersionWhenTheDatesStayTheSame();
    void shouldFindWhatChangedAfterTheAnswer();
    void shouldFindRecordsByWhatTheyHold();
    void shouldAnswerForAnEarlierDay();
    void shouldReadTheRegisterForSearches();

private:
    [[nodiscard]] Record saved(const Record &record);

    std::unique_ptr<support::RecordVault> m_vault;
};

Record TstVaultFacts::saved(const Record &record)
{
    auto kept = m_vault->store().save(record);
    if (!kept)
        qFatal("%s", qPrintable(kept.error().message));
    return std::move(*kept);
}

void TstVaultFacts::shouldComputeTheDatesOfARequestOnEverySave()
{
    const Record house = saved(anOrganisation(u"DE-BY"_s));
    Record request = saved(aRequest({2026, 5, 4}, house.header.id));
    QCOMPARE(dueOf(request), QDate(2026, 6, 5)); // 4 June is Corpus Christi in Bavaria
    QCOMPARE(request.value("due_on").as<QDate>(), QDate(2026, 6, 5));

    auto content = request.as<Request>();
    content.identityAskedOn = QDate(2026, 5, 6);
    content.identityConfirmedOn = QDate(2026, 5, 20);
    content.dueOn = QDate(2030, 1, 1); // nobody sets it by hand
    request.set(content);
    const Record changed = saved(request);

    QCOMPARE(dueOf(changed), QDate(2026, 6, 18));
    const auto loaded = m_vault->store().load(records::requestType(), changed.header.id);
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->value("due_on").as<QDate>(), QDate(2026, 6, 18));
    QVERIFY(loaded->values == changed.values);
}

void TstVaultFacts::shouldTakeTheRegionOfAnOrganisationSavedWithIt()
{
    Record house = anOrganisation(u"DE-BY"_s);
    house.header.id = RecordId {-1};

    const auto both = m_vault->store().saveAll({aRequest({2026, 5, 4}, RecordId {-1}), house});

    QVERIFY_RESULT(both);
    QCOMPARE(dueOf(both->front()), QDate(2026, 6, 5));
}

void TstVaultFacts::shouldAimAtWhatANoticePromises()
{
    const auto target = [](const Record &record) { return record.as<Request>().parts.items().front().internalTarget.value(); };
    Record house = anOrganisation(u"DE"_s);
    house.header.id = RecordId {-1};
    records::Notice notice;
    notice.title = u"Notice"_s;
    notice.organisations = Answers<records::Link>::complete({records::Link {RecordId {-1}}});
    notice.promisedAnswer = records::Duration {.days = 10};

    // GIVEN a notice that is saved together with the request
    const auto all = m_vault->store().saveAll({aRequest({2026, 5, 4}, RecordId {-1}), house, Record::from(records::noticeType(), notice)});
    QVERIFY_RESULT(all);
    QCOMPARE(target((*all)[0]), QDate(2026, 5, 14));

    // WHEN it promises less
    Record kept = (*all)[2];
    notice = kept.as<records::Notice>();
    notice.promisedAnswer = records::Duration {.days = 20};
    kept.set(notice);
    (void)saved(kept);

    // THEN the next request is to be answered by then
    QCOMPARE(target(saved(aRequest({2026, 5, 4}, (*all)[1].header.id))), QDate(2026, 5, 24));
}

void TstVaultFacts::shouldTakeTheHolidaysOfTheVault()
{
    const Record house = saved(anOrganisation(u"DE"_s));
    QCOMPARE(dueOf(saved(aRequest({2026, 5, 5}, house.header.id))), QDate(2026, 6, 5));
    const QByteArray change = R"({"country": "DE", "as_of": "2026-05-01",
        "add": [{"name": "Founders' Day", "kind": "once", "date": "2026-06-05"}]})";
    QVERIFY_RESULT(storage::keepHolidays(m_vault->store(), change));

    QCOMPARE(dueOf(saved(aRequest({2026, 5, 5}, house.header.id))), QDate(2026, 6, 8));
}

void TstVaultFacts::shouldTellTheDayOfReceiptInTheZoneOfTheVault()
{
    Record late = aRequest({2026, 4, 14}, saved(anOrganisation(u"DE"_s)).header.id);
    auto content = late.as<Request>();
    content.received = records::Instant {QDateTime({2026, 4, 14}, {22, 30}, Qt::UTC), "Europe/Berlin"};
    late.set(content);
    QVERIFY_RESULT(storage::setProperty(m_vault->connection(), u"time_zone"_s, u"UTC"_s));
    QCOMPARE(dueOf(saved(late)), QDate(2026, 5, 15)); // the 14th is Ascension Day

    QVERIFY_RESULT(storage::setProperty(m_vault->connection(), u"time_zone"_s, u"Asia/Tokyo"_s));
    content.received = records::Instant {QDateTime({2026, 4, 15}, {22, 30}, Qt::UTC), "Europe/Berlin"};
    late.set(content);

    QCOMPARE(dueOf(saved(late)), QDate(2026, 5, 18)); // the 16th in Tokyo; a Saturday a month later
}

void TstVaultFacts::shouldMakeNoVersionWhenTheDatesStayTheSame()
{
    const Record request = saved(aRequest({2026, 5, 4}, core::kNoRecord));

    const Record again = saved(request);

    QCOMPARE(again.header.revision, 1);
}

void TstVaultFacts::shouldFindWhatChangedAfterTheAnswer()
{
    // GIVEN an answered request
    Record request = aRequest({2024, 12, 4}, saved(anOrganisation(u"DE"_s)).header.id);
    auto content = request.as<Request>();
    auto part = content.parts.items().front();
    part.outcome = records::Choice {u"granted"_s};
    part.answeredOn = QDate(2024, 12, 20);
    content.parts = Answers<RequestPart>::complete({part});
    content.state = records::Choice {u"answered"_s};
    records::RequestSearch search;
    search.found = u"two orders"_s;
    content.searches = Answers<records::RequestSearch>::complete({search});
    request.set(content);
    Record kept = saved(request);
    storage::LiveSource source(m_vault->connection());
    const storage::VaultFacts facts(m_vault->connection(), source, m_vault->clock().now());
    QCOMPARE(facts.today(), QDate(2025, 1, 15));
    QVERIFY(rules::findings(kept, facts).empty());

    // WHEN its part is changed
    content = kept.as<Request>();
    part = content.parts.items().front();
    part.detail = u"The file of 2019 too"_s;
    content.parts = Answers<RequestPart>::complete({part});
    kept.set(content);
    kept = saved(kept);

    // THEN that is said, at the field
    const auto found = rules::findings(kept, facts);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().id, QByteArray("changed-after-answer"));
    QCOMPARE(found.front().problem.field, QByteArray("parts.1.detail"));
}

void TstVaultFacts::shouldFindRecordsByWhatTheyHold()
{
    const auto known = [this](const QString &as) {
        Record request = aRequest({2026, 5, 4}, core::kNoRecord);
        auto content = request.as<Request>();
        content.requesterId = as;
        request.set(content);
        return saved(request);
    };
    const RecordId first = known(u"K-4711"_s).header.id;
    (void)known(u"K-47110"_s);
    const RecordId second = known(u"K-4711"_s).header.id;
    storage::LiveSource source(m_vault->connection());
    Record third = aRequest({2026, 5, 4}, core::kNoRecord);
    auto content = third.as<Request>();
    content.requesterId = u"K-4711"_s;
    third.set(content);
    const std::array fresh {third}; // is being saved
    const storage::VaultFacts facts(m_vault->connection(), source, m_vault->clock().now(), fresh);

    std::vector<RecordId> found;
    for (const Record *record : facts.holding(records::requestType(), "requester_id", u"K-4711"_s))
        found.push_back(record->header.id);

    QCOMPARE(found, (std::vector<RecordId> {core::kNoRecord, first, second}));
    QVERIFY(facts.holding(records::requestType(), "requester_id", u"K"_s).empty());
}

void TstVaultFacts::shouldAnswerForAnEarlierDay()
{
    Record house = saved(anOrganisation(u"DE"_s));
    const QDateTime before = m_vault->clock().now();
    m_vault->clock().advance(86400);
    auto content = house.as<Organisation>();
    content.holidayRegion = u"DE-BY"_s;
    house.set(content);
    house = saved(house);
    const auto past = storage::sourceAt(m_vault->connection(), before);

    const auto facts = storage::VaultFacts::at(m_vault->connection(), *past, before);

    QCOMPARE(facts->find(records::organisationType(), house.header.id)->value("holiday_region").as<QString>(), u"DE"_s);
    QCOMPARE(facts->versions(records::organisationType(), house.header.id).size(), std::size_t(1));
    QVERIFY(!facts->find(records::requestType(), house.header.id));
}

// The tables hold the same as the records.
void TstVaultFacts::shouldReadTheRegisterForSearches()
{
    QVERIFY_RESULT(support::fillWithSamples(*m_vault, 7));
    storage::LiveSource source(m_vault->connection());
    const auto activities = source.all(records::activityType());
    QVERIFY_RESULT(activities);

    const auto all = storage::readSearchRegister(m_vault->connection());

    QVERIFY_RESULT(all);
    QVERIFY(!all->activities.empty());
    QCOMPARE(all->activities.size(), activities->size());
    for (const rules::SearchedActivity &found : all->activities) {
        const auto record = std::find_if(activities->begin(), activities->end(), [&found](const Record &r) { return r.header.id == found.id; });
        const auto activity = record->as<records::Activity>();
        QCOMPARE(found.items.size(), activity.dataItems.items().size());
        for (std::size_t i = 0; i < found.items.size(); ++i) {
            const records::DataItem &item = activity.dataItems.items()[i];
            QCOMPARE(found.items[i].category, item.dataCategory.value().target);
            QCOMPARE(found.items[i].subjects.size(), item.subjectCategories.items().size());
        }
        QCOMPARE(found.systems.size(), activity.systems.items().size());
        QCOMPARE(found.recipients.size(), activity.recipients.items().size());
        for (std::size_t i = 0; i < found.recipients.size(); ++i) {
            QCOMPARE(found.recipients[i].party, activity.recipients.items()[i].party.value().target);
            QCOMPARE(found.recipients[i].name, activity.recipients.items()[i].name.value());
        }
        QCOMPARE(all->titles.at(found.id), record->title());
        QCOMPARE(found.mayDecide, !activity.automatedDecisions.is(false));
    }
}

QTEST_GUILESS_MAIN(TstVaultFacts)
#include "tst_vaultfacts.moc"
