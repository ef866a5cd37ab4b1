// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/itemmodels/reportpages.h"

#include <QImage>
#include <QTimer>

#include <atomic>

namespace itemmodels {

// Lays out the pages of a report in a thread of its own. A new wish takes the place of the one before, whose thread ends by
// itself: the window never waits for it.
class ReportPreview final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPatienceMs = 150; // wishes that follow sooner count as one
    static constexpr int kEarlyWidth = 1240; // pixels

    explicit ReportPreview(VaultSession &session, QObject *parent = nullptr);
    ~ReportPreview() override; // gives up, and waits for the thread

    void show(const ReportRequest &request); // `path` and `format` do not count
    void cancel(); // what has been asked for is told as Cancelled
    [[nodiscard]] bool isBusy() const { return m_request.has_value(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); // total 0: not known
    void pageCame(int number, const QImage &picture); // a first look while the other pages are laid out
    void finished(const itemmodels::ReportPagesPtr &pages); // once for the last wish,
    void failed(const core::Error &error); // or this; Cancelled: by cancel()

private:
    // What both threads look at.
    struct Shared {
        std::atomic_bool cancelled = false;
    };
    using SharedPtr = std::shared_ptr<Shared>;
    using Outcome = core::Result<ReportPagesPtr>;

    void start();
    void finish(const SharedPtr &shared, const Outcome &outcome);
    [[nodiscard]] Outcome layOut(const ReportRequest &request, const VaultAccess &access, const SharedPtr &shared);
    [[nodiscard]] core::Result<> write(ReportPages &pages, const VaultAccess &access, const SharedPtr &shared);
    void inWindow(const SharedPtr &shared, const std::function<void()> &tell);

    VaultSession &m_session;
    std::optional<ReportRequest> m_request; // the last wish, until it is fulfilled
    QTimer m_timer;
    SharedPtr m_shared;
    core::BackgroundThread m_thread;
    bool m_isRunning = false;
};

} // namespace itemmodels
