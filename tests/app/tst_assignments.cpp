// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assignments.h"
#include "models/records/vendor/vendor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

class NoReferences final : public References
{
public:
    std::optional<core::RecordId> idOf(const QString &reference) const override
    {
        return reference == "C-0001"_L1 ? std::optional(core::RecordId(1)) : std::nullopt;
    }
    QString referenceOf(core::RecordId) const override { return u"C-0001"_s; }
};

QString pathsOf(const core::Problems &problems)
{
    QStringList paths;
    for (const core::Problem &problem : problems)
        paths += QString::fromUtf8(problem.field);
    return paths.join(u' ');
}

} // namespace

class TstAssignments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_record = Record(vendorType()); }

    void shouldSetFields();
    void shouldAddRows();
    void shouldChangeAndTakeOutRows();
    void shouldSayWhatIsKnownOfAList();
    void shouldNotTakeRowsOutUnasked();
    void shouldRefuseAnAnswerGivenTwice();
    void shouldRefuse_data();
    void shouldRefuse();

private:
    [[nodiscard]] QString assign(const QStringList &assignments) { return pathsOf(cli::applyAssignments(m_record, assignments, m_references)); }
    [[nodiscard]] Vendor vendor() const { return m_record.as<Vendor>(); }

    NoReferences m_references;
    Record m_record {vendorType()};
};

void TstAssignments::shouldSetFields()
{
    QCOMPARE(assign({u"name=A = B"_s, u"website=@none"_s, u"owner=C-0001"_s, u"country=DE"_s, u"legal_name=@@home"_s}), QString());

    QCOMPARE(vendor().name.value(), u"A = B"_s);
    QVERIFY(vendor().website.isNone());
    QCOMPARE(vendor().owner.value().target, core::RecordId(1));
    QCOMPARE(vendor().legalName.value(), u"@home"_s);
    QCOMPARE(assign({u"country="_s}), QString());
    QVERIFY(vendor().country.isUnknown());
}

void TstAssignments::shouldAddRows()
{
    QCOMPARE(assign({u"services.+.name=One"_s, u"services.+.role=processor"_s, u"services.+.name=Two"_s}), QString());

    const auto services = vendor().services;
    QCOMPARE(services.items().size(), 2U);
    QCOMPARE(services.items()[0].role.value().code, u"processor"_s);
    QVERIFY(services.items()[1].role.isUnknown());
    QCOMPARE(services.state(), AnswerState::SoFar);
}

void TstAssignments::shouldChangeAndTakeOutRows()
{
    QCOMPARE(assign({u"services.+.name=One"_s, u"services.+.name=Two"_s, u"services.+.name=Three"_s}), QString());
    QCOMPARE(assign({u"services.1=@remove"_s, u"services.3=@remove"_s, u"services.2.name=Zwei"_s}), QString());

    const auto services = vendor().services;
    QCOMPARE(services.items().size(), 1U);
    QCOMPARE(services.items().front().name.value(), u"Zwei"_s);
}

void TstAssignments::shouldSayWhatIsKnownOfAList()
{
    QCOMPARE(assign({u"services=@none"_s}), QString());
    QVERIFY(vendor().services.isNone());
    QCOMPARE(assign({u"services.+.name=One"_s, u"services=@complete"_s}), QString());
    QVERIFY(vendor().services.isComplete());
    QCOMPARE(assign({u"services=@so-far"_s}), QString());
    QCOMPARE(vendor().services.state(), AnswerState::SoFar);
    QCOMPARE(assign({u"services=@none"_s}), u"services"_s);
}

void TstAssignments::shouldNotTakeRowsOutUnasked()
{
    QCOMPARE(assign({u"services.+.name=One"_s}), QString());

    QCOMPARE(assign({u"services="_s}), u"services"_s);

    QCOMPARE(vendor().services.items().size(), 1U);
}

void TstAssignments::shouldRefuseAnAnswerGivenTwice()
{
    QCOMPARE(assign({u"name=One"_s, u"name=Two"_s}), u"name"_s);
    QCOMPARE(assign({u"services.+.name=One"_s, u"services.1.role=processor"_s, u"services.1.role=controller"_s}), u"services.1.role"_s);
}

void TstAssignments::shouldRefuse_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("path");
    QTest::newRow("no equals sign") << u"name"_s << u"name"_s;
    QTest::newRow("unknown field") << u"nom=x"_s << u"nom"_s;
    QTest::newRow("unknown column") << u"services.+.nom=x"_s << u"services.+.nom"_s;
    QTest::newRow("no such row") << u"services.4.name=x"_s << u"services.4.name"_s;
    QTest::newRow("row to take out") << u"services.1=@remove"_s << u"services.1"_s;
    QTest::newRow("field with rows") << u"name.1.x=y"_s << u"name.1.x"_s;
    QTest::newRow("dangling link") << u"owner=C-0009"_s << u"owner"_s;
    QTest::newRow("impossible date") << u"next_review=2026-02-30"_s << u"next_review"_s;
    QTest::newRow("no number") << u"change_notice_days=many"_s << u"change_notice_days"_s;
    QTest::newRow("unknown marker") << u"name=@nothing"_s << u"name"_s;
    QTest::newRow("row of nothing") << u"services.1"_s << u"services.1"_s;
}

void TstAssignments::shouldRefuse()
{
    QFETCH(QString, assignment);
    QFETCH(QString, path);

    QCOMPARE(assign({assignment}), path);
}

QTEST_GUILESS_MAIN(TstAssignments)
#include "tst_assignments.moc"
