// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/itemmodels/reportpages.h"

#include <atomic>

class QPagedPaintDevice;

namespace itemmodels {

// Where and what of a report is printed.
struct PrintJob {
    ReportPagesPtr pages;
    std::shared_ptr<QPagedPaintDevice> printer; // without margins; nobody else uses it until done
    std::function<bool(int number)> wants; // pages by number, from 1; called in the other thread
    QString file; // that is printed to; empty: paper
};

// Prints in a thread of its own the very pages that were looked at.
class ReportPrint final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const core::Result<> &)>;

    explicit ReportPrint(VaultSession &session, QObject *parent = nullptr);
    ~ReportPrint() override; // gives up, and waits for the thread

    // Not while busy. Puts an entry into the history first. `done` is called once, later. Errors: Io, Cancelled, those of
    // VaultSession::noteEvent().
    void start(const PrintJob &job, Done done);
    void cancel(); // what has gone to the printer by then may come out
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); // total 0: not known

private:
    using CancelPtr = std::shared_ptr<std::atomic_bool>;

    void note(const PrintJob &job, const Done &noted);
    void run(const PrintJob &job, const Done &finish);
    [[nodiscard]] core::Result<> print(const PrintJob &job, const VaultAccess &access, const CancelPtr &cancelled);

    VaultSession &m_session;
    CancelPtr m_cancelled;
    core::BackgroundThread m_thread;
    bool m_isBusy = false;
};

} // namespace itemmodels
