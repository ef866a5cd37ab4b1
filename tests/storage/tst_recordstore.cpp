// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/connection.h"
#include "models/storage/recordlist.h"
#include "models/storage/recordstore.h"
#include "models/storage/versions.h"
#include "tests/support/fixedclock.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;
using core::ErrorCode;

namespace {

Record aContact(const QString &name)
{
    Contact contact;
    contact.name = name;
    return Record::from(contactType(), contact);
}

Record aVendor(const QString &name)
{
    Vendor vendor;
    vendor.name = name;
    return Record::from(vendorType(), vendor);
}

QByteArrayList fieldsOf(const core::Error &error)
{
    QByteArrayList fields;
    for (const core::Problem &problem : error.problems)
        fields += problem.field;
    return fields;
}

} // namespace

class TstRecordStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<support::FixedClock>();
        storage::VaultOptions options;
        m_vault = std::make_unique<support::TemporaryVault>(options);
        m_store = std::make_unique<storage::RecordStore>(m_vault->connection(), *m_clock);
        QVERIFY_RESULT(m_store->initialise());
        m_store->setUser(u"Ada"_s);
    }
    void cleanup()
    {
        m_store.reset();
        m_vault.reset();
    }

    void shouldGiveReferencesThatAreNeverUsedAgain();
    void shouldKeepEveryAnswerState();
    void shouldNumberRowsForGood();
    void shouldMakeNoVersionWhenNothingChanges();
    void shouldRefuseInvalidAnswersAtTheirField();
    void shouldNameTheFieldsOfAConflict();
    void shouldRefuseToRemoveWhatOthersLinkTo();
    void shouldRemoveAndRestore();
    void shouldRefuseLinksThatLeadNowhere();
    void shouldRefuseLinksThatLeadBack();
    void shouldRefuseToTakeOutARowThatOthersPointAt();
    void shouldSaveRecordsThatPointAtEachOther();
    void shouldShowRecordsAsTheyStood();
    void shouldApproveARevision();
    void shouldStayApprovedWhenAChangeIsTakenBack();
    void shouldKeepApprovalThroughRemoval();
    void shouldNoticeChangesToTheChain();
    void shouldTellErasedFromBroken();
    void shouldListSortedAndFiltered();

private:
    std::unique_ptr<support::FixedClock> m_clock;
    std::unique_ptr<support::TemporaryVault> m_vault;
    std::unique_ptr<storage::RecordStore> m_store;
};

void TstRecordStore::shouldGiveReferencesThatAreNeverUsedAgain()
{
    const auto first = m_store->save(aContact(u"One"_s));
    QVERIFY_RESULT(first);
    QCOMPARE(first->header.reference, u"C-0001"_s);
    QVERIFY_RESULT(m_store->remove(contactType(), first->header.id, 1));

    const auto second = m_store->save(aContact(u"Two"_s));
    QVERIFY_RESULT(second);

    QCOMPARE(second->header.reference, u"C-0002"_s);
    QVERIFY(!second->header.uuid.isNull());
    QCOMPARE(second->header.changedBy, u"Ada"_s);
}

void TstRecordStore::shouldKeepEveryAnswerState()
{
    Vendor vendor;
    vendor.name = u"Cloud \U0001F980 é"_s;
    vendor.website = Answer<QString>::none();
    vendor.country = Country {u"DE"_s};
    vendor.changeNoticeDays = 30;
    vendor.categories = Answers<Choice>::soFar({{u"analytics"_s}, {u"finance"_s}});
    VendorService service;
    service.name = u"Hosting"_s;
    service.storageCountries = Answers<Country>::complete({{u"DE"_s}, {u"US"_s}});
    service.accessCountries = Answers<Country>::none();
    vendor.services = Answers<VendorService>::complete({service});
    vendor.subprocessors = Answers<VendorSubprocessor>::none();

    const auto saved = m_store->save(Record::from(vendorType(), vendor));
    QVERIFY_RESULT(saved);
    const auto loaded = m_store->load(vendorType(), saved->header.id);

    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->values == saved->values);
    const Vendor again = loaded->as<Vendor>();
    QVERIFY(again.website.isNone());
    QVERIFY(again.legalName.isUnknown());
    QCOMPARE(again.categories.state(), AnswerState::SoFar);
    QVERIFY(again.services.isComplete());
    QVERIFY(again.services.items().front().accessCountries.isNone());
    QVERIFY(again.subprocessors.isNone());
    QVERIFY(again.documents.isUnknown());
}

