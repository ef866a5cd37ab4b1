// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reportrun.h"

#include "models/exchange/reportexport.h"
#include "models/itemmodels/noteexport.h"
#include "models/reports/changes.h"

namespace itemmodels {

ReportRun::ReportRun(VaultSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
}

ReportRun::~ReportRun()
{
    cancel();
}

void ReportRun::cancel()
{
    if (m_shared)
        m_shared->cancelled = true;
}

void ReportRun::start(const ReportRequest &request, Done done)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_shared = std::make_shared<Shared>();
    auto work = [this, request, access = accessTo(m_session), shared = m_shared]() -> core::Result<> {
        return access ? write(request, *access, shared) : core::fail(access.error());
    };
    m_thread = core::inBackground(this, std::move(work), [this, done = std::move(done)](const core::Result<> &written) {
        m_busy = false;
        done(written);
    });
}

core::Result<> ReportRun::write(const ReportRequest &request, const VaultAccess &access, const SharedPtr &shared)
{
    auto snapshot = openSnapshot(access, request);
    if (!snapshot)
        return core::fail(snapshot.error());
    snapshot->options.progress = [this, shared](qint64 done, qint64 total) {
        Q_EMIT progressed(done, total);
        return !shared->cancelled;
    };
    const auto note = [this, shared](const QByteArray &what) { return noteExportFromThread(m_session, this, what, shared->cancelled); };
    reports::ReportOptions &options = snapshot->options;
    if (!request.changesOf)
        return exchange::exportReport({*request.report, *request.format, options, request.path}, *snapshot->source, note);
    options.record = request.record;
    options.since = request.since;
    storage::AsAtSource before(snapshot->vault->connection(), storage::endOfDay(request.since, access.zone));
    const reports::ReportKind changes = reports::changesReport(*request.changesOf, before);
    return exchange::exportReport({changes, *request.format, options, request.path}, *snapshot->source, note);
}

} // namespace itemmodels
