// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"
#include "models/storage/connection.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using itemmodels::ListReader;

// Reading in a thread of its own, and giving way to whoever saves.
class TstListReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }
    void shouldReadInAnotherThread();
    void shouldGiveWayToASaveAndGoOn();
    void shouldRunSliceBySlice();
    void shouldForgetWhatIsCancelled();
    void shouldSeeWhatWasSaved();
    void shouldEndInTheMiddleOfAReading();

private:
    // Never ends by itself.
    [[nodiscard]] static core::Result<QVariant> readForEver(storage::Connection &connection)
    {
        return connection.value(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
    }
    [[nodiscard]] records::Record vendor()
    {
        records::Vendor vendor;
        vendor.name = u"A"_s;
        return m_vault->save(records::vendorType(), vendor);
    }
    [[nodiscard]] ListReader &reader() { return m_vault->session().reader(); }

    std::unique_ptr<support::SessionVault> m_vault;
};

void TstListReader::shouldReadInAnotherThread()
{
    const auto thread = std::make_shared<std::atomic<QThread *>>();
    QThread *told = nullptr;

    reader().start([thread](const auto &connection) { *thread = QThread::currentThread(); return connection.has_value(); },
                   [&told] { told = QThread::currentThread(); });

    QTRY_COMPARE(told, QThread::currentThread());
    QVERIFY(*thread != told);
}

void TstListReader::shouldGiveWayToASaveAndGoOn()
{
    const auto runs = std::make_shared<std::atomic<int>>(0);
    bool done = false;
    reader().start([runs](const auto &connection) {
        if (++*runs > 1)
            return true;
        const auto read = readForEver(**connection);
        return read.has_value() || read.error().code != core::ErrorCode::Cancelled;
    }, [&done] { done = true; });
    QTRY_COMPARE(runs->load(), 1);

    (void)vendor();

    QTRY_VERIFY(done);
    QCOMPARE(runs->load(), 2);
}

void TstListReader::shouldRunSliceBySlice()
{
    const auto runs = std::make_shared<std::atomic<int>>(0);
    bool done = false;

    reader().start([runs](const auto &) { return ++*runs == 5; }, [&done] { done = true; });

    QTRY_VERIFY(done);
    QCOMPARE(runs->load(), 5);
}

void TstListReader::shouldForgetWhatIsCancelled()
{
    bool told = false;
    const int reading = reader().start([](const auto &connection) { return !readForEver(**connection); }, [&told] { told = true; });
    bool next = false;

    reader().cancel(reading);
    reader().start([](const auto &) { return true; }, [&next] { next = true; });

    QTRY_VERIFY(next);
    QVERIFY(!told);
}

void TstListReader::shouldSeeWhatWasSaved()
{
    bool told = false;
    for (int i = 0; i < 20; ++i) {
        const auto saved = vendor();
        std::vector<core::RecordId> found;
        told = false;
        reader().readIds(records::vendorType(), {}, [&](ListReader::Ids ids) {
            told = true;
            found = ids.value_or(std::vector<core::RecordId>());
        });
        QTRY_VERIFY(told);
        QCOMPARE(int(found.size()), i + 1);
        QCOMPARE(found.back(), saved.header.id);
    }
}

void TstListReader::shouldEndInTheMiddleOfAReading()
{
    const auto started = std::make_shared<std::atomic<bool>>(false);
    bool told = false;
    reader().start([started](const auto &connection) { *started = true; return readForEver(**connection).has_value(); }, [&told] { told = true; });
    QTRY_VERIFY(started->load());

    m_vault.reset();

    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TstListReader)
#include "tst_listreader.moc"
