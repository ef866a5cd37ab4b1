// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letter.h"
#include "models/records/activity/activity.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/transfer/transfer.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/livesource.h"
#include "tests/letters/facts.h"
#include "tests/support/samplevault.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace afacts;
using records::Answer;
using records::AnswerState;
using records::Link;

namespace {

// A register with an organisation, its officer, an activity with a vendor abroad, and a request.
class Case
{
public:
    Case()
    {
        records::Contact officer;
        officer.name = text("Dr. Ada Weber");
        records::Organisation house;
        house.name = text("Example");
        house.country = records::Country {text("DE")};
        house.dpo = link(save(records::contactType(), officer));
        organisation = save(records::organisationType(), house);
        records::Vendor cloud;
        cloud.name = text("Cloud Inc");
        cloud.postalAddress = text("1 Main Street, Springfield");
        cloud.country = records::Country {text("US")};
        vendor = save(records::vendorType(), cloud);
        activity = save(records::activityType(), anActivity());
        request.organisation = link(organisation);
        request.received = records::Instant {QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC), "UTC"};
        request.parts = all<records::RequestPart>({aPart("access", "gdpr", "granted")});
    }

    template<class R>
    core::RecordId save(const records::RecordType &type, const R &content)
    {
        const auto saved = vault.store().save(records::Record::from(type, content));
        return saved ? saved->header.id : core::kNoRecord;
    }
    static Link link(core::RecordId id) { return {id}; }

    records::Activity anActivity()
    {
        records::DataCategory category;
        category.name = text("Shoe size");
        records::RetentionRule rule;
        rule.name = text("Shoes");
        rule.period = records::Duration {.years = 2};
        records::Purpose purpose;
        purpose.row = 1;
        purpose.description = text("Fit shoes");
        purpose.basis = code("6-1-b");
        records::DataItem item;
        item.row = 2;
        item.dataCategory = link(save(records::dataCategoryType(), category));
        item.retentionRule = link(save(records::retentionRuleType(), rule));
        records::VendorUse use;
        use.row = 3;
        use.vendor = link(vendor);
        records::Activity shoes;
        shoes.name = text("Shoes");
        shoes.organisation = link(organisation);
        shoes.purposes = all<records::Purpose>({purpose});
        shoes.dataItems = all<records::DataItem>({item});
        shoes.vendors = all<records::VendorUse>({use});
        shoes.recipients = records::Answers<records::Recipient>::none();
        shoes.sources = all<records::Choice>({code("from-the-person")});
        shoes.automatedDecisions = false;
        return shoes;
    }

    records::RequestSearch search(const Answer<QString> &found) const
    {
        records::RequestSearch search;
        search.row = 10;
        search.activity = link(activity);
        search.found = found;
        if (found.isNone())
            search.nothingFoundBecause = text("No account of that name");
        return search;
    }

    letters::LetterFacts facts(std::optional<int> recipient = {})
    {
        const auto saved = vault.store().save(records::Record::from(records::requestType(), request));
        if (!saved)
            qFatal("the request cannot be saved");
        storage::LiveSource source(vault.connection());
        auto gathered = letters::gatherFacts(source, *saved, QDate(2026, 12, 1), recipient);
        if (!gathered)
            qFatal("the facts cannot be read");
        return std::move(*gathered);
    }

    support::RecordVault vault;
    core::RecordId organisation {};
    core::RecordId vendor {};
    core::RecordId activity {};
    records::Request request;
};

} // namespace

