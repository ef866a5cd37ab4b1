// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordmerge.h"
#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;
using itemmodels::MergePlan;
using itemmodels::MergeSteps;

namespace {

Link linkTo(const Record &record)
{
    return {record.header.id};
}

} // namespace

// Two records of one thing become one, and nothing that pointed at either is lost.
class TstRecordMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }
    void shouldMoveEveryLink();
    void shouldMoveLinksToRows();
    void shouldKeepAnswersAndFillUnknownOnes();
    void shouldJoinLists();
    void shouldLetRowsPointAtEachOther();
    void shouldTakeARowThatBothHaveOnce();
    void shouldForgetLinksAmongThem();
    void shouldChangeNothingWhenItIsRefused();
    void shouldMergeMoreThanTwo();
    void shouldRefuseWhatIsNotThere();

private:
    [[nodiscard]] itemmodels::VaultSession &session() { return m_vault->session(); }
    [[nodiscard]] Record vendor(const QString &name)
    {
        Vendor vendor;
        vendor.name = name;
        return m_vault->save(vendorType(), vendor);
    }
    [[nodiscard]] Record vendorWith(const QString &name, const QStringList &services)
    {
        Vendor vendor;
        vendor.name = name;
        std::vector<VendorService> rows;
        for (const QString &service : services) {
            rows.emplace_back();
            rows.back().name = service;
        }
        vendor.services = Answers<VendorService>::soFar(std::move(rows));
        return m_vault->save(vendorType(), vendor);
    }
    [[nodiscard]] core::Result<MergePlan> plan(const Record &kept, const std::vector<Record> &others)
    {
        std::vector<core::RecordId> ids {kept.header.id};
        for (const Record &other : others)
            ids.push_back(other.header.id);
        return itemmodels::planMerge(session().vault().connection(), kept.type(), ids, kept.header.id);
    }
    [[nodiscard]] core::Result<> merge(const Record &kept, const std::vector<Record> &others)
    {
        auto planned = plan(kept, others);
        if (!planned)
            return core::fail(planned.error());
        MergeSteps steps(std::move(*planned));
        const auto batch = session().beginBatch();
        for (int step = 0; step < steps.count(); ++step) {
            if (auto done = steps.run(step, **batch); !done)
                return done;
        }
        return (*batch)->commit();
    }
    template<class R>
    [[nodiscard]] R reloaded(const Record &record)
    {
        return session().load(record.type(), record.header.id)->template as<R>();
    }
    [[nodiscard]] bool isRemoved(const Record &record) { return session().load(record.type(), record.header.id)->header.removed; }

    std::unique_ptr<support::SessionVault> m_vault;
};

void TstRecordMerge::shouldMoveEveryLink()
{
    const Record kept = vendor(u"Acme"_s);
    const Record duplicate = vendor(u"ACME Inc"_s);
    Contact contact;
    contact.name = u"Ann"_s;
    contact.party = linkTo(duplicate);
    const Record person = m_vault->save(contactType(), contact);
    Activity activity;
    activity.name = u"Billing"_s;
    activity.jointControllers = Answers<Link>::complete({linkTo(kept), linkTo(duplicate)});
    Recipient other;
    other.name = u"Somebody"_s;
    Recipient recipient;
    recipient.party = linkTo(duplicate);
    activity.recipients = Answers<Recipient>::soFar({other, recipient});
    const Record billing = m_vault->save(activityType(), activity);

    const auto planned = plan(kept, {duplicate});
    QVERIFY_RESULT(planned);
    QByteArrayList places;
    for (const auto &link : planned->links)
        places += link.source.reference.toLatin1() + ' ' + link.field;
    QCOMPARE(places, (QByteArrayList {"C-0001 party", "PA-0001 joint_controllers", "PA-0001 recipients.2.party"}));

    QVERIFY_RESULT(merge(kept, {duplicate}));

    QVERIFY(reloaded<Contact>(person).party.is(linkTo(kept)));
    const auto changed = reloaded<Activity>(billing);
    QCOMPARE(changed.jointControllers.items(), std::vector {linkTo(kept)});
    QVERIFY(changed.jointControllers.isComplete());
    QVERIFY(changed.recipients.items()[1].party.is(linkTo(kept)));
    QVERIFY(isRemoved(duplicate));
    QCOMPARE(session().load(activityType(), billing.header.id)->header.revision, 2);
}