void TstRecordStore::shouldNumberRowsForGood()
{
    Vendor vendor;
    vendor.name = u"V"_s;
    VendorService one;
    one.name = u"One"_s;
    VendorService two;
    two.name = u"Two"_s;
    vendor.services = Answers<VendorService>::soFar({one, two});
    auto record = m_store->save(Record::from(vendorType(), vendor));
    QVERIFY_RESULT(record);

    // WHEN the last row goes and another comes
    vendor = record->as<Vendor>();
    const int gone = vendor.services.items().back().row;
    vendor.services = Answers<VendorService>::soFar({vendor.services.items().front()});
    record->set(vendor);
    record = m_store->save(*record);
    QVERIFY_RESULT(record);
    VendorService three;
    three.name = u"Three"_s;
    vendor.services = Answers<VendorService>::soFar({three, vendor.services.items().front()});
    record->set(vendor);
    record = m_store->save(*record);

    // THEN it gets a number of its own, and the order is kept
    QVERIFY_RESULT(record);
    const auto loaded = m_store->load(vendorType(), record->header.id);
    const auto rows = loaded->as<Vendor>().services.items();
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].name.value(), u"Three"_s);
    QVERIFY(rows[0].row > gone);
    QCOMPARE(rows[1].row, 1);
    QCOMPARE(loaded->header.nextRow, rows[0].row + 1);
}

void TstRecordStore::shouldMakeNoVersionWhenNothingChanges()
{
    const auto saved = m_store->save(aContact(u"One"_s));
    QVERIFY_RESULT(saved);

    const auto again = m_store->save(*saved);

    QVERIFY_RESULT(again);
    QCOMPARE(again->header.revision, 1);
    QCOMPARE(storage::Versions(m_vault->connection()).of(saved->header.id)->size(), 1U);
}

void TstRecordStore::shouldRefuseInvalidAnswersAtTheirField()
{
    Contact contact;
    contact.email = u"nobody"_s;
    contact.function = Choice {u"no-such-function"_s};

    const auto saved = m_store->save(Record::from(contactType(), contact));

    QVERIFY_ERROR(saved, ErrorCode::Invalid);
    QCOMPARE(fieldsOf(saved.error()), (QByteArrayList {"name", "function"}));
    QCOMPARE(*storage::countOf(m_vault->connection(), contactType()), 0);
}

void TstRecordStore::shouldNameTheFieldsOfAConflict()
{
    const auto saved = m_store->save(aContact(u"One"_s));
    Record mine = *saved;
    Record theirs = *saved;
    Contact contact = theirs.as<Contact>();
    contact.phone = u"+49 30 1"_s;
    theirs.set(contact);
    m_store->setUser(u"Grace"_s);
    QVERIFY_RESULT(m_store->save(theirs));

    contact = mine.as<Contact>();
    contact.name = u"Uno"_s;
    mine.set(contact);
    const auto refused = m_store->save(mine);

    QVERIFY_ERROR(refused, ErrorCode::Conflict);
    QCOMPARE(fieldsOf(refused.error()), QByteArrayList {"phone"});
    QVERIFY(refused.error().message.contains(u"Grace"_s));
    QCOMPARE(m_store->load(contactType(), saved->header.id)->as<Contact>().name.value(), u"One"_s);
}

void TstRecordStore::shouldRefuseToRemoveWhatOthersLinkTo()
{
    const auto vendor = m_store->save(aVendor(u"V"_s));
    Contact contact;
    contact.name = u"C"_s;
    contact.party = Link {vendor->header.id};
    QVERIFY_RESULT(m_store->save(Record::from(contactType(), contact)));

    const auto removed = m_store->remove(vendorType(), vendor->header.id, 1);

    QVERIFY_ERROR(removed, ErrorCode::Linked);
    QCOMPARE(fieldsOf(removed.error()), QByteArrayList {"party"});
    const QString message = removed.error().problems.front().message;
    QVERIFY2(message.contains(u"C-0001 C"_s) && message.contains(contactType().field("party")->title()), qPrintable(message));
}

