// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/itemmodels/reportsnapshot.h"

#include <atomic>

namespace itemmodels {

// Writes one report after the other in a thread of its own, over a connection of its own: the window goes on meanwhile. What
// is read is the state of the moment it begins, whatever is saved in between.
class ReportRun final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const core::Result<> &)>;

    explicit ReportRun(VaultSession &session, QObject *parent = nullptr);
    ~ReportRun() override; // gives up what is not written yet, and waits for the thread

    // Not while busy. `done` is called once, later. Errors: those of exchange::exportReport(), Cancelled.
    void start(const ReportRequest &request, Done done);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); // total 0: not known

private:
    // What both threads look at.
    struct Shared {
        std::atomic<bool> cancelled = false;
    };
    using SharedPtr = std::shared_ptr<Shared>;

    // In the other thread, which reads nothing of the session.
    [[nodiscard]] core::Result<> write(const ReportRequest &request, const VaultAccess &access, const SharedPtr &shared);

    VaultSession &m_session;
    SharedPtr m_shared;
    core::BackgroundThread m_thread;
    bool m_busy = false;
};

} // namespace itemmodels
