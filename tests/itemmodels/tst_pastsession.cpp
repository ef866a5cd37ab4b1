// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/changebatch.h"
#include "models/itemmodels/recordtablemodel.h"
#include "models/itemmodels/tablereader.h"
#include "tests/support/vendors.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using itemmodels::VaultSession;

// A session that shows an earlier day answers for that day alone.
class TstPastSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_vault.reset(); }
    void shouldShowRecordsAsTheyStood();
    void shouldLeaveOutWhatDidNotStandYet();
    void shouldShowWhatWasRemovedSince();
    void shouldNameLinkedRecordsAsTheyWereCalled();
    void shouldKnowTheLinksOfThatDay();
    void shouldFindOnlyTheTextsOfThatDay();
    void shouldListAndCountOfThatDay();
    void shouldReadTablesOfThatDay();
    void shouldRefuseEveryChange();
    void shouldEndTheHistoryWithTheDay();
    void shouldComeBackToToday();
    void shouldTakeNoDayThatIsNotOver();

private:
    [[nodiscard]] VaultSession &session() { return m_vault->session(); }
    [[nodiscard]] records::Record saved(const QString &name, core::RecordId parent = core::kNoRecord) { return support::savedVendor(*m_vault, name, parent); }
    [[nodiscard]] records::Record renamed(const records::Record &record, const QString &name) { return support::renamedVendor(*m_vault, record, name); }
    void laterBy(int days) { m_vault->clock().advance(days * 86400LL); }
    void showFirstDay()
    {
        session().showDay(m_first);
        QVERIFY(QTest::qWaitFor([this] { return session().isSearchComplete(); }));
    }

    std::unique_ptr<support::SessionVault> m_vault;
    const records::RecordType &m_type = records::vendorType();
    const QDate m_first {2025, 1, 15}; // the clock begins there
};

void TstPastSession::init()
{
    m_vault = std::make_unique<support::SessionVault>();
}

void TstPastSession::shouldShowRecordsAsTheyStood()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    laterBy(30);
    (void)renamed(vendor, u"Swallow Post"_s);

    showFirstDay();

    const auto shown = session().load(m_type, vendor.header.id);
    QVERIFY_RESULT(shown);
    QCOMPARE(shown->title(), u"Sparrow Mail"_s);
    QCOMPARE(shown->header.revision, 1);
    QCOMPARE(session().today(), m_first);
    QCOMPARE(session().clockDay(), m_first.addDays(30));
}

void TstPastSession::shouldLeaveOutWhatDidNotStandYet()
{
    const auto early = saved(u"Sparrow Mail"_s);
    laterBy(30);
    const auto late = saved(u"Later Ltd"_s);

    showFirstDay();

    QCOMPARE(session().source().ids(m_type, {}).value(), std::vector {early.header.id});
    const auto missing = session().load(m_type, late.header.id);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, core::ErrorCode::NotFound);
    QVERIFY2(missing.error().message.contains(u"did not exist yet"), qPrintable(missing.error().message));
    QVERIFY(session().summaries(std::array {late.header.id}).value().empty());
    QVERIFY(!session().source().idOf(late.header.reference));
}

void TstPastSession::shouldShowWhatWasRemovedSince()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    const auto gone = saved(u"Gone before"_s);
    QVERIFY_RESULT(session().remove(gone));
    laterBy(30);
    QVERIFY_RESULT(session().remove(vendor));

    showFirstDay();

    QVERIFY_RESULT(session().load(m_type, vendor.header.id));
    QCOMPARE(session().summaries(std::array {vendor.header.id}).value().front().removed, false);
    const auto missing = session().load(m_type, gone.header.id);
    QVERIFY(!missing && missing.error().message.contains(u"had been removed"));
}

void TstPastSession::shouldNameLinkedRecordsAsTheyWereCalled()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    laterBy(30);
    (void)renamed(vendor, u"Swallow Post"_s);

    showFirstDay();

    QCOMPARE(session().summaries(std::array {vendor.header.id}).value().front().title, u"Sparrow Mail"_s);
    QCOMPARE(session().source().titleOf(vendor.header.id), u"Sparrow Mail"_s);
}

