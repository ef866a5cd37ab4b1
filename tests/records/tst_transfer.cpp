// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/transfer/transfer.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Transfer aTransfer()
{
    Transfer transfer;
    transfer.name = u"Support desk in Manila"_s;
    return transfer;
}

Transfer aTransferWith(const TransferSafeguard &safeguard)
{
    Transfer transfer = aTransfer();
    transfer.safeguards = Answers<TransferSafeguard>::soFar({safeguard});
    return transfer;
}

Answer<Choice> codeOrUnknown(const QString &code)
{
    return code.isEmpty() ? Answer<Choice>() : Answer<Choice>(Choice {code});
}

} // namespace

class TstTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeANameAlone()
    {
        QCOMPARE(refusals(transferType(), aTransfer()), QByteArrayList());
        QCOMPARE(refusals(transferType(), Transfer()), QByteArrayList {"name"});
        QCOMPARE(transferType().titleOf(toValues(transferType().fields, aTransfer())), u"Support desk in Manila"_s);
    }

    void shouldGiveModulesToClausesOnly_data()
    {
        QTest::addColumn<QString>("mechanism");
        QTest::addColumn<QString>("set");
        QTest::addColumn<QByteArrayList>("refused");
        QTest::newRow("clauses of the Commission") << u"46-2-c"_s << u"2021-914"_s << QByteArrayList();
        QTest::newRow("UK Addendum on top") << u"46-2-d"_s << u"uk-addendum-b1"_s << QByteArrayList();
        QTest::newRow("Swiss adaptation") << u"46-2-c"_s << u"ch-adapted"_s << QByteArrayList();
        QTest::newRow("mechanism not known yet") << QString() << u"2021-914"_s << QByteArrayList();
        QTest::newRow("set not known yet") << u"46-2-c"_s << QString() << QByteArrayList();
        QTest::newRow("adequacy") << u"adequacy"_s << QString() << QByteArrayList {"safeguards.1.module"};
        QTest::newRow("corporate rules") << u"46-2-b"_s << QString() << QByteArrayList {"safeguards.1.module"};
        QTest::newRow("consent") << u"49-1-a"_s << u"2021-914"_s
                                 << QByteArrayList {"safeguards.1.module", "safeguards.1.clause_set"};
        QTest::newRow("stand-alone UK agreement")
            << u"46-2-d"_s << u"uk-idta-a1"_s << QByteArrayList {"safeguards.1.module"};
        QTest::newRow("old clauses") << u"46-2-c"_s << u"2010-87"_s << QByteArrayList {"safeguards.1.module"};
        QTest::newRow("clauses inside the EU")
            << u"46-2-c"_s << u"2021-915"_s << QByteArrayList {"safeguards.1.module"};
    }
    void shouldGiveModulesToClausesOnly()
    {
        QFETCH(QString, mechanism);
        QFETCH(QString, set);
        QFETCH(QByteArrayList, refused);
        TransferSafeguard safeguard;
        safeguard.mechanism = codeOrUnknown(mechanism);
        safeguard.clauseSet = codeOrUnknown(set);
        safeguard.module = Choice {u"module-2"_s};

        QCOMPARE(refusals(transferType(), aTransferWith(safeguard)), refused);
    }

    void shouldCiteTheDecisionOnClauses()
    {
        TransferSafeguard safeguard;
        safeguard.mechanism = Choice {u"adequacy"_s};
        safeguard.module = Choice {u"module-1"_s};

        QCOMPARE(articles(transferType(), aTransferWith(safeguard)), QByteArrayList {"Dec. (EU) 2021/914"});
    }

    void shouldRefuseFrameworksOfAnImporterThatIsNotListed()
    {
        TransferSafeguard safeguard;
        safeguard.dpfStatus = Choice {u"not-listed"_s};
        safeguard.dpfFrameworks = Answers<Choice>::complete({{u"eu-us"_s}});

        QCOMPARE(refusals(transferType(), aTransferWith(safeguard)), QByteArrayList {"safeguards.1.dpf_frameworks"});
    }

    void shouldRefuseRemoteAccessThatIsDenied()
    {
        Transfer transfer = aTransfer();
        transfer.means = Answers<Choice>::soFar({{u"sent"_s}, {u"remote-access"_s}});
        QCOMPARE(refusals(transferType(), transfer), QByteArrayList());

        transfer.remoteAccess = false;

        QCOMPARE(refusals(transferType(), transfer), QByteArrayList {"remote_access"});
    }

    void shouldRefuseEndBeforeStart()
    {
        Transfer transfer = aTransfer();
        transfer.startedOn = QDate(2026, 2, 1);
        transfer.endedOn = QDate(2026, 1, 31);

        QCOMPARE(refusals(transferType(), transfer), QByteArrayList {"ended_on"});
    }

    void shouldRefuseDocumentOfNobody()
    {
        TransferSafeguard safeguard;
        safeguard.document = RowLink {4};
        QCOMPARE(refusals(transferType(), aTransferWith(safeguard)), QByteArrayList {"safeguards.1.document"});

        safeguard.documentOf = Link {core::RecordId(7)};

        QCOMPARE(refusals(transferType(), aTransferWith(safeguard)), QByteArrayList());
    }
};

QTEST_GUILESS_MAIN(TstTransfer)
#include "tst_transfer.moc"
