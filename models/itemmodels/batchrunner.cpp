// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/batchrunner.h"

#include "models/itemmodels/vaultsession.h"

#include <QElapsedTimer>

namespace itemmodels {

namespace {

constexpr int kFirstSlice = 40; // milliseconds: what is done by then needs no word about progress
constexpr int kSlice = 12; // the window gets the thread back after each

} // namespace

BatchRunner::BatchRunner(VaultSession &session, int steps, Step step, QObject *parent)
    : QObject(parent), m_session(session), m_steps(steps), m_step(std::move(step))
{
    connect(&m_timer, &QTimer::timeout, this, [this] { runSlice(kSlice); });
}

void BatchRunner::start()
{
    auto batch = m_session.beginBatch();
    if (!batch) {
        fail(batch.error());
        return;
    }
    m_batch = std::move(*batch);
    m_timer.start(0);
    runSlice(kFirstSlice);
}

void BatchRunner::runSlice(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (m_next < m_steps && timer.elapsed() < milliseconds) {
        if (auto done = m_step(m_next, *m_batch); !done) {
            fail(done.error());
            return;
        }
        ++m_next;
    }
    if (m_next < m_steps) {
        Q_EMIT progressed(m_next);
        return;
    }
    m_timer.stop();
    auto batch = std::move(m_batch);
    const auto kept = batch->commit();
    batch.reset(); // over, also for the session, before anything is told
    if (!kept)
        fail(kept.error());
    else
        Q_EMIT finished();
}

void BatchRunner::giveUp()
{
    m_timer.stop();
    m_batch.reset();
}

void BatchRunner::fail(const core::Error &error)
{
    giveUp();
    Q_EMIT failed(error);
}

} // namespace itemmodels
