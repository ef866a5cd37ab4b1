// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/measure/measure.h"
#include "models/records/system/system.h"
#include "models/records/task/task.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

// The rules of systems, measures and tasks: one or two each.
class TstUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeANameAlone()
    {
        QCOMPARE(refusals(systemType(), System()), QByteArrayList {"name"});
        QCOMPARE(refusals(measureType(), Measure()), QByteArrayList {"name"});
        QCOMPARE(refusals(taskType(), Task()), QByteArrayList {"title"});
    }

    void shouldNotStopUsingASystemBeforeItsFirstDay()
    {
        System system;
        system.name = u"Ticket system"_s;
        system.usedSince = QDate(2020, 1, 1);
        system.usedUntil = QDate(2020, 1, 1);
        QCOMPARE(refusals(systemType(), system), QByteArrayList());
        system.usedUntil = QDate(2019, 12, 31);
        QCOMPARE(refusals(systemType(), system), QByteArrayList {"used_until"});
        system.usedUntil = Answer<QDate>::none();
        QCOMPARE(refusals(systemType(), system), QByteArrayList());
    }

    void shouldNotDateAMeasureThatIsOnlyPlanned()
    {
        Measure measure;
        measure.name = u"Backups, restored twice a year"_s;
        measure.inPlaceSince = QDate(2025, 4, 1);
        QCOMPARE(refusals(measureType(), measure), QByteArrayList());
        measure.state = Choice {u"in-place"_s};
        QCOMPARE(refusals(measureType(), measure), QByteArrayList());
        measure.state = Choice {u"planned"_s};
        QCOMPARE(refusals(measureType(), measure), QByteArrayList {"in_place_since"});
    }

    void shouldNotBeDoneAndOpen_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("taken");
        QTest::newRow("not known") << QString() << true;
        QTest::newRow("open") << u"open"_s << false;
        QTest::newRow("in progress") << u"in-progress"_s << false;
        QTest::newRow("waiting") << u"waiting"_s << false;
        QTest::newRow("done") << u"done"_s << true;
        QTest::newRow("dropped") << u"dropped"_s << true;
    }
    void shouldNotBeDoneAndOpen()
    {
        QFETCH(QString, state);
        QFETCH(bool, taken);
        Task task;
        task.title = u"Ask for the new list of sub-processors"_s;
        task.state = state.isEmpty() ? Answer<Choice>() : Answer<Choice>(Choice {state});
        QCOMPARE(refusals(taskType(), task), QByteArrayList());
        task.doneOn = QDate(2026, 11, 20);
        QCOMPARE(refusals(taskType(), task), taken ? QByteArrayList() : QByteArrayList {"done_on"});
    }
};

QTEST_GUILESS_MAIN(TstUpkeep)
#include "tst_upkeep.moc"
