// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using records::Value;

// What each state of a record changed.
class TstRecordHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellWhatEachStateChanged();
    void shouldTellOfTheNewestStatesOnly_data();
    void shouldTellOfTheNewestStatesOnly();

private:
    [[nodiscard]] records::Record vendorOfThreeStates();

    support::SessionVault m_vault;
};

records::Record TstRecordHistory::vendorOfThreeStates()
{
    records::Vendor vendor;
    vendor.name = u"One"_s;
    records::Record record = m_vault.save(records::vendorType(), vendor);
    for (const QString &name : {u"Two"_s, u"Three"_s}) {
        record.values[std::size_t(record.type().fieldIndex("name"))] = Value::of(name);
        record = m_vault.session().save(record).value();
    }
    return record;
}

void TstRecordHistory::shouldTellWhatEachStateChanged()
{
    const records::Record record = vendorOfThreeStates();

    const auto steps = m_vault.session().history(record.type(), record.header.id);

    QVERIFY_RESULT(steps);
    QCOMPARE(steps->size(), 3U);
    QCOMPARE(steps->front().version.revision, 1);
    QVERIFY(steps->front().changes.front().before.isUnknown());
    QCOMPARE(steps->back().changes.size(), 1U);
    QCOMPARE(steps->back().changes.front().before.as<QString>(), u"Two"_s);
    QCOMPARE(steps->back().changes.front().after.as<QString>(), u"Three"_s);
}

void TstRecordHistory::shouldTellOfTheNewestStatesOnly_data()
{
    QTest::addColumn<int>("newest");
    QTest::addColumn<int>("steps");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("two") << 2 << 2;
    QTest::newRow("as many as there are") << 3 << 3;
    QTest::newRow("more than there are") << 9 << 3;
}

void TstRecordHistory::shouldTellOfTheNewestStatesOnly()
{
    QFETCH(int, newest);
    QFETCH(int, steps);
    const records::Record record = vendorOfThreeStates();
    const auto all = m_vault.session().history(record.type(), record.header.id);

    const auto some = m_vault.session().history(record.type(), record.header.id, std::size_t(newest));

    QVERIFY_RESULT(all);
    QVERIFY_RESULT(some);
    QCOMPARE(int(some->size()), steps);
    for (std::size_t i = 0; i < some->size(); ++i) {
        const storage::HistoryStep &expected = (*all)[all->size() - some->size() + i];
        QVERIFY((*some)[i].version.id == expected.version.id);
        QCOMPARE((*some)[i].changes.size(), expected.changes.size());
        QVERIFY((*some)[i].changes.front().before == expected.changes.front().before);
    }
}

QTEST_GUILESS_MAIN(TstRecordHistory)
#include "tst_recordhistory.moc"
