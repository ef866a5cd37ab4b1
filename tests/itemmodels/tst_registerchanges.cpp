// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/registerchanges.h"
#include "models/itemmodels/reportrun.h"
#include "tests/support/files.h"
#include "tests/support/vendors.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using itemmodels::RecordChange;
using Kind = RecordChange::Kind;

// What became of a register between two days.
class TstRegisterChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_vault.reset(); }
    void shouldTellNewChangedAndRemoved();
    void shouldLeaveOutWhatWasChangedAndChangedBack();
    void shouldLeaveOutApprovals();
    void shouldTellNothingOfDaysWithoutChanges();
    void shouldCompareOneRecordAnswerByAnswer();
    void shouldSayThatARecordStoodOnNeitherDay();
    void shouldNameLinksAsTheyWereCalledOnEachDayInTheReport();

private:
    [[nodiscard]] itemmodels::VaultSession &session() { return m_vault->session(); }
    [[nodiscard]] records::Record saved(const QString &name, core::RecordId parent = core::kNoRecord) { return support::savedVendor(*m_vault, name, parent); }
    [[nodiscard]] records::Record renamed(const records::Record &record, const QString &name) { return support::renamedVendor(*m_vault, record, name); }
    void nextDay() { m_vault->clock().advance(86400); }
    [[nodiscard]] itemmodels::RecordChanges changes();
    [[nodiscard]] itemmodels::Days days() { return {m_first, session().clockDay()}; }

    std::unique_ptr<support::SessionVault> m_vault;
    const records::RecordType &m_type = records::vendorType();
    const QDate m_first {2025, 1, 15}; // the clock begins there
};

void TstRegisterChanges::init()
{
    m_vault = std::make_unique<support::SessionVault>();
}

itemmodels::RecordChanges TstRegisterChanges::changes()
{
    std::optional<core::Result<itemmodels::RecordChanges>> read;
    session().readChanges(m_type, days(), [&read](auto found) { read = std::move(found); });
    (void)QTest::qWaitFor([&read] { return read.has_value(); });
    return read->value();
}

void TstRegisterChanges::shouldTellNewChangedAndRemoved()
{
    const auto same = saved(u"Same"_s);
    const auto changed = saved(u"Before"_s);
    const auto gone = saved(u"Gone"_s);
    nextDay();
    (void)renamed(changed, u"After"_s);
    QVERIFY_RESULT(session().remove(gone));
    const auto added = saved(u"Added"_s);
    const auto passing = saved(u"Came and went"_s);
    QVERIFY_RESULT(session().remove(passing));

    const auto found = changes();

    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[0].id, added.header.id);
    QCOMPARE(found[0].kind, Kind::New);
    QCOMPARE(found[1].kind, Kind::Changed);
    QCOMPARE(found[1].title, u"After"_s);
    QCOMPARE(found[1].reference, changed.header.reference);
    QCOMPARE(found[2].kind, Kind::Removed);
    QCOMPARE(found[2].title, u"Gone"_s);
}

void TstRegisterChanges::shouldLeaveOutWhatWasChangedAndChangedBack()
{
    const auto vendor = saved(u"Before"_s);
    nextDay();
    (void)renamed(renamed(vendor, u"After"_s), u"Before"_s);

    QVERIFY(changes().empty());
}

void TstRegisterChanges::shouldLeaveOutApprovals()
{
    const auto vendor = saved(u"Before"_s);
    nextDay();
    QVERIFY_RESULT(session().approve(vendor));

    QVERIFY(changes().empty());
}

void TstRegisterChanges::shouldTellNothingOfDaysWithoutChanges()
{
    (void)saved(u"Before"_s);
    nextDay();

    QVERIFY(changes().empty());
}

void TstRegisterChanges::shouldCompareOneRecordAnswerByAnswer()
{
    const auto vendor = saved(u"Before"_s);
    nextDay();
    (void)renamed(vendor, u"After"_s);

    const auto change = session().compare(m_type, vendor.header.id, days());

    QVERIFY_RESULT(change);
    QCOMPARE(change->kind, Kind::Changed);
    QCOMPARE(change->differences.size(), 1U);
    QCOMPARE(change->differences.front().path, QByteArray("name"));
    QCOMPARE(change->differences.front().before.as<QString>(), u"Before"_s);
    QCOMPARE(change->differences.front().after.as<QString>(), u"After"_s);
}

void TstRegisterChanges::shouldSayThatARecordStoodOnNeitherDay()
{
    nextDay();
    const auto passing = saved(u"Came and went"_s);
    QVERIFY_RESULT(session().remove(passing));

    const auto change = session().compare(m_type, passing.header.id, days());

    QVERIFY_RESULT(change);
    QCOMPARE(change->kind, Kind::Missing);
}

void TstRegisterChanges::shouldNameLinksAsTheyWereCalledOnEachDayInTheReport()
{
    const auto nest = saved(u"Nest Group"_s);
    const auto child = saved(u"Sparrow Mail"_s, nest.header.id);
    nextDay();
    (void)renamed(nest, u"Renamed since"_s);
    const auto tree = saved(u"Tree Group"_s);
    records::Record moved = child;
    moved.values[std::size_t(m_type.fieldIndex("parent"))] = records::Value::of(tree.header.id);
    QVERIFY_RESULT(session().save(moved));
    itemmodels::ReportRun run(session());
    itemmodels::ReportRequest request;
    request.format = reports::findFormat("csv");
    request.path = m_vault->folder() + u"/changes.csv"_s;
    request.changesOf = &m_type;
    request.record = child.header.id;
    request.since = m_first;
    std::optional<core::Result<>> written;

    run.start(request, [&written](const core::Result<> &result) { written = result; });

    QTRY_VERIFY(written);
    QVERIFY_RESULT(*written);
    const QByteArray report = support::readFile(request.path);
    QVERIFY2(report.contains("Nest Group") && report.contains("Tree Group"), report.constData());
    QVERIFY2(!report.contains("Renamed since"), report.constData());
}

QTEST_MAIN(TstRegisterChanges)
#include "tst_registerchanges.moc"
