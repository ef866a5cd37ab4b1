// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/tia/tia.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Tia anAssessment()
{
    Tia tia;
    tia.name = u"Hosting in India"_s;
    return tia;
}

TiaGuarantee aGuarantee(const QString &code)
{
    TiaGuarantee guarantee;
    guarantee.guarantee = Choice {code};
    guarantee.verdict = Choice {u"partly-met"_s};
    return guarantee;
}

} // namespace

class TstTia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeANameAlone()
    {
        QCOMPARE(refusals(tiaType(), anAssessment()), QByteArrayList());
        QCOMPARE(refusals(tiaType(), Tia()), QByteArrayList {"name"});
        QCOMPARE(tiaType().titleOf(toValues(tiaType().fields, anAssessment())), u"Hosting in India"_s);
    }

    void shouldRefuseSecondVerdictOnOneGuarantee()
    {
        Tia tia = anAssessment();
        tia.guarantees = Answers<TiaGuarantee>::soFar(
            {aGuarantee(u"a"_s), aGuarantee(u"b"_s), TiaGuarantee(), TiaGuarantee()});
        QCOMPARE(refusals(tiaType(), tia), QByteArrayList());

        tia.guarantees = Answers<TiaGuarantee>::soFar({aGuarantee(u"a"_s), aGuarantee(u"b"_s), aGuarantee(u"a"_s)});

        QCOMPARE(refusals(tiaType(), tia), QByteArrayList {"guarantees.3.guarantee"});
    }

    void shouldRefuseOutcomeThatRestsOnNoMeasures()
    {
        Tia tia = anAssessment();
        tia.outcome = Choice {u"equivalent-with-measures"_s};
        QCOMPARE(refusals(tiaType(), tia), QByteArrayList()); // which measures is not known yet

        tia.supplementaryMeasures = Answers<Link>::none();

        QCOMPARE(refusals(tiaType(), tia), QByteArrayList {"outcome"});
        QCOMPARE(articles(tiaType(), tia), QByteArrayList {"EDPB Recommendations 01/2020"});
    }

    void shouldRefuseEquivalenceAgainstPractice_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("impairs");
        QTest::addColumn<QByteArrayList>("refused");
        QTest::newRow("practice is fine") << u"equivalent"_s << false << QByteArrayList();
        QTest::newRow("practice impairs") << u"equivalent"_s << true << QByteArrayList {"outcome"};
        QTest::newRow("measures help") << u"equivalent-with-measures"_s << true << QByteArrayList();
        QTest::newRow("nothing helps") << u"not-equivalent"_s << true << QByteArrayList();
    }
    void shouldRefuseEquivalenceAgainstPractice()
    {
        QFETCH(QString, outcome);
        QFETCH(bool, impairs);
        QFETCH(QByteArrayList, refused);
        Tia tia = anAssessment();
        tia.lawImpairs = true; // a problematic law alone settles nothing
        tia.outcome = Choice {outcome};
        tia.practiceImpairs = impairs;

        QCOMPARE(refusals(tiaType(), tia), refused);
    }
};

QTEST_GUILESS_MAIN(TstTia)
#include "tst_tia.moc"
