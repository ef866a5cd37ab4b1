// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"
#include "tests/support/files.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

// Requests on the command line: computed dates, what is refused or warned of, why a date is what it is, and the log.
class TstRequestsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_line = std::make_unique<support::CommandRun>();
        QCOMPARE(run(u"add"_s, {u"organisation"_s, u"name=House"_s, u"holiday_region=DE-BY"_s}), 0);
    }

    void shouldComputeTheDatesOfARequest();
    void shouldWarnOfAReceiptToCome();
    void shouldWarnOfAnAgentWithoutAuthority();
    void shouldWarnOfAnIdentityCheckForAnOptOut();
    void shouldRefuseToCloseBeforeRecipientsAreSettled();
    void shouldWarnOfAPartChangedAfterItsAnswer();
    void shouldSayWhyARequestIsDue();
    void shouldTellSlipsWithRequestsApart_data();
    void shouldTellSlipsWithRequestsApart();
    void shouldWriteTheLogWithoutNames();

private:
    int run(const QString &command, const QStringList &arguments) { return m_line->run(command, arguments); }
    // A request to the house of 4 May 2026 for one part.
    int add(const QStringList &arguments)
    {
        return run(u"add"_s, QStringList {u"request"_s, u"received=2026-05-04T09:00:00Z[Europe/Berlin]"_s, u"organisation=ORG-0001"_s} + arguments);
    }
    [[nodiscard]] QJsonObject shown(const QString &reference)
    {
        return run(u"show"_s, {u"request"_s, reference, u"--format"_s, u"json"_s}) == 0 ? QJsonDocument::fromJson(m_line->out.toUtf8()).object() : QJsonObject();
    }

    std::unique_ptr<support::CommandRun> m_line;
};

void TstRequestsCommand::shouldComputeTheDatesOfARequest()
{
    QCOMPARE(add({u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s}), 0);
    QCOMPARE(shown(u"DSR-2026-0001"_s)["due_on"_L1].toString(), u"2026-06-05"_s); // the 4th is Corpus Christi in Bavaria

    QCOMPARE(run(u"set"_s, {u"request"_s, u"DSR-2026-0001"_s, u"identity_doubt=New address"_s, u"identity_asked_on=2026-05-06"_s,
                            u"identity_confirmed_on=2026-05-20"_s}), 0);

    QCOMPARE(shown(u"DSR-2026-0001"_s)["due_on"_L1].toString(), u"2026-06-18"_s);
}

void TstRequestsCommand::shouldWarnOfAReceiptToCome()
{
    const QString day = QDate::currentDate().addDays(3).toString(Qt::ISODate);

    QCOMPARE(run(u"add"_s, {u"request"_s, u"received="_s + day + u"T09:00:00Z"_s}), 0);

    QVERIFY2(m_line->err.contains(u"received: this day has not come yet (Art. 12(3), 11 CCR 7021)"_s), qPrintable(m_line->err));
}

void TstRequestsCommand::shouldWarnOfAnAgentWithoutAuthority()
{
    QCOMPARE(add({u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s, u"requester_kind=agent"_s, u"agent_name=Helper"_s}), 0);
    QVERIFY2(m_line->err.contains(u"agent_authority: "_s) && m_line->err.contains(u"(Art. 5(1)(f), 12(6))"_s), qPrintable(m_line->err));

    QCOMPARE(run(u"set"_s, {u"request"_s, u"DSR-2026-0001"_s, u"agent_authority=power-of-attorney"_s}), 0);

    QVERIFY(!m_line->err.contains(u"agent_authority"_s));
}

void TstRequestsCommand::shouldWarnOfAnIdentityCheckForAnOptOut()
{
    QCOMPARE(add({u"parts.+.type=opt-out"_s, u"parts.1.law=ccpa"_s, u"identity_doubt=Unknown"_s, u"identity_asked_on=2026-05-05"_s}), 0);

    QVERIFY2(m_line->err.contains(u"identity_asked_on: "_s) && m_line->err.contains(u"(11 CCR 7026(d), 7060(b))"_s), qPrintable(m_line->err));
}

