// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/threewaymerge.h"
#include "models/records/activity/activity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Purpose aPurpose(int row, const QString &description, const char *basis = nullptr)
{
    Purpose purpose;
    purpose.row = row;
    purpose.description = description;
    if (basis)
        purpose.basis = Choice {QString::fromLatin1(basis)};
    return purpose;
}

Activity anActivity()
{
    Activity activity;
    activity.name = u"Newsletter"_s;
    activity.purposes = Answers<Purpose>::soFar({aPurpose(1, u"Send it"_s), aPurpose(2, u"Count readers"_s)});
    return activity;
}

struct Outcome {
    Activity activity;
    QByteArrayList clashes;
};

Outcome merged(const Activity &base, const Activity &mine, const Activity &theirs, int nextRow = 10)
{
    const auto values = [](const Activity &activity) { return toValues(activityType().fields, activity); };
    const Merge merge = mergeChanges(activityType(), values(base), values(mine), values(theirs), nextRow);
    Outcome outcome {toStruct<Activity>(activityType().fields, merge.values), {}};
    for (const Clash &clash : merge.clashes)
        outcome.clashes += pathOf(activityType(), clash.address);
    return outcome;
}

QStringList purposesOf(const Activity &activity)
{
    QStringList list;
    for (const Purpose &purpose : activity.purposes)
        list += u"%1 %2"_s.arg(purpose.row).arg(purpose.description.value());
    return list;
}

} // namespace

// Two people changed the same activity.
class TstThreeWayMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepWhatOnlyOneChanged();
    void shouldNameWhatBothChanged();
    void shouldNotCallItAClashWhenBothSaidTheSame();
    void shouldMergeRowsFieldByField();
    void shouldKeepTheRowsThatBothAdded();
    void shouldLetLinksFollowRowsThatGetAnotherNumber();
    void shouldKeepARowThatOneTookOutAndTheOtherChanged();
    void shouldTakeOutARowThatOnlyOneTouched();
    void shouldKeepTheOrderThatOneChanged();
    void shouldClaimTheLeastOfAListThatBothJudged();
};

void TstThreeWayMerge::shouldKeepWhatOnlyOneChanged()
{
    Activity mine = anActivity();
    mine.notes = u"mine"_s;
    Activity theirs = anActivity();
    theirs.description = u"theirs"_s;

    const Outcome outcome = merged(anActivity(), mine, theirs);

    QCOMPARE(outcome.clashes, QByteArrayList());
    QCOMPARE(outcome.activity.notes.value(), u"mine"_s);
    QCOMPARE(outcome.activity.description.value(), u"theirs"_s);
}

void TstThreeWayMerge::shouldNameWhatBothChanged()
{
    Activity mine = anActivity();
    mine.name = u"mine"_s;
    Activity theirs = anActivity();
    theirs.name = u"theirs"_s;

    const Outcome outcome = merged(anActivity(), mine, theirs);

    QCOMPARE(outcome.clashes, QByteArrayList {"name"});
    QCOMPARE(outcome.activity.name.value(), u"mine"_s);
}

void TstThreeWayMerge::shouldNotCallItAClashWhenBothSaidTheSame()
{
    Activity both = anActivity();
    both.notes = Answer<QString>::none();

    QCOMPARE(merged(anActivity(), both, both).clashes, QByteArrayList());
}

void TstThreeWayMerge::shouldMergeRowsFieldByField()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>::soFar({aPurpose(1, u"Send it"_s, "6-1-a"), aPurpose(2, u"mine"_s)});
    Activity theirs = anActivity();
    theirs.purposes = Answers<Purpose>::complete({aPurpose(1, u"Write it"_s), aPurpose(2, u"theirs"_s)});

    const Outcome outcome = merged(anActivity(), mine, theirs);

    QCOMPARE(outcome.clashes, QByteArrayList {"purposes.2.description"});
    QCOMPARE(purposesOf(outcome.activity), (QStringList {u"1 Write it"_s, u"2 mine"_s}));
    QCOMPARE(outcome.activity.purposes.items()[0].basis.value().code, u"6-1-a"_s);
    QVERIFY(outcome.activity.purposes.isComplete());
}

