// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/batchrunner.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;
using itemmodels::BatchRunner;
using itemmodels::ChangeBatch;

// Many changes bit by bit.
class TstBatchRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }
    void shouldMakeAFewAtOnce();
    void shouldLetTheWindowLiveInBetween();
    void shouldChangeNothingWhenAStepFails();
    void shouldChangeNothingWhenItIsGivenUp();

private:
    [[nodiscard]] static core::Result<> add(ChangeBatch &batch, const QString &name)
    {
        records::Vendor vendor;
        vendor.name = name;
        const auto saved = batch.save(records::Record::from(records::vendorType(), vendor));
        return saved ? core::Result<>() : core::fail(saved.error());
    }
    [[nodiscard]] qint64 count() { return m_vault->session().count(records::vendorType()); }

    std::unique_ptr<support::SessionVault> m_vault;
};

void TstBatchRunner::shouldMakeAFewAtOnce()
{
    BatchRunner runner(m_vault->session(), 1, [](int, ChangeBatch &batch) { return add(batch, u"A"_s); });
    QSignalSpy finished(&runner, &BatchRunner::finished);

    runner.start();

    QCOMPARE(finished.size(), 1);
    QCOMPARE(count(), 1);
}

void TstBatchRunner::shouldLetTheWindowLiveInBetween()
{
    BatchRunner runner(m_vault->session(), 6, [](int step, ChangeBatch &batch) {
        QThread::msleep(20);
        return add(batch, QString::number(step));
    });
    QSignalSpy finished(&runner, &BatchRunner::finished);
    QSignalSpy progressed(&runner, &BatchRunner::progressed);

    runner.start();

    QVERIFY(finished.isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(count(), 6);
}

void TstBatchRunner::shouldChangeNothingWhenAStepFails()
{
    BatchRunner runner(m_vault->session(), 2, [](int step, ChangeBatch &batch) { return add(batch, step == 0 ? u"A"_s : QString()); });
    QSignalSpy failed(&runner, &BatchRunner::failed);

    runner.start();

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<core::Error>().code, core::ErrorCode::Invalid);
    QCOMPARE(count(), 0);
}

void TstBatchRunner::shouldChangeNothingWhenItIsGivenUp()
{
    {
        BatchRunner runner(m_vault->session(), 1000, [](int step, ChangeBatch &batch) {
            QThread::msleep(20);
            return add(batch, QString::number(step));
        });
        runner.start();
        QVERIFY(runner.done() < runner.total());
    }

    QCOMPARE(count(), 0);
    (void)m_vault->save(records::vendorType(), [] {
        records::Vendor vendor;
        vendor.name = u"B"_s;
        return vendor;
    }());
    QCOMPARE(count(), 1);
}

QTEST_GUILESS_MAIN(TstBatchRunner)
#include "tst_batchrunner.moc"