void TstRecordMerge::shouldMoveLinksToRows()
{
    const Record kept = vendorWith(u"Acme"_s, {u"Mail"_s});
    const Record duplicate = vendorWith(u"ACME"_s, {u"Storage"_s, u"Backup"_s});
    VendorUse use;
    use.vendor = linkTo(duplicate);
    use.service = RowLink {duplicate.as<Vendor>().services.items()[1].row};
    Activity activity;
    activity.name = u"Billing"_s;
    activity.vendors = Answers<VendorUse>::soFar({use});
    const Record billing = m_vault->save(activityType(), activity);

    QVERIFY_RESULT(merge(kept, {duplicate}));

    const auto services = reloaded<Vendor>(kept).services;
    QCOMPARE(services.items().size(), 3U);
    const auto moved = reloaded<Activity>(billing).vendors.items().front();
    QVERIFY(moved.vendor.is(linkTo(kept)));
    QCOMPARE(services.items()[2].name.value(), u"Backup"_s);
    QVERIFY(moved.service.is(RowLink {services.items()[2].row}));
}

void TstRecordMerge::shouldKeepAnswersAndFillUnknownOnes()
{
    Vendor first;
    first.name = u"Acme"_s;
    first.notes = Answer<QString>::none();
    first.website = u"https://acme.example"_s;
    const Record kept = m_vault->save(vendorType(), first);
    Vendor second;
    second.name = u"ACME"_s;
    second.notes = u"Acme Inc."_s;
    second.website = u"https://other.example"_s;
    second.country = Country {u"DE"_s};
    const Record duplicate = m_vault->save(vendorType(), second);

    const auto planned = plan(kept, {duplicate});
    QVERIFY_RESULT(merge(kept, {duplicate}));

    QCOMPARE(planned->answers.size(), 1U);
    QCOMPARE(planned->answers.front().field, QByteArray("country"));
    const auto merged = reloaded<Vendor>(kept);
    QCOMPARE(merged.name.value(), u"Acme"_s);
    QVERIFY(merged.notes.isNone());
    QCOMPARE(merged.website.value(), u"https://acme.example"_s);
    QVERIFY(merged.country.is({u"DE"_s}));
}

void TstRecordMerge::shouldJoinLists()
{
    Vendor first;
    first.name = u"Acme"_s;
    first.categories = Answers<Choice>::complete({{u"it"_s}});
    const Record kept = m_vault->save(vendorType(), first);
    Vendor second;
    second.name = u"ACME"_s;
    second.categories = Answers<Choice>::soFar({{u"it"_s}, {u"finance"_s}});
    const Record duplicate = m_vault->save(vendorType(), second);

    QVERIFY_RESULT(merge(kept, {duplicate}));

    QCOMPARE(reloaded<Vendor>(kept).categories, Answers<Choice>::soFar({{u"it"_s}, {u"finance"_s}}));
}

void TstRecordMerge::shouldLetRowsPointAtEachOther()
{
    const Record kept = vendorWith(u"Acme"_s, {u"Mail"_s, u"Chat"_s});
    Vendor second;
    second.name = u"ACME"_s;
    VendorDocument contract;
    contract.row = 1;
    contract.kind = Choice {u"dpa"_s};
    VendorService service;
    service.row = 2;
    service.name = u"Storage"_s;
    service.contract = RowLink {1};
    second.services = Answers<VendorService>::soFar({service});
    second.documents = Answers<VendorDocument>::soFar({contract});
    const Record duplicate = m_vault->save(vendorType(), second);

    QVERIFY_RESULT(merge(kept, {duplicate}));

    const auto merged = reloaded<Vendor>(kept);
    QCOMPARE(merged.services.items().size(), 3U);
    QVERIFY(merged.services.items()[2].contract.is(RowLink {merged.documents.items().front().row}));
    QVERIFY(!merged.documents.items().front().kind.isUnknown());
}