void TstThreeWayMerge::shouldKeepTheRowsThatBothAdded()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>::soFar({aPurpose(1, u"Send it"_s), aPurpose(2, u"Count readers"_s), aPurpose(3, u"mine"_s)});
    Activity theirs = anActivity();
    theirs.purposes = Answers<Purpose>::soFar({aPurpose(1, u"Send it"_s), aPurpose(2, u"Count readers"_s), aPurpose(3, u"theirs"_s)});

    const Outcome outcome = merged(anActivity(), mine, theirs, 4);

    QCOMPARE(outcome.clashes, QByteArrayList());
    QCOMPARE(purposesOf(outcome.activity), (QStringList {u"1 Send it"_s, u"2 Count readers"_s, u"3 theirs"_s, u"4 mine"_s}));
}

void TstThreeWayMerge::shouldLetLinksFollowRowsThatGetAnotherNumber()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>::soFar({aPurpose(1, u"Send it"_s), aPurpose(2, u"Count readers"_s), aPurpose(3, u"mine"_s)});
    DataItem item;
    item.row = 4;
    item.examples = u"clicks"_s;
    item.purposes = Answers<RowLink>::soFar({{3}, {1}});
    mine.dataItems = Answers<DataItem>::soFar({item});
    Activity theirs = anActivity();
    theirs.purposes = Answers<Purpose>::soFar({aPurpose(3, u"theirs"_s)});

    const Outcome outcome = merged(anActivity(), mine, theirs, 4);

    QVERIFY(purposesOf(outcome.activity).contains(u"4 mine"_s));
    const DataItem &kept = outcome.activity.dataItems.items().front();
    QCOMPARE(kept.row, 5);
    QCOMPARE(kept.purposes.items(), (std::vector<RowLink> {{4}, {1}}));
}

void TstThreeWayMerge::shouldKeepARowThatOneTookOutAndTheOtherChanged()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>::soFar({aPurpose(2, u"Count readers"_s)});
    Activity theirs = anActivity();
    theirs.purposes = Answers<Purpose>::soFar({aPurpose(1, u"Write it"_s), aPurpose(2, u"Count readers"_s)});

    QVERIFY(purposesOf(merged(anActivity(), mine, theirs).activity).contains(u"1 Write it"_s));
    QVERIFY(purposesOf(merged(anActivity(), theirs, mine).activity).contains(u"1 Write it"_s));
}

void TstThreeWayMerge::shouldTakeOutARowThatOnlyOneTouched()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>();

    QCOMPARE(purposesOf(merged(anActivity(), mine, anActivity()).activity), QStringList());
    QCOMPARE(purposesOf(merged(anActivity(), anActivity(), mine).activity), QStringList());
    QVERIFY(merged(anActivity(), mine, anActivity()).activity.purposes.isUnknown());
}

void TstThreeWayMerge::shouldKeepTheOrderThatOneChanged()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>::soFar({aPurpose(2, u"Count readers"_s), aPurpose(1, u"Send it"_s)});
    const QStringList turned {u"2 Count readers"_s, u"1 Send it"_s};

    QCOMPARE(purposesOf(merged(anActivity(), mine, anActivity()).activity), turned);
    QCOMPARE(purposesOf(merged(anActivity(), anActivity(), mine).activity), turned);
}

void TstThreeWayMerge::shouldClaimTheLeastOfAListThatBothJudged()
{
    Activity mine = anActivity();
    mine.purposes = Answers<Purpose>::complete(anActivity().purposes.items());
    Activity theirs = anActivity();
    theirs.purposes = Answers<Purpose>();

    const Outcome outcome = merged(anActivity(), mine, theirs);

    QVERIFY(outcome.activity.purposes.isUnknown());
    QCOMPARE(outcome.clashes, QByteArrayList());
}

QTEST_APPLESS_MAIN(TstThreeWayMerge)
#include "tst_threewaymerge.moc"