void TstRecordStore::shouldRemoveAndRestore()
{
    const auto contact = m_store->save(aContact(u"C"_s));
    QVERIFY_RESULT(m_store->remove(contactType(), contact->header.id, 1));
    QCOMPARE(storage::listIds(m_vault->connection(), contactType(), {})->size(), 0U);
    QVERIFY(m_store->load(contactType(), contact->header.id)->header.removed);
    Record gone = *m_store->load(contactType(), contact->header.id);
    gone.values[0] = Value::of(u"Changed"_s);
    QVERIFY_ERROR(m_store->save(gone), ErrorCode::Invalid);
    QVERIFY_ERROR(m_store->approve(contactType(), gone.header.id, gone.header.revision), ErrorCode::Invalid);

    QVERIFY_RESULT(m_store->restore(contactType(), contact->header.id));

    QCOMPARE(storage::listIds(m_vault->connection(), contactType(), {})->size(), 1U);
    const auto versions = storage::Versions(m_vault->connection()).of(contact->header.id);
    QCOMPARE(versions->size(), 3U);
    QCOMPARE(versions->at(1).action, u"removed"_s);
    QCOMPARE(versions->at(2).action, u"restored"_s);
}

void TstRecordStore::shouldRefuseLinksThatLeadNowhere()
{
    Contact contact;
    contact.name = u"C"_s;
    contact.party = Link {core::RecordId(999)};
    const auto missing = m_store->save(Record::from(contactType(), contact));
    QVERIFY_ERROR(missing, ErrorCode::Invalid);
    QCOMPARE(fieldsOf(missing.error()), QByteArrayList {"party"});

    const auto other = m_store->save(aContact(u"Other"_s));
    contact.party = Link {other->header.id};
    const auto wrongType = m_store->save(Record::from(contactType(), contact));
    QVERIFY_ERROR(wrongType, ErrorCode::Invalid);
    QCOMPARE(*storage::countOf(m_vault->connection(), contactType()), 1);
}

void TstRecordStore::shouldRefuseLinksThatLeadBack()
{
    const auto parent = m_store->save(aVendor(u"Parent"_s));
    Vendor child;
    child.name = u"Child"_s;
    child.parent = Link {parent->header.id};
    const auto saved = m_store->save(Record::from(vendorType(), child));
    QVERIFY_RESULT(saved);

    Record loop = *parent;
    Vendor vendor = loop.as<Vendor>();
    vendor.parent = Link {saved->header.id};
    loop.set(vendor);

    QVERIFY_ERROR(m_store->save(loop), ErrorCode::Invalid);
}

void TstRecordStore::shouldRefuseToTakeOutARowThatOthersPointAt()
{
    // GIVEN an activity that uses one service of a vendor
    Vendor vendor;
    vendor.name = u"V"_s;
    VendorService service;
    service.name = u"Mail"_s;
    vendor.services = Answers<VendorService>::soFar({service});
    auto vendorRecord = m_store->save(Record::from(vendorType(), vendor));
    QVERIFY_RESULT(vendorRecord);
    Activity activity;
    activity.name = u"Newsletter"_s;
    VendorUse use;
    use.vendor = Link {vendorRecord->header.id};
    use.service = RowLink {1};
    activity.vendors = Answers<VendorUse>::soFar({use});
    QVERIFY_RESULT(m_store->save(Record::from(activityType(), activity)));

    // WHEN the service is taken out, or a service is named that the vendor does not have
    vendor = vendorRecord->as<Vendor>();
    vendor.services = Answers<VendorService>::none();
    vendorRecord->set(vendor);
    const auto taken = m_store->save(*vendorRecord);
    use.service = RowLink {7};
    activity.vendors = Answers<VendorUse>::soFar({use});
    const auto unknown = m_store->save(Record::from(activityType(), activity));

    // THEN both are refused
    QVERIFY_ERROR(taken, ErrorCode::Invalid);
    QVERIFY(taken.error().problems.front().message.contains(u"PA-0001"_s));
    QVERIFY_ERROR(unknown, ErrorCode::Invalid);
    QCOMPARE(fieldsOf(unknown.error()), QByteArrayList {"vendors.1.service"});
}

void TstRecordStore::shouldSaveRecordsThatPointAtEachOther()
{
    Vendor vendor;
    vendor.name = u"V"_s;
    vendor.owner = Link {core::RecordId(-2)};
    Contact contact;
    contact.name = u"C"_s;
    contact.party = Link {core::RecordId(-1)};
    std::vector<Record> records {Record::from(vendorType(), vendor), Record::from(contactType(), contact)};
    records[0].header.id = core::RecordId(-1);
    records[1].header.id = core::RecordId(-2);

    const auto saved = m_store->saveAll(records);

    QVERIFY_RESULT(saved);
    QCOMPARE(saved->at(0).as<Vendor>().owner.value().target, saved->at(1).header.id);
    QCOMPARE(saved->at(1).as<Contact>().party.value().target, saved->at(0).header.id);
}