void TstRequestsCommand::shouldRefuseToCloseBeforeRecipientsAreSettled()
{
    QCOMPARE(add({u"parts.+.type=erasure"_s, u"parts.1.law=gdpr"_s, u"parts.1.outcome=granted"_s, u"parts.1.answered_on=2026-05-20"_s, u"state=answered"_s,
                  u"recipients_told.+.name=Printer"_s, u"recipients_told.1.action=erase"_s, u"recipients_told.1.state=pending"_s}), 0);

    QCOMPARE(run(u"set"_s, {u"request"_s, u"DSR-2026-0001"_s, u"closed_on=2026-05-21"_s}), 6);

    QVERIFY2(m_line->err.contains(u"recipients_told.1.state: "_s) && m_line->err.contains(u"(Art. 19)"_s), qPrintable(m_line->err));
    QVERIFY(shown(u"DSR-2026-0001"_s)["closed_on"_L1].isNull());
}

void TstRequestsCommand::shouldWarnOfAPartChangedAfterItsAnswer()
{
    QCOMPARE(add({u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s, u"parts.1.outcome=granted"_s, u"parts.1.answered_on=2026-05-20"_s, u"state=answered"_s, u"searches.+.found=two orders"_s}), 0);
    QCOMPARE(m_line->err, QString());

    QCOMPARE(run(u"set"_s, {u"request"_s, u"DSR-2026-0001"_s, u"parts.1.outcome=no-data"_s}), 0);

    QVERIFY2(m_line->err.contains(u"parts.1.outcome: was changed after the answer of 2026-05-20 went out"_s), qPrintable(m_line->err));
}

void TstRequestsCommand::shouldSayWhyARequestIsDue()
{
    QCOMPARE(add({u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s, u"parts.+.type=opt-out"_s, u"parts.2.law=ccpa"_s}), 0);

    QCOMPARE(run(u"due"_s, {u"--request"_s, u"DSR-2026-0001"_s}), 0);
    QVERIFY2(m_line->out.contains(u"Fri 5 Jun 2026"_s) && m_line->out.contains(u"Corpus Christi"_s), qPrintable(m_line->out));
    QCOMPARE(run(u"due"_s, {u"--request"_s, u"DSR-2026-0001"_s, u"--part"_s, u"2"_s, u"--format"_s, u"json"_s}), 0);

    const QJsonObject answer = QJsonDocument::fromJson(m_line->out.toUtf8()).object();
    QCOMPARE(answer["law"_L1].toString(), u"ccpa-opt-out"_s);
    QCOMPARE(answer["statutory_due"_L1].toString(), shown(u"DSR-2026-0001"_s)["parts"_L1]["items"_L1][1]["statutory_due"_L1].toString());
}

void TstRequestsCommand::shouldTellSlipsWithRequestsApart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no such request") << QStringList {u"--request"_s, u"DSR-2026-0009"_s} << 6;
    QTest::newRow("another type") << QStringList {u"--request"_s, u"ORG-0001"_s} << 6;
    QTest::newRow("no such part") << QStringList {u"--request"_s, u"DSR-2026-0001"_s, u"--part"_s, u"3"_s} << 2;
    QTest::newRow("no number") << QStringList {u"--request"_s, u"DSR-2026-0001"_s, u"--part"_s, u"first"_s} << 2;
    QTest::newRow("part alone") << QStringList {u"--law"_s, u"gdpr"_s, u"--type"_s, u"access"_s, u"--received"_s, u"2026-05-04"_s, u"--part"_s, u"1"_s} << 2;
    QTest::newRow("said twice") << QStringList {u"--request"_s, u"DSR-2026-0001"_s, u"--law"_s, u"gdpr"_s} << 2;
}

void TstRequestsCommand::shouldTellSlipsWithRequestsApart()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    QCOMPARE(add({u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s}), 0);

    QCOMPARE(run(u"due"_s, arguments), code);
}

void TstRequestsCommand::shouldWriteTheLogWithoutNames()
{
    QCOMPARE(add({u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s, u"requester_name=Petronella Invented"_s}), 0);
    const auto log = [this] { return support::readFile(m_line->path(u"log.html"_s)); };

    QCOMPARE(run(u"export"_s, {u"requests"_s, u"-o"_s, m_line->path(u"log.html"_s)}), 0);
    QVERIFY(log().contains("DSR-2026-0001") && !log().contains("Petronella"));
    QCOMPARE(run(u"export"_s, {u"requests"_s, u"--with-names"_s, u"-o"_s, m_line->path(u"log.html"_s)}), 0);
    QVERIFY(log().contains("Petronella"));
    QCOMPARE(run(u"export"_s, {u"vendors"_s, u"--with-names"_s, u"-o"_s, m_line->path(u"vendors.html"_s)}), 2);
}

QTEST_GUILESS_MAIN(TstRequestsCommand)
#include "tst_requestscommand.moc"