void TstPastSession::shouldKnowTheLinksOfThatDay()
{
    const auto parent = saved(u"Nest Group"_s);
    const auto child = saved(u"Sparrow Mail"_s, parent.header.id);
    laterBy(30);
    records::Record changed = child;
    changed.values[std::size_t(m_type.fieldIndex("parent"))] = {};
    QVERIFY_RESULT(session().save(changed));
    QVERIFY(session().linksTo(parent.header.id).value().empty());

    showFirstDay();

    const auto links = session().linksTo(parent.header.id).value();
    QCOMPARE(links.size(), 1U);
    QCOMPARE(links.front().source.id, child.header.id);
    QCOMPARE(links.front().field, QByteArray("parent"));
    QCOMPARE(session().sourcesOf(parent.header.id, m_type, "parent").value(), std::vector {child.header.id});
    std::optional<itemmodels::ListReader::LinkCounts> counts;
    session().countLinksTo(parent.header.id, [&counts](const auto &found) { counts = found; });
    QTRY_VERIFY(counts);
    QCOMPARE(counts->value().size(), 1U);
    QCOMPARE(counts->value().front().count, 1);
}

void TstPastSession::shouldFindOnlyTheTextsOfThatDay()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    laterBy(30);
    (void)renamed(vendor, u"Swallow Post"_s);
    (void)saved(u"Swallow and Sparrow"_s);

    showFirstDay();

    QCOMPARE(session().search(u"sparrow"_s), std::vector {vendor.header.id});
    QVERIFY(session().search(u"swallow"_s).empty());
    QCOMPARE(session().searchNames(u"sparrow"_s, 5), std::vector {vendor.header.id});
}

void TstPastSession::shouldListAndCountOfThatDay()
{
    const auto b = saved(u"Birch"_s);
    const auto a = saved(u"Alder"_s);
    laterBy(30);
    (void)renamed(a, u"Zelkova"_s);
    (void)saved(u"Cedar"_s);
    showFirstDay();
    itemmodels::RecordTableModel model(session(), m_type);
    QSignalSpy read(&model, &itemmodels::RecordTableModel::idsChanged);

    model.setQuery({{}, {"name", false}, false});

    QVERIFY(read.wait());
    QCOMPARE(model.ids(), (std::vector {a.header.id, b.header.id}));
    QCOMPARE(model.recordAt(0)->title(), u"Alder"_s);
    QCOMPARE(session().count(m_type), 2);
}

void TstPastSession::shouldReadTablesOfThatDay()
{
    const auto parent = saved(u"Nest Group"_s);
    const auto child = saved(u"Sparrow Mail"_s, parent.header.id);
    laterBy(30);
    (void)renamed(parent, u"Other"_s);
    (void)renamed(child, u"Swallow Post"_s);
    showFirstDay();
    std::optional<core::Result<itemmodels::TextTable>> table;

    readTable(session().reader(), {&m_type, {"name", "parent"}, {child.header.id}, session().today(), session().moment()},
              [&table](const auto &read) { table = read; });

    QTRY_VERIFY(table);
    QVERIFY_RESULT(*table);
    QCOMPARE((*table)->rows, (std::vector<QStringList> {{u"Sparrow Mail"_s, u"Nest Group"_s}}));
}

void TstPastSession::shouldRefuseEveryChange()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    laterBy(30);
    showFirstDay();
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadOnly));

    const std::array<core::ErrorCode, 7> codes {
        session().save(vendor).error().code,        session().saveAll({vendor}).error().code,
        session().remove(vendor).error().code,      session().restore(m_type, vendor.header.id).error().code,
        session().approve(vendor).error().code,     session().beginBatch().error().code,
        session().addAttachment(file).error().code,
    };

    for (const core::ErrorCode code : codes)
        QCOMPARE(code, core::ErrorCode::Invalid);
    QVERIFY(session().isReadOnly());
    session().showDay({});
    QCOMPARE(session().load(m_type, vendor.header.id).value().header.revision, 1);
}

void TstPastSession::shouldEndTheHistoryWithTheDay()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    laterBy(30);
    (void)renamed(vendor, u"Swallow Post"_s);
    QCOMPARE(session().history(m_type, vendor.header.id).value().size(), 2U);

    showFirstDay();

    QCOMPARE(session().history(m_type, vendor.header.id).value().size(), 1U);
}

void TstPastSession::shouldComeBackToToday()
{
    const auto vendor = saved(u"Sparrow Mail"_s);
    laterBy(30);
    const auto now = renamed(vendor, u"Swallow Post"_s);
    showFirstDay();
    QSignalSpy changed(&session(), &VaultSession::dayChanged);

    session().showDay({});

    QCOMPARE(changed.count(), 1);
    QVERIFY(!session().day().isValid() && !session().isReadOnly());
    QCOMPARE(session().load(m_type, vendor.header.id).value().title(), u"Swallow Post"_s);
    QVERIFY_RESULT(session().save(now));
}

void TstPastSession::shouldTakeNoDayThatIsNotOver()
{
    session().showDay(m_first);

    QVERIFY(!session().day().isValid());
}

QTEST_MAIN(TstPastSession)
#include "tst_pastsession.moc"
