// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/packrun.h"

#include "models/itemmodels/noteexport.h"
#include "models/itemmodels/reportsnapshot.h"

namespace itemmodels {

PackRun::PackRun(VaultSession &session, QObject *parent) : QObject(parent), m_session(session)
{
}

PackRun::~PackRun()
{
    cancel();
}

void PackRun::cancel()
{
    if (m_shared)
        m_shared->cancelled = true;
}

void PackRun::start(const exchange::ResponsePack &pack, const QString &path, Done done)
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    m_shared = std::make_shared<Shared>();
    auto work = [this, pack, path, access = accessTo(m_session), shared = m_shared]() -> Outcome {
        return access ? write(pack, path, *access, shared) : core::fail(access.error());
    };
    m_thread = core::inBackground(this, std::move(work), [this, done = std::move(done)](Outcome outcome) {
        m_isBusy = false;
        done(std::move(outcome));
    });
}

PackRun::Outcome PackRun::write(const exchange::ResponsePack &pack, const QString &path, const VaultAccess &access, const SharedPtr &shared)
{
    const auto vault = storage::Vault::openWithRawKey(access.path, access.key, storage::OpenMode::ReadOnly);
    if (!vault)
        return core::fail(vault.error());
    storage::Attachments attachments((*vault)->connection());
    const auto note = [this, shared](const QByteArray &what) { return noteExportFromThread(m_session, this, what, shared->cancelled); };
    const auto progress = [this, shared, shown = qint64(-1)](qint64 done, qint64 total) mutable {
        if (done != shown)
            Q_EMIT progressed(done, total);
        shown = done;
        return !shared->cancelled;
    };
    return exchange::writeResponsePack(pack, path, attachments, note, progress);
}

core::Result<records::Record> notePack(VaultSession &session, core::RecordId request, const exchange::WrittenPack &pack)
{
    const records::Instant now {session.clock().now(), session.zone()};
    return session.saveWith([&](storage::Connection &, storage::RecordStore &store) { return exchange::notePack(store, request, pack, now); });
}

} // namespace itemmodels
