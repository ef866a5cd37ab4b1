// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/exchange/responsepack.h"

#include <QObject>

#include <atomic>
#include <functional>

namespace itemmodels {

class VaultSession;
struct VaultAccess;

// Makes one pack after the other in a thread of its own, over a connection of its own: the window goes on meanwhile.
class PackRun final : public QObject
{
    Q_OBJECT

public:
    // The one who takes the password wipes it.
    using Done = std::function<void(core::Result<exchange::WrittenPack>)>;

    explicit PackRun(VaultSession &session, QObject *parent = nullptr);
    ~PackRun() override; // gives up what is not written yet, and waits for the thread

    // Not while busy. `done` is called once, later. Errors: those of exchange::writeResponsePack(), Cancelled.
    void start(const exchange::ResponsePack &pack, const QString &path, Done done);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);

private:
    // What both threads look at.
    struct Shared {
        std::atomic<bool> cancelled = false;
    };
    using SharedPtr = std::shared_ptr<Shared>;
    using Outcome = core::Result<exchange::WrittenPack>;

    // In the other thread, which reads nothing of the session.
    [[nodiscard]] Outcome write(const exchange::ResponsePack &pack, const QString &path, const VaultAccess &access, const SharedPtr &shared);

    VaultSession &m_session;
    SharedPtr m_shared;
    core::BackgroundThread m_thread;
    bool m_isBusy = false;
};

// Notes in the request that the pack was made, now. Errors: those of exchange::notePack() and VaultSession::saveWith().
[[nodiscard]] core::Result<records::Record> notePack(VaultSession &session, core::RecordId request, const exchange::WrittenPack &pack);

} // namespace itemmodels
