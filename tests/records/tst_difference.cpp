// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/difference.h"

#include <QByteArrayList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Purpose aPurpose(int row, const QString &description)
{
    Purpose purpose;
    purpose.row = row;
    if (!description.isEmpty())
        purpose.description = description;
    return purpose;
}

Values withPurposes(std::vector<Purpose> purposes)
{
    Activity activity;
    activity.name = u"Payroll"_s;
    activity.purposes = Answers<Purpose>::soFar(std::move(purposes));
    return toValues(activityType().fields, activity);
}

QByteArrayList changed(const Values &before, const Values &after)
{
    QByteArrayList paths;
    for (const Difference &difference : differences(activityType(), before, after))
        paths += difference.path;
    return paths;
}

} // namespace

// What the history says of two states of a record.
class TstDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNameTheAnswersThatDiffer()
    {
        const Values before = withPurposes({aPurpose(1, u"Pay"_s), aPurpose(2, u"Report"_s)});
        QCOMPARE(changed(before, before), QByteArrayList());
        QCOMPARE(changed(before, withPurposes({aPurpose(1, u"Pay"_s), aPurpose(2, u"Tell"_s)})), QByteArrayList {"purposes.2.description"});
    }

    void shouldNameTheAnswersOfARowThatCameOrWent()
    {
        const Values one = withPurposes({aPurpose(1, u"Pay"_s)});
        const Values two = withPurposes({aPurpose(2, u"Report"_s), aPurpose(1, u"Pay"_s)});
        QCOMPARE(changed(one, two), QByteArrayList {"purposes.1.description"});
        QCOMPARE(changed(two, one), QByteArrayList {"purposes.1.description"});
    }

    void shouldNotHideThatRowsChangedPlaces()
    {
        const Values before = withPurposes({aPurpose(1, u"Pay"_s), aPurpose(2, u"Report"_s)});
        const Values after = withPurposes({aPurpose(2, u"Report"_s), aPurpose(1, u"Pay"_s)});
        QCOMPARE(changed(before, after), QByteArrayList {"purposes"});
    }

    void shouldNotHideARowWithoutAnswers()
    {
        const Values before = withPurposes({aPurpose(1, u"Pay"_s)});
        const Values after = withPurposes({aPurpose(1, u"Pay"_s), aPurpose(2, {})});
        QCOMPARE(changed(before, after), QByteArrayList {"purposes"});
        QCOMPARE(changed(after, before), QByteArrayList {"purposes"});
    }
};

QTEST_GUILESS_MAIN(TstDifference)
#include "tst_difference.moc"