void TstRecordStore::shouldShowRecordsAsTheyStood()
{
    auto record = *m_store->save(aContact(u"Before"_s));
    m_clock->advance(24 * 3600);
    Contact contact = record.as<Contact>();
    contact.name = u"After"_s;
    record.set(contact);
    QVERIFY_RESULT(m_store->save(record));
    m_clock->advance(24 * 3600);
    QVERIFY_RESULT(m_store->remove(contactType(), record.header.id, 2));
    const QDateTime start = support::FixedClock().now();
    storage::Versions versions(m_vault->connection());
    const auto at = [&](int days) { return *versions.standing(contactType(), start.addDays(days).addSecs(60)); };

    QCOMPARE(versions.standing(contactType(), start.addSecs(-1))->size(), 0U);
    QCOMPARE(versions.load(contactType(), at(0))->front().title(), u"Before"_s);
    QCOMPARE(versions.load(contactType(), at(1))->front().title(), u"After"_s);
    QCOMPARE(at(2).size(), 0U);
}

void TstRecordStore::shouldKeepApprovalThroughRemoval()
{
    const Record record = *m_store->save(aContact(u"One"_s));
    QVERIFY_RESULT(m_store->approve(contactType(), record.header.id, record.header.revision));

    QVERIFY_RESULT(m_store->remove(contactType(), record.header.id, record.header.revision));
    QVERIFY_RESULT(m_store->restore(contactType(), record.header.id));

    const auto back = m_store->load(contactType(), record.header.id);
    QVERIFY_RESULT(back);
    QVERIFY(back->header.approval);
    QVERIFY(!back->header.changedSinceApproval());
}

void TstRecordStore::shouldApproveARevision()
{
    auto record = *m_store->save(aContact(u"One"_s));
    QVERIFY_RESULT(m_store->approve(contactType(), record.header.id, 1));
    record = *m_store->load(contactType(), record.header.id);
    QVERIFY(record.header.approval);
    QCOMPARE(record.header.approval->by, u"Ada"_s);
    QVERIFY(!record.header.changedSinceApproval());

    Contact contact = record.as<Contact>();
    contact.name = u"Two"_s;
    record.set(contact);
    record = *m_store->save(record);

    QVERIFY(m_store->load(contactType(), record.header.id)->header.changedSinceApproval());
    QVERIFY_ERROR(m_store->approve(contactType(), record.header.id, 1), ErrorCode::Conflict);
    QCOMPARE(storage::Versions(m_vault->connection()).content(contactType(), record.header.id, 1)->at(0).as<QString>(), u"One"_s);
}

void TstRecordStore::shouldStayApprovedWhenAChangeIsTakenBack()
{
    auto record = *m_store->save(aContact(u"One"_s));
    const auto id = record.header.id;
    QVERIFY_RESULT(m_store->approve(contactType(), id, 1));
    record = *m_store->load(contactType(), id);
    const records::Values approved = record.values;
    Contact contact = record.as<Contact>();
    contact.name = u"Two"_s;
    record.set(contact);
    record = *m_store->save(record);
    QVERIFY(record.header.changedSinceApproval());

    record.values = approved;
    record = *m_store->save(record);

    QVERIFY(!record.header.changedSinceApproval());
    const auto read = m_store->load(contactType(), id);
    QVERIFY_RESULT(read);
    QVERIFY(!read->header.changedSinceApproval());
    QCOMPARE(read->header.approval->revision, 1); // that is what was signed
    QCOMPARE(read->header.revision, 3);
    storage::Versions versions(m_vault->connection());
    const auto standing = versions.standing(contactType(), m_clock->now());
    QVERIFY_RESULT(standing);
    QVERIFY(!versions.load(contactType(), *standing)->front().header.changedSinceApproval());
    contact.name = u"Three"_s;
    record.set(contact);
    QVERIFY(m_store->save(record)->header.changedSinceApproval());
}

