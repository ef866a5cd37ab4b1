// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/itemmodels/changebatch.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace itemmodels {

// Makes the changes of a batch in slices, so that the window lives on, and keeps all of them at the end. Given up when
// this goes before: nothing is changed then. Must go before its session.
class BatchRunner final : public QObject
{
    Q_OBJECT

public:
    using Step = std::function<core::Result<>(int step, ChangeBatch &batch)>;

    BatchRunner(VaultSession &session, int steps, Step step, QObject *parent = nullptr);

    // The first slice runs at once: of a few changes, finished() or failed() has come when this returns.
    void start();
    void giveUp(); // nothing has been changed then, and nothing more is told
    [[nodiscard]] int total() const { return m_steps; }
    [[nodiscard]] int done() const { return m_next; }
    [[nodiscard]] bool isRunning() const { return m_batch != nullptr; }

Q_SIGNALS:
    void progressed(int done);
    void finished();
    void failed(const core::Error &error); // nothing has been changed

private:
    void runSlice(int milliseconds);
    void fail(const core::Error &error);

    VaultSession &m_session;
    int m_steps;
    Step m_step;
    int m_next = 0;
    std::unique_ptr<ChangeBatch> m_batch;
    QTimer m_timer;
};

} // namespace itemmodels
