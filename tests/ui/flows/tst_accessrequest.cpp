// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flows/requestdesk.h"

using namespace Qt::StringLiterals;
using records::Request;
using support::Keyboard;

// A request for access from the day it comes in to the day it is closed, by somebody who has only the keyboard.
class TstAccessRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldEnterTheRequest();
    void shouldTellWhenItIsDue();
    void shouldBeginTheWork();
    void shouldSearchWhereTheRegisterSays();
    void shouldAnswerThroughWhatStandsInTheWay();
    void shouldCloseIt();

private:
    support::RequestDesk m_desk;
};

void TstAccessRequest::initTestCase()
{
    QVERIFY(m_desk.open(u"DE"_s));
}

void TstAccessRequest::shouldEnterTheRequest()
{
    QVERIFY(m_desk.enter(u"3 Nov 2026 10:15"_s, u"Access"_s, u"EU GDPR"_s));
    m_desk.keep();

    const Request request = m_desk.stored();
    QVERIFY(request.requesterName.is(u"Grace Hopper"_s));
    QVERIFY(request.organisation.hasValue());
    QCOMPARE(request.parts.items().size(), 1U);
    QVERIFY(request.dueOn.is(QDate(2026, 12, 3)));
}

void TstAccessRequest::shouldTellWhenItIsDue()
{
    m_desk.toTheTop();
    QVERIFY(Keyboard::tabTo("why"));
    Keyboard::press(Qt::Key_Space);

    const auto &line = support::child(m_desk.page(), "timeline");
    QVERIFY2(line.accessibleName().contains(u"17 day"_s), qPrintable(line.accessibleName()));
    QVERIFY(support::child(m_desk.page(), "steps").isVisible());
}

void TstAccessRequest::shouldBeginTheWork()
{
    QVERIFY2(m_desk.next().text().endsWith(u"Received"_s), qPrintable(m_desk.next().text()));
    QVERIFY(m_desk.takeNextStep());
    QTRY_VERIFY(m_desk.next().text().endsWith(u"In progress"_s));
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().state.is({u"in-progress"_s}));
}

void TstAccessRequest::shouldSearchWhereTheRegisterSays()
{
    QVERIFY(m_desk.toProposals());
    Keyboard::press(Qt::Key_Return); // the activity is the first
    QVERIFY(Keyboard::tabToField("searched_on"));
    Keyboard::type(u"16 Nov 2026"_s);
    QVERIFY(Keyboard::tabToField("found"));
    Keyboard::type(u"Two orders with address and payment"_s);
    m_desk.keep();

    const Request request = m_desk.stored();
    QCOMPARE(request.searches.items().size(), 1U);
    QVERIFY(request.searches.items().front().activity.hasValue());
    QVERIFY(request.searches.items().front().searchedOn.is(QDate(2026, 11, 16)));
    QVERIFY(request.searches.items().front().found.hasValue());
}

void TstAccessRequest::shouldAnswerThroughWhatStandsInTheWay()
{
    QVERIFY(m_desk.takeNextStep()); // goes to what is missing
    QVERIFY(m_desk.stored().state.is({u"in-progress"_s}));
    Keyboard::press(Qt::Key_Return); // and on to its field
    m_desk.choose(u"Granted in full"_s);
    QVERIFY(Keyboard::tabToField("answered_on"));
    Keyboard::type(u"16 Nov 2026"_s);
    m_desk.keep();
    QVERIFY2(m_desk.next().text().endsWith(u"Answered"_s), qPrintable(m_desk.next().text()));
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().parts.items().front().outcome.is({u"granted"_s}));
    QVERIFY(m_desk.stored().state.is({u"answered"_s}));
}

void TstAccessRequest::shouldCloseIt()
{
    QCOMPARE(m_desk.next().text(), u"Close the request"_s);
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().closedOn.is(QDate(2026, 11, 16)));
    QVERIFY(m_desk.stored().dueOn.isNone());
    QVERIFY(m_desk.asked().isEmpty());
}

QTEST_MAIN(TstAccessRequest)
#include "tst_accessrequest.moc"
