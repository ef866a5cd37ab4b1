// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Activity anActivity()
{
    Activity activity;
    activity.name = u"Newsletter"_s;
    return activity;
}

Purpose aPurpose(int row, int continues = 0)
{
    Purpose purpose;
    purpose.row = row;
    purpose.description = u"Send news to people who asked for it"_s;
    if (continues != 0)
        purpose.compatibleWith = RowLink {continues};
    return purpose;
}

Activity anActivityWith(std::vector<Purpose> purposes)
{
    Activity activity = anActivity();
    activity.purposes = Answers<Purpose>::soFar(std::move(purposes));
    return activity;
}

} // namespace

class TstActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeANameAlone()
    {
        QCOMPARE(refusals(activityType(), anActivity()), QByteArrayList());
        QCOMPARE(refusals(activityType(), Activity()), QByteArrayList {"name"});
        QCOMPARE(activityType().titleOf(toValues(activityType().fields, anActivity())), u"Newsletter"_s);
    }

    void shouldRefuseAnEndBeforeTheBeginning()
    {
        Activity activity = anActivity();
        activity.startedOn = QDate(2026, 5, 2);
        activity.endedOn = QDate(2026, 5, 2);
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());

        activity.endedOn = QDate(2026, 5, 1);
        QCOMPARE(refusals(activityType(), activity), QByteArrayList {"ended_on"});
    }

    void shouldTakeDataOfWhichOnlyThePeopleAreKnown()
    {
        Activity activity = anActivity();
        DataItem item;
        activity.dataItems = Answers<DataItem>::soFar({item});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList {"data_items.1.data_category"});

        item.subjectCategories = Answers<Link>::soFar({Link {core::RecordId {7}}});
        activity.dataItems = Answers<DataItem>::soFar({item});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());
    }

    void shouldNeedAPurposeThatIsDescribed()
    {
        Purpose purpose = aPurpose(1);
        purpose.description = {};
        QCOMPARE(refusals(activityType(), anActivityWith({purpose})), QByteArrayList {"purposes.1.description"});
        QCOMPARE(articles(activityType(), anActivityWith({purpose})), QByteArrayList {"Art. 30(1)(b)"});
    }

    void shouldTellNoBasisFromAnUnknownOne()
    {
        Purpose purpose = aPurpose(1);
        QCOMPARE(refusals(activityType(), anActivityWith({purpose})), QByteArrayList());
        purpose.basis = Answer<Choice>::none();
        QCOMPARE(refusals(activityType(), anActivityWith({purpose})), QByteArrayList());
        purpose.basis = Choice {u"6-1-f"_s};
        QCOMPARE(refusals(activityType(), anActivityWith({purpose})), QByteArrayList());
        purpose.basis = Choice {u"6-1-z"_s};
        QCOMPARE(refusals(activityType(), anActivityWith({purpose})), QByteArrayList {"purposes.1.basis"});
    }

    void shouldRefuseFurtherUseOfItself_data()
    {
        QTest::addColumn<QList<int>>("continues"); // for the rows 1, 2, 3
        QTest::addColumn<QByteArrayList>("refused");
        QTest::newRow("none") << QList<int> {0, 0, 0} << QByteArrayList();
        QTest::newRow("a chain") << QList<int> {0, 1, 2} << QByteArrayList();
        QTest::newRow("two of one") << QList<int> {0, 1, 1} << QByteArrayList();
        QTest::newRow("itself") << QList<int> {0, 2, 0} << QByteArrayList {"purposes.2.compatible_with"};
        QTest::newRow("a pair") << QList<int> {2, 1, 0}
                                << QByteArrayList {"purposes.1.compatible_with", "purposes.2.compatible_with"};
        QTest::newRow("a ring") << QList<int> {3, 1, 2}
                                << QByteArrayList {"purposes.1.compatible_with", "purposes.2.compatible_with",
                                                   "purposes.3.compatible_with"};
        QTest::newRow("into a loop") << QList<int> {2, 2, 0} << QByteArrayList {"purposes.2.compatible_with"};
        QTest::newRow("no such row") << QList<int> {9, 0, 0} << QByteArrayList {"purposes.1.compatible_with"};
    }
    void shouldRefuseFurtherUseOfItself()
    {
        QFETCH(QList<int>, continues);
        QFETCH(QByteArrayList, refused);
        const Activity activity = anActivityWith({aPurpose(1, continues[0]), aPurpose(2, continues[1]), aPurpose(3, continues[2])});
        QCOMPARE(refusals(activityType(), activity), refused);
    }

    void shouldRefuseADataItemThatSaysNothing()
    {
        Activity activity = anActivity();
        DataItem category;
        category.dataCategory = Link {core::RecordId {4}};
        DataItem examples;
        examples.examples = u"E-mail address"_s;
        DataItem nothing;
        nothing.source = Choice {u"observed"_s};
        activity.dataItems = Answers<DataItem>::soFar({category, examples, nothing});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList {"data_items.3.data_category"});
    }

    void shouldRefuseARecipientThatIsNobody()
    {
        Activity activity = anActivity();
        Recipient named;
        named.name = u"Cloud infrastructure providers"_s;
        Recipient party;
        party.party = Link {core::RecordId {4}};
        Recipient category;
        category.category = Link {core::RecordId {5}};
        Recipient nobody;
        nobody.party = Answer<Link>::none();
        activity.recipients = Answers<Recipient>::complete({named, party, category, nobody});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList {"recipients.4.category"});
        QCOMPARE(articles(activityType(), activity), QByteArrayList {"Art. 30(1)(d)"});

        activity.recipients = Answers<Recipient>::none();
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());
    }

    void shouldPointRowsAtRowsOfTheRecord()
    {
        Activity activity = anActivityWith({aPurpose(1)});
        DataItem item;
        item.row = 2;
        item.examples = u"E-mail address"_s;
        item.purposes = Answers<RowLink>::complete({RowLink {1}});
        activity.dataItems = Answers<DataItem>::complete({item});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());

        item.purposes = Answers<RowLink>::complete({RowLink {2}});
        activity.dataItems = Answers<DataItem>::complete({item});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList {"data_items.1.purposes"});
    }

    void shouldNeedTheVendorOfAService()
    {
        Activity activity = anActivity();
        VendorUse use;
        use.service = RowLink {1};
        activity.vendors = Answers<VendorUse>::soFar({use});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList({"vendors.1.vendor", "vendors.1.service"}));
        use.vendor = Link {core::RecordId {8}};
        activity.vendors = Answers<VendorUse>::soFar({use});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());
    }

    void shouldRefuseAGroundForADecisionThatIsNotMade()
    {
        Activity activity = anActivity();
        activity.art22Ground = Choice {u"22-2-a"_s};
        activity.art22Safeguards = Answers<Choice>::soFar({Choice {u"contest"_s}});
        QCOMPARE(refusals(activityType(), activity), QByteArrayList()); // nobody has said whether decisions are made
        activity.automatedDecisions = true;
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());
        activity.automatedDecisions = false;
        QCOMPARE(refusals(activityType(), activity), QByteArrayList({"art22_ground", "art22_safeguards"}));
        QCOMPARE(articles(activityType(), activity), QByteArrayList({"Art. 22(2)", "Art. 22(3)"}));
        activity.art22Ground = Answer<Choice>::none();
        activity.art22Safeguards = Answers<Choice>::none();
        QCOMPARE(refusals(activityType(), activity), QByteArrayList());
    }

    void shouldTakeAnAgeOnly_data()
    {
        QTest::addColumn<double>("age");
        QTest::addColumn<bool>("taken");
        QTest::newRow("0") << 0.0 << false;
        QTest::newRow("1") << 1.0 << true;
        QTest::newRow("13") << 13.0 << true;
        QTest::newRow("16") << 16.0 << true;
        QTest::newRow("15.5") << 15.5 << false;
        QTest::newRow("21") << 21.0 << true;
        QTest::newRow("22") << 22.0 << false;
    }
    void shouldTakeAnAgeOnly()
    {
        QFETCH(double, age);
        QFETCH(bool, taken);
        Activity activity = anActivity();
        activity.ageLine = age;
        QCOMPARE(refusals(activityType(), activity), taken ? QByteArrayList() : QByteArrayList {"age_line"});
    }
};

QTEST_GUILESS_MAIN(TstActivity)
#include "tst_activity.moc"
