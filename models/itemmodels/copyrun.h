// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/storage/vaultbackup.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace itemmodels {

class VaultSession;

// Saves a copy of the open vault, wherever its own file has gone: only the session's connection leads to it, so it is read
// in slices with the window living on in between, and checked in a thread of its own. Must go before its session.
class CopyRun final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const core::Result<> &)>;

    explicit CopyRun(VaultSession &session, QObject *parent = nullptr);

    // One at a time; nothing may be saved meanwhile. `done` is called once, later, unless this goes before or it is given
    // up. Errors: those of storage::copyOpenVault().
    void start(const QString &target, Done done);
    void giveUp(); // no file is left then, and nothing more is told

Q_SIGNALS:
    void progressed(qint64 pages, qint64 of);

private:
    void runSlice();
    void check();
    void end(const core::Result<> &outcome);

    VaultSession &m_session;
    std::shared_ptr<storage::OpenVaultCopy> m_copy;
    Done m_done;
    QTimer m_timer;
    bool m_gaveUp = false;
    core::BackgroundThread m_thread; // last: what goes first waits for it
};

} // namespace itemmodels
