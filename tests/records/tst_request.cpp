// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/request/request.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

// The day of receipt, and those around it.
QDate day(int offset = 0)
{
    return QDate(2026, 3, 15).addDays(offset);
}

Request aRequest()
{
    Request request;
    request.received = Instant {QDateTime({2026, 3, 15}, {9, 0}, Qt::UTC), "Europe/Berlin"};
    return request;
}

RequestPart aPart(const QString &type, const QString &law = {})
{
    RequestPart part;
    part.type = Choice {type};
    if (!law.isEmpty())
        part.law = Choice {law};
    return part;
}

Request aRequestFor(std::vector<RequestPart> parts)
{
    Request request = aRequest();
    request.parts = Answers<RequestPart>::soFar(std::move(parts));
    return request;
}

QString titleOf(const Request &request)
{
    return requestType().titleOf(toValues(requestType().fields, request));
}

} // namespace

using DateField = Answer<QDate> Request::*;
Q_DECLARE_METATYPE(DateField)

class TstRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeADayAlone()
    {
        QCOMPARE(refusals(requestType(), aRequest()), QByteArrayList());
        QCOMPARE(refusals(requestType(), Request()), QByteArrayList {"received"});
        QCOMPARE(requestType().yearField, QByteArray("received"));
    }

    void shouldBeCalledByItsPartsWithoutASubject()
    {
        QCOMPARE(titleOf(aRequestFor({RequestPart()})), QString());
        QCOMPARE(titleOf(aRequestFor({aPart(u"access"_s), RequestPart(), aPart(u"erasure"_s), aPart(u"access"_s)})), u"Access, erasure"_s);
    }

    void shouldBeCalledByItsSubject()
    {
        Request request = aRequestFor({aPart(u"access"_s)});

        request.summary = u"Access, former employee"_s;

        QCOMPARE(titleOf(request), u"Access, former employee"_s);
    }

    void shouldRefuseDatesBeforeReceipt_data()
    {
        QTest::addColumn<DateField>("member");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("acknowledged") << DateField(&Request::acknowledgedOn) << QByteArray("acknowledged_on");
        QTest::newRow("identity") << DateField(&Request::identityAskedOn) << QByteArray("identity_asked_on");
        QTest::newRow("clarification") << DateField(&Request::clarificationAskedOn)
                                       << QByteArray("clarification_asked_on");
        QTest::newRow("withdrawn") << DateField(&Request::withdrawnOn) << QByteArray("withdrawn_on");
        QTest::newRow("closed") << DateField(&Request::closedOn) << QByteArray("closed_on");
    }
    void shouldRefuseDatesBeforeReceipt()
    {
        QFETCH(DateField, member);
        QFETCH(QByteArray, field);
        Request request = aRequest();
        request.*member = day(-1);
        QCOMPARE(refusals(requestType(), request), QByteArrayList {field});

        request.*member = day();

        QCOMPARE(refusals(requestType(), request), QByteArrayList());
    }

    void shouldCountTheDayWhereItWasReceived()
    {
        Request request = aRequest();
        request.received = Instant {QDateTime({2026, 3, 14}, {23, 30}, Qt::UTC), "Europe/Berlin"}; // 15 March, 00:30
        request.closedOn = day(-1);

        QCOMPARE(refusals(requestType(), request), QByteArrayList {"closed_on"});
    }

    void shouldRefuseAnswerBeforeReceipt()
    {
        RequestPart part = aPart(u"access"_s);
        part.answeredOn = day(-1);

        QCOMPARE(refusals(requestType(), aRequestFor({aPart(u"erasure"_s), part})),
                 QByteArrayList {"parts.2.answered_on"});
    }

    void shouldRefusePausesOutOfOrder()
    {
        RequestPause early;
        early.startedOn = day(-1);
        RequestPause backwards;
        backwards.startedOn = day(1);
        backwards.endedOn = day();
        RequestPause running;
        running.startedOn = day();
        running.endedOn = Answer<QDate>::none();
        Request request = aRequest();
        request.pauses = Answers<RequestPause>::soFar({early, backwards, running});

        QCOMPARE(refusals(requestType(), request), QByteArrayList({"pauses.1.started_on", "pauses.2.ended_on"}));
    }

    void shouldRefuseAnswersBeforeTheirQuestions()
    {
        Request request = aRequest();
        request.identityAskedOn = day(1);
        request.identityConfirmedOn = day();
        request.clarificationAskedOn = day(1);
        request.clarificationReceivedOn = day();
        request.feeToldOn = day(1);
        request.feeAgreedOn = day();

        QCOMPARE(refusals(requestType(), request),
                 QByteArrayList({"identity_confirmed_on", "clarification_received_on", "fee_agreed_on"}));
    }

    void shouldRefuseExtensionWithoutReason()
    {
        Request request = aRequest();
        request.extensionToldOn = day(1);
        QCOMPARE(refusals(requestType(), request), QByteArrayList {"extension_reason"});
        QCOMPARE(articles(requestType(), request), QByteArrayList {"Art. 12(3)"});

        request.extensionNote = u"Four archives to be read by hand"_s;
        QCOMPARE(refusals(requestType(), request), QByteArrayList());

        request.extensionNote = {};
        request.extensionReason = Choice {u"complexity"_s};
        QCOMPARE(refusals(requestType(), request), QByteArrayList());
    }

    void shouldRefuseVerificationOfOptOuts()
    {
        RequestPart part = aPart(u"opt-out"_s, u"ccpa"_s);
        part.verification = Choice {u"none-allowed"_s};
        QCOMPARE(refusals(requestType(), aRequestFor({part})), QByteArrayList());

        part.verification = Choice {u"reasonable"_s};

        QCOMPARE(refusals(requestType(), aRequestFor({part})), QByteArrayList {"parts.1.verification"});
    }

    void shouldRefuseTypesOfTheCcpaUnderOtherLaws()
    {
        QCOMPARE(refusals(requestType(), aRequestFor({aPart(u"know"_s, u"ccpa"_s), aPart(u"access"_s, u"gdpr"_s),
                                                      aPart(u"delete"_s)})),
                 QByteArrayList());
        QCOMPARE(
            refusals(requestType(), aRequestFor({aPart(u"know"_s, u"gdpr"_s), aPart(u"adm-access"_s, u"uk-gdpr"_s)})),
            QByteArrayList({"parts.1.law", "parts.2.law"}));
    }

    void shouldRefuseGroundsThatDoNotFit()
    {
        RequestPart granted = aPart(u"erasure"_s);
        granted.outcome = Choice {u"granted"_s};
        granted.grounds = Answers<Choice>::soFar({{u"17-3-b"_s}});
        RequestPart marketing = aPart(u"objection-marketing"_s);
        marketing.outcome = Choice {u"refused"_s};
        marketing.grounds = Answers<Choice>::soFar({{u"21-1-compelling"_s}});
        RequestPart other = aPart(u"objection"_s);
        other.outcome = Choice {u"refused"_s};
        other.grounds = marketing.grounds;

        const Request request = aRequestFor({granted, marketing, other});

        QCOMPARE(refusals(requestType(), request), QByteArrayList({"parts.1.grounds", "parts.2.grounds"}));
        QCOMPARE(articles(requestType(), request), QByteArrayList({"-", "Art. 21(3)"}));
    }

    void shouldRefuseClosingAnOpenRequest()
    {
        Request request = aRequest();
        request.closedOn = day(1);
        request.state = Choice {u"in-progress"_s};
        QCOMPARE(refusals(requestType(), request), QByteArrayList {"state"});

        request.state = Choice {u"answered"_s};

        QCOMPARE(refusals(requestType(), request), QByteArrayList());
    }

    void shouldRefuseClosingWhileRecipientsWait()
    {
        RecipientTold told;
        told.state = Choice {u"told"_s};
        told.toldOn = day();
        RecipientTold pending;
        pending.state = Choice {u"pending"_s};
        Request request = aRequest();
        request.recipientsTold = Answers<RecipientTold>::complete({told, pending});
        QCOMPARE(refusals(requestType(), request), QByteArrayList());

        request.closedOn = day(1);

        QCOMPARE(refusals(requestType(), request), QByteArrayList {"recipients_told.2.state"});
        QCOMPARE(articles(requestType(), request), QByteArrayList {"Art. 19"});
    }
};

QTEST_GUILESS_MAIN(TstRequest)
#include "tst_request.moc"
