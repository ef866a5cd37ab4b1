// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationhistory.h"

#include <QTest>

using ui::NavigationHistory;
using ui::Place;

class TstNavigationHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeginNowhere();
    void shouldGoBackAndForward();
    void shouldForgetWhatLiesAhead();
    void shouldNotNoteTheSamePlaceTwice();
    void shouldFollowAPlaceThatChanges();
    void shouldDropWhatWasGivenUp();
    void shouldStayWithinBounds();

private:
    static Place listOf(const char *type) { return {.kind = Place::Kind::List, .type = type}; }
};

void TstNavigationHistory::shouldBeginNowhere()
{
    NavigationHistory history;

    QVERIFY(history.isEmpty());
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back().kind, Place::Kind::Start);
}

void TstNavigationHistory::shouldGoBackAndForward()
{
    NavigationHistory history;
    history.go(listOf("a"));
    history.go(listOf("b"));
    history.go(listOf("c"));

    QCOMPARE(history.back().type, "b");
    QCOMPARE(history.back().type, "a");
    QCOMPARE(history.back().type, "a");
    QCOMPARE(history.forward().type, "b");
    QCOMPARE(history.forward().type, "c");
    QCOMPARE(history.forward().type, "c");
}

void TstNavigationHistory::shouldForgetWhatLiesAhead()
{
    NavigationHistory history;
    history.go(listOf("a"));
    history.go(listOf("b"));
    (void)history.back();

    history.go(listOf("c"));

    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back().type, "a");
}

void TstNavigationHistory::shouldNotNoteTheSamePlaceTwice()
{
    NavigationHistory history;
    history.go(listOf("a"));
    history.go(listOf("a"));

    QVERIFY(!history.canGoBack());
}

void TstNavigationHistory::shouldFollowAPlaceThatChanges()
{
    NavigationHistory history;
    history.go({.kind = Place::Kind::NewRecord, .type = "vendor"});

    history.replace({.kind = Place::Kind::Record, .type = "vendor", .record = core::RecordId(7)});
    history.go(listOf("a"));

    QCOMPARE(history.back().record, core::RecordId(7));
}

void TstNavigationHistory::shouldDropWhatWasGivenUp()
{
    NavigationHistory history;
    history.go(listOf("a"));
    history.go({.kind = Place::Kind::NewRecord, .type = "vendor"});

    history.dropCurrent();

    QCOMPARE(history.current().type, "a");
    QVERIFY(!history.canGoForward());
    history.dropCurrent();
    QVERIFY(history.isEmpty());
    history.dropCurrent();
    QVERIFY(history.isEmpty());
}

void TstNavigationHistory::shouldStayWithinBounds()
{
    NavigationHistory history;
    for (int i = 0; i < 500; ++i)
        history.go({.kind = Place::Kind::Record, .type = "vendor", .record = core::RecordId(i + 1)});

    int steps = 0;
    while (history.canGoBack()) {
        (void)history.back();
        ++steps;
    }

    QCOMPARE(steps, 99);
    QCOMPARE(history.current().record, core::RecordId(401));
}

QTEST_GUILESS_MAIN(TstNavigationHistory)
#include "tst_navigationhistory.moc"