void TstRecordMerge::shouldTakeARowThatBothHaveOnce()
{
    const Record kept = vendorWith(u"Acme"_s, {u"Mail"_s});
    const Record duplicate = vendorWith(u"ACME"_s, {u"Mail"_s, u"Chat"_s});

    QVERIFY_RESULT(merge(kept, {duplicate}));

    QCOMPARE(reloaded<Vendor>(kept).services.items().size(), 2U);
}

void TstRecordMerge::shouldForgetLinksAmongThem()
{
    const Record duplicate = vendor(u"Old"_s);
    Vendor first;
    first.name = u"Acme"_s;
    first.parent = linkTo(duplicate);
    const Record kept = m_vault->save(vendorType(), first);
    Vendor third;
    third.name = u"Child"_s;
    third.parent = linkTo(kept);
    const Record child = m_vault->save(vendorType(), third);

    QVERIFY_RESULT(merge(kept, {duplicate, child}));

    QVERIFY(reloaded<Vendor>(kept).parent.isUnknown());
    QVERIFY(isRemoved(duplicate) && isRemoved(child));
}

void TstRecordMerge::shouldChangeNothingWhenItIsRefused()
{
    const Record kept = vendor(u"Acme"_s);
    Vendor listed;
    listed.name = u"ACME"_s;
    listed.dpfFrameworks = Answers<Choice>::soFar({{u"eu-us"_s}});
    const Record duplicate = m_vault->save(vendorType(), listed);
    Vendor unlisted = kept.as<Vendor>();
    unlisted.dpfStatus = Choice {u"not-listed"_s};
    Record changed = kept;
    changed.set(unlisted);
    QVERIFY_RESULT(session().save(changed));

    QVERIFY_ERROR(merge(kept, {duplicate}), core::ErrorCode::Invalid);

    QVERIFY(!isRemoved(duplicate));
    QVERIFY(reloaded<Vendor>(kept).dpfFrameworks.isUnknown());
}

void TstRecordMerge::shouldMergeMoreThanTwo()
{
    std::vector<Record> entries;
    for (const QString &name : {u"E-mail"_s, u"Mail address"_s, u"E-mail address"_s}) {
        DataCategory category;
        category.name = name;
        entries.push_back(m_vault->save(dataCategoryType(), category));
    }
    DataItem first;
    first.dataCategory = linkTo(entries[1]);
    DataItem second;
    second.dataCategory = linkTo(entries[2]);
    Activity activity;
    activity.name = u"Billing"_s;
    activity.dataItems = Answers<DataItem>::soFar({first, second});
    const Record billing = m_vault->save(activityType(), activity);

    QVERIFY_RESULT(merge(entries[0], {entries[1], entries[2]}));

    for (const DataItem &item : reloaded<Activity>(billing).dataItems)
        QVERIFY(item.dataCategory.is(linkTo(entries[0])));
    QCOMPARE(session().count(dataCategoryType()), 1);
}

void TstRecordMerge::shouldRefuseWhatIsNotThere()
{
    const Record kept = vendor(u"Acme"_s);

    QVERIFY_ERROR(itemmodels::planMerge(session().vault().connection(), vendorType(), {kept.header.id, core::RecordId(99)}, kept.header.id), core::ErrorCode::NotFound);
    QVERIFY_ERROR(itemmodels::planMerge(session().vault().connection(), vendorType(), {kept.header.id}, core::RecordId(99)), core::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TstRecordMerge)
#include "tst_recordmerge.moc"
