// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/flows/requestdesk.h"

using namespace Qt::StringLiterals;
using records::Request;
using support::Keyboard;

// A Californian who wants to know what is held and opts out of its sale, in one message: two parts with clocks of their own,
// from receipt to the day the request is closed, by somebody who has only the keyboard.
class TstCaliforniaRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldEnterTwoPartsWithTwoClocks();
    void shouldShowTheNearerPartFirst();
    void shouldConfirmReceipt();
    void shouldCarryOutTheOptOutFirst();
    void shouldAnswerTheOtherPart();
    void shouldCloseIt();

private:
    [[nodiscard]] bool answer(const QString &day);

    support::RequestDesk m_desk;
};

void TstCaliforniaRequest::initTestCase()
{
    QVERIFY(m_desk.open(u"US-CA"_s));
}

void TstCaliforniaRequest::shouldEnterTwoPartsWithTwoClocks()
{
    QVERIFY(m_desk.enter(u"3 Nov 2026 10:15"_s, u"Know, specific"_s, u"CCPA"_s));
    QVERIFY(Keyboard::backToAdd(u"Parts"_s));
    QVERIFY(m_desk.addPart(u"Opt out of sale"_s, u"CCPA"_s));
    m_desk.keep();

    const Request request = m_desk.stored();
    QCOMPARE(request.parts.items().size(), 2U);
    QVERIFY(request.parts.items()[0].statutoryDue.is(QDate(2026, 12, 18))); // 45 days
    QVERIFY(request.parts.items()[1].statutoryDue.is(QDate(2026, 11, 25))); // 15 business days, without Veterans Day
    QVERIFY(request.dueOn.is(QDate(2026, 11, 25)));
}

void TstCaliforniaRequest::shouldShowTheNearerPartFirst()
{
    m_desk.toTheTop();
    const auto &line = support::child(m_desk.page(), "timeline");
    QTRY_VERIFY2(line.accessibleName().startsWith(u"Opt out"_s), qPrintable(line.accessibleName()));
    QVERIFY2(line.accessibleName().contains(u"9 day"_s), qPrintable(line.accessibleName()));
}

void TstCaliforniaRequest::shouldConfirmReceipt()
{
    QVERIFY(m_desk.sendLetter(u"Acknowledgement"_s));
    QVERIFY(m_desk.takeNextStep());
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().acknowledgedOn.is(QDate(2026, 11, 16)));
    QVERIFY(m_desk.stored().state.is({u"in-progress"_s}));
}

// The line of what stands in the way leads to the outcome.
bool TstCaliforniaRequest::answer(const QString &day)
{
    Keyboard::press(Qt::Key_Return);
    m_desk.choose(u"Granted in full"_s);
    if (!Keyboard::tabToField("answered_on"))
        return false;
    Keyboard::type(day);
    m_desk.keep();
    return true;
}

void TstCaliforniaRequest::shouldCarryOutTheOptOutFirst()
{
    QVERIFY(m_desk.takeNextStep());
    Keyboard::press(Qt::Key_Tab); // the second line is that of the second part
    QVERIFY(answer(u"16 Nov 2026"_s));

    const Request request = m_desk.stored();
    QVERIFY(request.parts.items()[0].outcome.isUnknown());
    QVERIFY(request.parts.items()[1].outcome.is({u"granted"_s}));
    QVERIFY(request.dueOn.is(QDate(2026, 12, 18))); // only the other part still runs
    QVERIFY(request.state.is({u"in-progress"_s}));
}

void TstCaliforniaRequest::shouldAnswerTheOtherPart()
{
    QVERIFY(m_desk.takeNextStep());
    QVERIFY(answer(u"16 Nov 2026"_s));
    QVERIFY2(m_desk.next().text().endsWith(u"Mark as answered"_s), qPrintable(m_desk.next().text()));
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.sendLetter(u"Answer"_s));
    QVERIFY(m_desk.stored().state.is({u"answered"_s}));
    QVERIFY(m_desk.stored().identityAskedOn.isUnknown()); // nobody who opts out is asked who they are
}

void TstCaliforniaRequest::shouldCloseIt()
{
    QVERIFY(m_desk.takeNextStep());
    m_desk.keep();

    QVERIFY(m_desk.stored().closedOn.is(QDate(2026, 11, 16)));
    QVERIFY(m_desk.stored().dueOn.isNone());
    QCOMPARE(m_desk.asked(), QStringList({u"Issue the letter \"Acknowledgement\"?"_s, u"Issue the letter \"Answer\"?"_s}));
}

QTEST_MAIN(TstCaliforniaRequest)
#include "tst_californiarequest.moc"
