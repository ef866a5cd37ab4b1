// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flows/requestdesk.h"

using namespace Qt::StringLiterals;
using records::Request;
using support::Keyboard;

// A request for erasure from receipt to the day it is closed, which is when every recipient has heard of it, by somebody who
// has only the keyboard.
class TstErasureRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldEnterTheRequest();
    void shouldSearchEveryPlace();
    void shouldTakeOverTheRecipients();
    void shouldAnswerIt();
    void shouldNotCloseWhileARecipientIsToBeTold();
    void shouldCloseOnceTheRecipientWasTold();

private:
    support::RequestDesk m_desk;
};

void TstErasureRequest::initTestCase()
{
    QVERIFY(m_desk.open(u"DE"_s));
}

void TstErasureRequest::shouldEnterTheRequest()
{
    QVERIFY(m_desk.enter(u"3 Nov 2026 10:15"_s, u"Erasure"_s, u"EU GDPR"_s));
    m_desk.keep();
    QVERIFY(m_desk.sendLetter(u"Acknowledgement"_s));
    QVERIFY(m_desk.takeNextStep());
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    const Request request = m_desk.stored();
    QVERIFY(request.parts.items().front().type.is({u"erasure"_s}));
    QVERIFY(request.state.is({u"in-progress"_s}));
    QVERIFY(request.dueOn.is(QDate(2026, 12, 3)));
}

void TstErasureRequest::shouldSearchEveryPlace()
{
    QVERIFY(m_desk.toProposals());
    Keyboard::press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"takeAll"_s);
    Keyboard::press(Qt::Key_Space);
    QVERIFY(Keyboard::tabToField("searched_on"));
    Keyboard::type(u"16 Nov 2026"_s);
    QVERIFY(Keyboard::tabToField("actions"));
    m_desk.choose(u"Erased"_s);
    m_desk.keep();

    const auto searches = m_desk.stored().searches.items();
    QCOMPARE(searches.size(), 3U);
    QVERIFY(searches[0].activity.hasValue());
    QVERIFY(searches[1].system.hasValue());
    QVERIFY(searches[2].vendor.hasValue());
    const auto isErased = [](const records::RequestSearch &search) { return !search.actions.empty(); };
    QCOMPARE(std::count_if(searches.begin(), searches.end(), isErased), 1);
}

void TstErasureRequest::shouldTakeOverTheRecipients()
{
    QVERIFY(m_desk.toProposals()); // of the next section: the register has no more places to search
    Keyboard::press(Qt::Key_Return);
    m_desk.keep();

    const auto told = m_desk.stored().recipientsTold.items();
    QCOMPARE(told.size(), 1U);
    QVERIFY(told.front().party.hasValue());
    QVERIFY(told.front().action.is({u"erase"_s}));
    QVERIFY(told.front().state.is({u"pending"_s}));
}

void TstErasureRequest::shouldAnswerIt()
{
    QVERIFY(m_desk.takeNextStep());
    Keyboard::press(Qt::Key_Return); // to the outcome, which stands in the way
    m_desk.choose(u"Granted in full"_s);
    QVERIFY(Keyboard::tabToField("answered_on"));
    Keyboard::type(u"16 Nov 2026"_s);
    m_desk.keep();
    for (const QString &found : {u"Address and orders"_s, u"Nothing else"_s}) {
        QVERIFY(m_desk.takeNextStep()); // goes to the place that is still to be searched
        Keyboard::press(Qt::Key_Return);
        Keyboard::type(found);
        m_desk.keep();
    }
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().state.is({u"answered"_s}));
    QVERIFY(m_desk.sendLetter(u"Answer"_s));
}

void TstErasureRequest::shouldNotCloseWhileARecipientIsToBeTold()
{
    QCOMPARE(m_desk.next().text(), u"Close the request"_s);

    QVERIFY(m_desk.takeNextStep());

    const QString named = QApplication::focusWidget()->accessibleName();
    QVERIFY2(named.contains(u"Art. 19"_s) && named.contains(u"must be told"_s), qPrintable(named));
    m_desk.keep();
    QVERIFY(m_desk.stored().closedOn.isUnknown());
}

void TstErasureRequest::shouldCloseOnceTheRecipientWasTold()
{
    QVERIFY(m_desk.sendLetter(u"Notice to a recipient"_s));
    QVERIFY(m_desk.stored().messages.items().back().text.value().contains(u"erase"_s));
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    const Request request = m_desk.stored();
    QVERIFY(request.recipientsTold.items().front().state.is({u"told"_s}));
    QVERIFY(request.recipientsTold.items().front().toldOn.is(QDate(2026, 11, 16)));
    QVERIFY(request.closedOn.is(QDate(2026, 11, 16)));
    QCOMPARE(m_desk.asked(), QStringList({u"Issue the letter \"Acknowledgement\"?"_s, u"Issue the letter \"Answer\"?"_s, u"Issue the letter \"Notice to a recipient\"?"_s}));
}

QTEST_MAIN(TstErasureRequest)
#include "tst_erasurerequest.moc"
