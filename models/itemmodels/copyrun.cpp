// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/copyrun.h"

#include "models/itemmodels/vaultsession.h"

#include <QElapsedTimer>

namespace itemmodels {

namespace {

constexpr int kSliceMs = 12;

} // namespace

CopyRun::CopyRun(VaultSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_timer, &QTimer::timeout, this, &CopyRun::runSlice);
}

void CopyRun::start(const QString &target, Done done)
{
    m_done = std::move(done);
    auto copy = storage::OpenVaultCopy::begin(m_session.vault().connection(), m_session.vault().key(), target);
    if (!copy) {
        QTimer::singleShot(0, this, [this, error = copy.error()] { end(core::fail(error)); });
        return;
    }
    m_copy = std::move(*copy);
    m_timer.start(0);
}

void CopyRun::giveUp()
{
    m_gaveUp = true;
    m_timer.stop();
    m_done = {};
    if (!m_thread)
        m_copy.reset();
}

void CopyRun::runSlice()
{
    QElapsedTimer spent;
    spent.start();
    while (spent.elapsed() < kSliceMs) {
        const auto isDone = m_copy->step();
        if (!isDone)
            return end(core::fail(isDone.error()));
        if (*isDone)
            return check();
    }
    Q_EMIT progressed(m_copy->copied(), m_copy->pages());
}

void CopyRun::check()
{
    m_timer.stop();
    m_thread = core::inBackground(this, [copy = m_copy] { return copy->check(); }, [this](const core::Result<> &sound) {
        end(sound && !m_gaveUp ? m_copy->publish() : sound);
    });
}

void CopyRun::end(const core::Result<> &outcome)
{
    m_timer.stop();
    m_copy.reset();
    if (const Done done = std::exchange(m_done, {}))
        done(outcome);
}

} // namespace itemmodels