void TstRecordStore::shouldNoticeChangesToTheChain()
{
    const auto saved = m_store->save(aContact(u"One"_s));
    QVERIFY_RESULT(saved);
    storage::Chain chain(m_vault->connection());
    QVERIFY(chain.verify()->broken.empty());

    // The chain itself cannot be changed ...
    QVERIFY(!m_vault->connection().exec(u"UPDATE chain_entry SET at = 1"_s));
    QVERIFY(!m_vault->connection().exec(u"DELETE FROM chain_entry"_s));
    // ... and what it commits to not without notice
    QVERIFY_RESULT(m_vault->connection().exec(u"UPDATE version_content SET content = x'00' WHERE chain_id = 1"_s));
    QCOMPARE(chain.verify()->broken, std::vector<qint64> {1});
}

void TstRecordStore::shouldTellErasedFromBroken()
{
    const auto saved = m_store->save(aContact(u"One"_s));
    QVERIFY_RESULT(saved);
    storage::Chain chain(m_vault->connection());

    QVERIFY_RESULT(chain.erase(core::VersionId(1), {{}, 0, m_clock->now().toMSecsSinceEpoch(), 1, {}, {}}));

    const auto check = chain.verify();
    QVERIFY(check->broken.empty());
    QCOMPARE(check->erased, 1);
    QVERIFY(storage::Versions(m_vault->connection()).of(saved->header.id)->front().erased);
    QVERIFY_ERROR(storage::Versions(m_vault->connection()).content(contactType(), core::VersionId(1)), ErrorCode::NotFound);

    // Content that is gone without a word in the chain is broken, and so is another reference
    const auto second = m_store->save(aContact(u"Two"_s));
    QVERIFY_RESULT(second);
    const qint64 entry = chain.head()->count;
    QVERIFY_RESULT(m_vault->connection().exec(u"UPDATE version_content SET salt = NULL, content = NULL WHERE chain_id = ?"_s, entry));
    QCOMPARE(chain.verify()->broken, std::vector<qint64> {entry});
    QVERIFY_RESULT(m_vault->connection().exec(u"UPDATE record SET reference = 'C-0099' WHERE id = ?"_s, saved->header.id));
    QCOMPARE(chain.verify()->broken.size(), 2U);
}

void TstRecordStore::shouldListSortedAndFiltered()
{
    for (const QString &name : {u"Émile"_s, u"adam"_s, u"Zoe"_s, u"Bert"_s}) {
        Contact contact;
        contact.name = name;
        if (contact.name.value() == u"Bert"_s)
            contact.function = Choice {u"dpo"_s};
        if (contact.name.value() == u"Zoe"_s)
            contact.email = Answer<QString>::none();
        QVERIFY_RESULT(m_store->save(Record::from(contactType(), contact)));
    }
    const auto names = [this](const ListQuery &query) {
        QStringList result;
        const auto ids = storage::listIds(m_vault->connection(), contactType(), query);
        if (!ids)
            return QStringList {ids.error().message};
        const auto found = m_store->load(contactType(), *ids);
        for (const Record &record : *found)
            result += record.title();
        return result;
    };
    const auto where = [&](const QString &text) { return *parseFilter(contactType(), text, *m_store); };

    QCOMPARE(names(ListQuery {}), (QStringList {u"Émile"_s, u"adam"_s, u"Zoe"_s, u"Bert"_s}));
    QCOMPARE(names({{}, {"name", false}}), (QStringList {u"adam"_s, u"Bert"_s, u"Émile"_s, u"Zoe"_s}));
    QCOMPARE(names({{}, {"name", true}}), (QStringList {u"Zoe"_s, u"Émile"_s, u"Bert"_s, u"adam"_s}));
    QCOMPARE(names({{}, {"function", false}}).first(), u"Bert"_s);
    QCOMPARE(names({{where(u"function=dpo"_s)}}), QStringList {u"Bert"_s});
    QCOMPARE(names({{where(u"email=@none"_s)}}), QStringList {u"Zoe"_s});
    QCOMPARE(names({{where(u"email=@unknown"_s)}}).size(), 3);
    QCOMPARE(names({{{"name", Filter::Test::Contains, {}, u"EMI"_s}}}), QStringList {u"Émile"_s});
    QCOMPARE(names({{{"function", Filter::Test::IsNot, Value::of(u"dpo"_s), {}}}}).size(), 3);
}

QTEST_GUILESS_MAIN(TstRecordStore)
#include "tst_recordstore.moc"
