// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/attempts.h"
#include "models/unlocking/idlelock.h"
#include "tests/support/fixedclock.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What goes by the clock: the lock after idle time, and the wait after wrong keys.
class TstIdleLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeDueAfterItsMinutes();
    void shouldBeginAgainWhenTouched();
    void shouldCountTheTimeAsleep();
    void shouldNotWaitLongerWhenTheClockIsSetBack();
    void shouldNeverBeDueWhenOff();
    void shouldWaitLongerAfterEachWrongKey();
    void shouldForgetWrongKeysAfterTheRightOne();
    void shouldCountWrongKeysOfEachVault();
    void shouldNotBeTrickedByAClockSetBack();
};

void TstIdleLock::shouldBeDueAfterItsMinutes()
{
    support::FixedClock clock;
    const unlocking::IdleLock lock(clock, 10);

    QCOMPARE(lock.secondsLeft(), 600);
    clock.advance(599);
    QVERIFY(!lock.isDue());
    clock.advance(1);
    QVERIFY(lock.isDue());
}

void TstIdleLock::shouldBeginAgainWhenTouched()
{
    support::FixedClock clock;
    unlocking::IdleLock lock(clock, 10);
    clock.advance(599);

    lock.touch();

    QCOMPARE(lock.secondsLeft(), 600);
}

void TstIdleLock::shouldCountTheTimeAsleep()
{
    support::FixedClock clock;
    const unlocking::IdleLock lock(clock, 10);

    clock.advance(qint64(8) * 3600);

    QVERIFY(lock.isDue());
}

void TstIdleLock::shouldNotWaitLongerWhenTheClockIsSetBack()
{
    support::FixedClock clock;
    const unlocking::IdleLock lock(clock, 10);

    clock.advance(-3600);

    QCOMPARE(lock.secondsLeft(), 600);
}

void TstIdleLock::shouldNeverBeDueWhenOff()
{
    support::FixedClock clock;
    unlocking::IdleLock lock(clock);
    QCOMPARE(lock.minutes(), unlocking::IdleLock::kDefaultMinutes);

    lock.setMinutes(0);
    clock.advance(qint64(24) * 3600);

    QCOMPARE(lock.secondsLeft(), -1);
    QVERIFY(!lock.isDue());
}

void TstIdleLock::shouldWaitLongerAfterEachWrongKey()
{
    support::FixedClock clock;
    unlocking::Attempts attempts(clock);
    QCOMPARE(attempts.secondsToWait(u"a"_s), 0);

    for (const int expected : {1, 2, 4, 8, 16, 32, 60, 60}) {
        attempts.failed(u"a"_s);
        QCOMPARE(attempts.secondsToWait(u"a"_s), expected);
        clock.advance(expected - 1);
        QCOMPARE(attempts.secondsToWait(u"a"_s), 1);
        clock.advance(1);
        QCOMPARE(attempts.secondsToWait(u"a"_s), 0);
    }
}

void TstIdleLock::shouldForgetWrongKeysAfterTheRightOne()
{
    support::FixedClock clock;
    unlocking::Attempts attempts(clock);
    for (int i = 0; i < 5; ++i)
        attempts.failed(u"a"_s);

    attempts.succeeded(u"a"_s);
    QCOMPARE(attempts.secondsToWait(u"a"_s), 0);

    attempts.failed(u"a"_s);
    QCOMPARE(attempts.secondsToWait(u"a"_s), 1);
}

void TstIdleLock::shouldCountWrongKeysOfEachVault()
{
    support::FixedClock clock;
    unlocking::Attempts attempts(clock);

    attempts.failed(u"a"_s);

    QCOMPARE(attempts.secondsToWait(u"b"_s), 0);
}

void TstIdleLock::shouldNotBeTrickedByAClockSetBack()
{
    support::FixedClock clock;
    unlocking::Attempts attempts(clock);
    attempts.failed(u"a"_s);

    clock.advance(-3600);

    QCOMPARE(attempts.secondsToWait(u"a"_s), 1);
}

QTEST_GUILESS_MAIN(TstIdleLock)
#include "tst_idlelock.moc"
