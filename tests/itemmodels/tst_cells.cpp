// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/answertext.h"
#include "models/itemmodels/status.h"
#include "models/records/activity/activity.h"
#include "models/records/task/task.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace records;
using itemmodels::Cell;
using itemmodels::Tone;

// What the cells of lists say.
class TstCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellTheToneOfAStatus();
    void shouldShowAChangeSinceApproval();
    void shouldSayWhatIsOverdue_data();
    void shouldSayWhatIsOverdue();
    void shouldLeaveDaysAloneOnceAllIsDone();
    void shouldJoinTheAnswersOfRows();
    void shouldTellUnknownFromNone();
    void shouldShowALongTextInOneLine();
    void shouldMarkAListThatMayGoOn();

private:
    [[nodiscard]] static Cell cell(const Record &record, const QByteArray &path)
    {
        const auto named = [](core::RecordId id) { return u"record %1"_s.arg(core::toInt(id)); };
        return itemmodels::cellOf(record, *itemmodels::columnOf(record.type(), path), {named, QDate(2027, 3, 3)});
    }
    [[nodiscard]] static Record task(const QDate &due, const QString &state)
    {
        Task task;
        task.due = due;
        task.state = Choice {state};
        return Record::from(taskType(), task);
    }
};

void TstCells::shouldTellTheToneOfAStatus()
{
    Activity activity;
    activity.status = Choice {u"approved"_s};

    const Cell shown = cell(Record::from(activityType(), activity), "status");

    QCOMPARE(shown.text, u"Approved"_s);
    QCOMPARE(shown.tone, std::optional(Tone::Good));
}

void TstCells::shouldShowAChangeSinceApproval()
{
    Activity activity;
    activity.status = Choice {u"approved"_s};
    Record record = Record::from(activityType(), activity);
    record.header.revision = 3;
    record.header.approval = Approval {2, {}, {}};

    QCOMPARE(cell(record, "status").text, u"Changed since approval"_s);
    QCOMPARE(cell(record, "status").tone, std::optional(Tone::Warning));

    activity.status = Choice {u"retired"_s};
    record.set(activity);
    QCOMPARE(cell(record, "status").text, u"Retired"_s);
}

void TstCells::shouldSayWhatIsOverdue_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    QTest::newRow("late") << QDate(2027, 2, 19) << u"overdue 12 days"_s << int(Tone::Error);
    QTest::newRow("today") << QDate(2027, 3, 3) << u"today"_s << int(Tone::Warning);
    QTest::newRow("tomorrow") << QDate(2027, 3, 4) << u"tomorrow"_s << int(Tone::Warning);
    QTest::newRow("this week") << QDate(2027, 3, 7) << u"this week, Sun"_s << int(Tone::Warning);
    QTest::newRow("later") << QDate(2027, 3, 8) << u"8 Mar 2027"_s << -1;
}

void TstCells::shouldSayWhatIsOverdue()
{
    QFETCH(QDate, due);
    QFETCH(QString, text);
    QFETCH(int, tone);

    const Cell shown = cell(task(due, u"open"_s), "due");

    QVERIFY2(shown.text == text || shown.text == u"overdue 12 day(s)"_s, qPrintable(shown.text)); // untranslated in tests
    QCOMPARE(shown.tone ? int(*shown.tone) : -1, tone);
    QCOMPARE(shown.plain.toDate(), due);
}

void TstCells::shouldLeaveDaysAloneOnceAllIsDone()
{
    const Cell shown = cell(task({2027, 2, 19}, u"done"_s), "due");

    QCOMPARE(shown.text, u"19 Feb 2027"_s);
    QVERIFY(!shown.tone);
}

void TstCells::shouldJoinTheAnswersOfRows()
{
    Purpose contract;
    contract.basis = Choice {u"6-1-b"_s};
    Purpose consent;
    consent.basis = Choice {u"6-1-a"_s};
    Activity activity;
    activity.purposes = Answers<Purpose>::complete({contract, consent, contract, Purpose()});

    QCOMPARE(cell(Record::from(activityType(), activity), "purposes.basis").text, u"Contract, Consent"_s);

    activity.purposes = Answers<Purpose>::soFar({Purpose()});
    QCOMPARE(cell(Record::from(activityType(), activity), "purposes.basis").state, AnswerState::Unknown);
}

void TstCells::shouldTellUnknownFromNone()
{
    Activity activity;
    QCOMPARE(itemmodels::wordsOf(cell(Record::from(activityType(), activity), "owner")), u"not known yet"_s);

    activity.owner = Answer<Link>::none();
    QCOMPARE(itemmodels::wordsOf(cell(Record::from(activityType(), activity), "owner")), u"None"_s);

    activity.owner = Link {core::RecordId(7)};
    QCOMPARE(itemmodels::wordsOf(cell(Record::from(activityType(), activity), "owner")), u"record 7"_s);

    activity.onBehalfOf = Answers<ControllerServed>::none();
    QCOMPARE(cell(Record::from(activityType(), activity), "on_behalf_of.controller").text, u"\u2014"_s);
}

void TstCells::shouldShowALongTextInOneLine()
{
    Activity activity;
    activity.description = QString(u"first\nsecond\t"_s + QString(1'000'000, u'x'));

    const QString text = cell(Record::from(activityType(), activity), "description").text;

    QVERIFY(text.startsWith(u"first second xxx"));
    QVERIFY(text.size() < 1000);
}

void TstCells::shouldMarkAListThatMayGoOn()
{
    Activity activity;
    activity.systems = Answers<Link>::soFar({Link {core::RecordId(7)}});
    QCOMPARE(cell(Record::from(activityType(), activity), "systems").text, u"record 7, \u2026"_s);

    activity.systems = Answers<Link>::complete({Link {core::RecordId(7)}});
    QCOMPARE(cell(Record::from(activityType(), activity), "systems").text, u"record 7"_s);
}

QTEST_GUILESS_MAIN(TstCells)
#include "tst_cells.moc"
