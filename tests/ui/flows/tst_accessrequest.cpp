// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
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
    void shouldConfirmReceiptByLetter();
    void shouldTellWhenItIsDue();
    void shouldBeginTheWork();
    void shouldSearchWhereTheRegisterSays();
    void shouldAnswerThroughWhatStandsInTheWay();
    void shouldSendTheAnswerInAPack();
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

void TstAccessRequest::shouldConfirmReceiptByLetter()
{
    QVERIFY(m_desk.sendLetter(u"Acknowledgement"_s));

    const Request request = m_desk.stored();
    QCOMPARE(request.messages.items().size(), 1U);
    QVERIFY(request.messages.items().front().text.value().contains(u"Grace Hopper"_s));
    QVERIFY(request.messages.items().front().attachment.hasValue()); // its PDF
    QVERIFY(request.acknowledgedOn.is(QDate(2026, 11, 16)));
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
    QVERIFY2(m_desk.next().text().endsWith(u"Note that it came in"_s), qPrintable(m_desk.next().text()));
    QVERIFY(m_desk.takeNextStep());
    QTRY_VERIFY(m_desk.next().text().endsWith(u"Begin the work"_s));
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
    QVERIFY2(m_desk.next().text().endsWith(u"Mark as answered"_s), qPrintable(m_desk.next().text()));
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().parts.items().front().outcome.is({u"granted"_s}));
    QVERIFY(m_desk.stored().state.is({u"answered"_s}));
}

void TstAccessRequest::shouldSendTheAnswerInAPack()
{
    QVERIFY(m_desk.sendLetter(u"Answer"_s));

    const QString password = m_desk.makePack();

    QVERIFY(password.size() >= 20);
    const auto content = support::readFile(m_desk.packPath());
    QVERIFY(content.startsWith("PK"));
    QVERIFY(!content.contains("Hopper"));
    const auto messages = m_desk.stored().messages.items();
    QCOMPARE(messages.size(), 3U);
    const QString answer = messages[1].text.value();
    QVERIFY(answer.contains(u"Orders of customers"_s) || answer.contains(u"Sparrow Mail"_s)); // from the register
    QVERIFY(messages.back().kind.is({u"response-pack"_s}));
}

void TstAccessRequest::shouldCloseIt()
{
    QCOMPARE(m_desk.next().text(), u"Close the request"_s);
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().closedOn.is(QDate(2026, 11, 16)));
    QVERIFY(m_desk.stored().dueOn.isNone());
    QCOMPARE(m_desk.asked(), QStringList({u"Issue the letter \"Acknowledgement\"?"_s, u"Issue the letter \"Answer\"?"_s, u"Save the response pack"_s}));
}

QTEST_MAIN(TstAccessRequest)
#include "tst_accessrequest.moc"
