// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/organisation/organisation.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Organisation anOrganisation()
{
    Organisation organisation;
    organisation.name = u"Example Labs"_s;
    return organisation;
}

Establishment anEstablishmentIn(const QString &country)
{
    Establishment establishment;
    establishment.country = Country {country};
    return establishment;
}

} // namespace

class TstOrganisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeAWorkingNameAlone()
    {
        Organisation organisation = anOrganisation();
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
        QCOMPARE(refusals(organisationType(), Organisation()), QByteArrayList {"name"});

        organisation.legalName = Answer<QString>::none(); // nobody stands behind the name
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
    }

    void shouldCheckTheTimeZone_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("taken");
        QTest::newRow("Berlin") << u"Europe/Berlin"_s << true;
        QTest::newRow("UTC") << u"UTC"_s << true;
        QTest::newRow("three parts") << u"America/Argentina/Buenos_Aires"_s << true;
        QTest::newRow("no such place") << u"Europe/Atlantis"_s << false;
        QTest::newRow("a path") << u"/usr/share/zoneinfo/Europe/Berlin"_s << false;
        QTest::newRow("accents") << u"Europe/Zürich"_s << false;
        QTest::newRow("blank after it") << u"Europe/Berlin "_s << false;
    }
    void shouldCheckTheTimeZone()
    {
        QFETCH(QString, zone);
        QFETCH(bool, taken);
        Organisation organisation = anOrganisation();
        organisation.timeZone = zone;
        QCOMPARE(refusals(organisationType(), organisation), taken ? QByteArrayList() : QByteArrayList {"time_zone"});
    }

    void shouldTakeAMonthOnly_data()
    {
        QTest::addColumn<double>("month");
        QTest::addColumn<bool>("taken");
        QTest::newRow("0") << 0.0 << false;
        QTest::newRow("1") << 1.0 << true;
        QTest::newRow("12") << 12.0 << true;
        QTest::newRow("13") << 13.0 << false;
        QTest::newRow("6.5") << 6.5 << false;
    }
    void shouldTakeAMonthOnly()
    {
        QFETCH(double, month);
        QFETCH(bool, taken);
        Organisation organisation = anOrganisation();
        organisation.fiscalYearEnd = month;
        QCOMPARE(refusals(organisationType(), organisation), taken ? QByteArrayList() : QByteArrayList {"fiscal_year_end"});
    }

    void shouldCheckTheMailAddress()
    {
        Organisation organisation = anOrganisation();
        organisation.email = u"privacy@example.org"_s;
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
        organisation.email = u"privacy at example.org"_s;
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList {"email"});
        organisation.email = Answer<QString>::none();
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
    }

    void shouldNotHaveAnOfficerAndAReasonForNone()
    {
        Organisation organisation = anOrganisation();
        organisation.dpoNoneBecause = u"No duty under Art. 37"_s;
        organisation.dpo = Answer<Link>::none();
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
        organisation.dpo = Link {core::RecordId {3}};
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList {"dpo_none_because"});
        QCOMPARE(articles(organisationType(), organisation), QByteArrayList {"Art. 37(1)"});
    }

    void shouldNotFindADutyAndNoDuty()
    {
        Organisation organisation = anOrganisation();
        organisation.dpoDuty = Answers<Choice>::complete({Choice {u"none-found"_s}, Choice {u"voluntary"_s}});
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
        organisation.dpoDuty = Answers<Choice>::soFar({Choice {u"none-found"_s}, Choice {u"public-body"_s}});
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList {"dpo_duty"});
    }

    void shouldNotDenyAnEstablishmentThatIsListed_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QByteArrayList>("refused"); // when all three are denied
        QTest::newRow("Union") << u"FR"_s << QByteArrayList {"eu_establishment"};
        QTest::newRow("EEA") << u"NO"_s << QByteArrayList {"eu_establishment"};
        QTest::newRow("outside Europe, under Union law") << u"RE"_s << QByteArrayList {"eu_establishment"};
        QTest::newRow("United Kingdom") << u"GB"_s << QByteArrayList {"uk_establishment"};
        QTest::newRow("Switzerland") << u"CH"_s << QByteArrayList {"ch_establishment"};
        QTest::newRow("elsewhere") << u"US"_s << QByteArrayList();
    }
    void shouldNotDenyAnEstablishmentThatIsListed()
    {
        QFETCH(QString, country);
        QFETCH(QByteArrayList, refused);
        Organisation organisation = anOrganisation();
        organisation.establishments = Answers<Establishment>::soFar({anEstablishmentIn(country)});
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
        for (auto *answer : {&organisation.euEstablishment, &organisation.ukEstablishment, &organisation.chEstablishment})
            *answer = false;
        QCOMPARE(refusals(organisationType(), organisation), refused);
    }

    void shouldTakeTheReasonForNoRepresentative()
    {
        Organisation organisation = anOrganisation();
        Representative nobody;
        nobody.regime = Choice {u"eu-27"_s};
        nobody.contact = Answer<Link>::none();
        nobody.exception = Choice {u"occasional"_s};
        organisation.representatives = Answers<Representative>::complete({nobody});
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList());
        nobody.regime = {};
        organisation.representatives = Answers<Representative>::complete({nobody});
        QCOMPARE(refusals(organisationType(), organisation), QByteArrayList {"representatives.1.regime"});
    }
};

QTEST_GUILESS_MAIN(TstOrganisation)
#include "tst_organisation.moc"
