// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/review.h"
#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/measure/measure.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

const QDate kToday(2026, 11, 25);

template<class R>
R reviewed(const RecordType &type, const R &record)
{
    return toStruct<R>(type.fields, reviewedUnchanged(type, toValues(type.fields, record), kToday));
}

} // namespace

class TstReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNoteDayAndOutcome()
    {
        const Activity activity = reviewed(activityType(), Activity());

        QVERIFY(activity.reviewedOn.is(kToday));
        QVERIFY(activity.reviewResult.is(Choice {u"nothing-changed"_s}));
    }

    void shouldSetTheNextReviewInAYearTheFirstTime()
    {
        QVERIFY(reviewed(activityType(), Activity()).nextReview.is(QDate(2027, 11, 25)));
    }

    void shouldKeepTheIntervalOfTheLastReview()
    {
        Activity activity;
        activity.reviewedOn = QDate(2026, 1, 1);
        activity.nextReview = QDate(2026, 1, 31);

        QVERIFY(reviewed(activityType(), activity).nextReview.is(QDate(2026, 12, 25)));
    }

    void shouldNotKeepAnIntervalThatRunsBackwards()
    {
        Activity activity;
        activity.reviewedOn = QDate(2026, 2, 1);
        activity.nextReview = QDate(2026, 1, 31);

        QVERIFY(reviewed(activityType(), activity).nextReview.is(QDate(2027, 11, 25)));
    }

    void shouldLeaveOutWhatATypeDoesNotKeep()
    {
        QVERIFY(hasReview(measureType()));
        QVERIFY(reviewed(measureType(), Measure()).reviewedOn.is(kToday));
        QVERIFY(!hasReview(contactType()));
    }
};

QTEST_APPLESS_MAIN(TstReview)
#include "tst_review.moc"