// From a vault to the facts of a letter.
class TstGather : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeTheParticularsFromTheRegister()
    {
        Case subject;
        subject.request.searches = all<records::RequestSearch>({subject.search(text("an order"))});

        const auto facts = subject.facts();

        QVERIFY(facts.reference.startsWith(u"DSR-2026-"_s));
        QCOMPARE(facts.dpo.name.value(), u"Dr. Ada Weber"_s);
        const letters::Particulars &found = facts.particulars;
        QCOMPARE(found.purposes.items().front().description.value(), u"Fit shoes"_s);
        QVERIFY(found.purposes.isComplete());
        QCOMPARE(found.categories.items().front().category.value(), u"Shoe size"_s);
        QCOMPARE(found.recipients.items().front().name.value(), u"Cloud Inc"_s);
        QCOMPARE(found.periods.items().front().rule.value().period.value(), (records::Duration {.years = 2}));
        QVERIFY(found.automated.is(false));
        QVERIFY(found.transfers.isUnknown()); // the vendor is abroad and no transfer says how
    }

    void shouldNameAVendorOnceThatIsARecipientToo()
    {
        Case subject;
        auto stored = subject.vault.store().load(records::activityType(), subject.activity);
        QVERIFY(stored);
        auto shoes = stored->as<records::Activity>();
        records::Recipient recipient;
        recipient.party = Case::link(subject.vendor);
        shoes.recipients = all<records::Recipient>({recipient});
        stored->set(shoes);
        QVERIFY(subject.vault.store().save(*stored));
        subject.request.searches = all<records::RequestSearch>({subject.search(text("an order"))});

        const auto facts = subject.facts();

        QCOMPARE(facts.particulars.recipients.items().size(), std::size_t(1));
    }

    void shouldLeaveOutWhereNothingWasFound()
    {
        Case subject;
        subject.request.searches = all<records::RequestSearch>({subject.search(Answer<QString>::none())});

        const auto facts = subject.facts();

        QVERIFY(facts.particulars.purposes.empty());
        QVERIFY(facts.particulars.purposes.isUnknown());
    }

    void shouldKeepListsOpenWhileASearchIs()
    {
        Case subject;
        auto waiting = subject.search({});
        waiting.row = 11;
        subject.request.searches = all<records::RequestSearch>({subject.search(text("an order")), waiting});

        const auto facts = subject.facts();

        QCOMPARE(facts.particulars.purposes.state(), AnswerState::SoFar);
        QVERIFY(facts.particulars.automated.isUnknown());
    }

    void shouldNameTransfersWithTheirSafeguards()
    {
        Case subject;
        records::TransferSafeguard safeguard;
        safeguard.mechanism = code("46-2-c");
        records::Transfer transfer;
        transfer.name = text("Hosting");
        transfer.activities = all<Link>({Case::link(subject.activity)});
        transfer.importer = Case::link(subject.vendor);
        transfer.destinations = all<records::Country>({{text("US")}});
        transfer.safeguards = all<records::TransferSafeguard>({safeguard});
        (void)subject.save(records::transferType(), transfer);
        subject.request.searches = all<records::RequestSearch>({subject.search(text("an order"))});

        const auto facts = subject.facts();

        const auto &transfers = facts.particulars.transfers;
        QCOMPARE(transfers.items().size(), std::size_t(1));
        QCOMPARE(transfers.items().front().importer.value(), u"Cloud Inc"_s);
        QCOMPARE(transfers.items().front().mechanisms.items().front().code, u"46-2-c"_s);
    }

    void shouldFindTheAddressOfARecipient()
    {
        Case subject;
        records::RecipientTold told;
        told.row = 5;
        told.party = Case::link(subject.vendor);
        told.action = code("erase");
        told.state = code("pending");
        subject.request.recipientsTold = all<records::RecipientTold>({told});

        const auto facts = subject.facts(5);

        QCOMPARE(facts.toldNames.front().value(), u"Cloud Inc"_s);
        QCOMPARE(facts.notice->name, u"Cloud Inc"_s);
        QCOMPARE(facts.notice->address.value(), u"1 Main Street, Springfield"_s);
        QCOMPARE(facts.notice->action.value().code, u"erase"_s);
    }

    void shouldRefuseARecipientThatIsNotThere()
    {
        Case subject;
        const auto saved = subject.vault.store().save(records::Record::from(records::requestType(), subject.request));
        storage::LiveSource source(subject.vault.connection());

        const auto facts = letters::gatherFacts(source, *saved, QDate(2026, 12, 1), 7);

        QVERIFY(!facts);
        QCOMPARE(facts.error().code, core::ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TstGather)
#include "tst_gather.moc"
