// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reportrun.h"

#include "models/exchange/reportexport.h"
#include "models/itemmodels/noteexport.h"
#include "models/reports/changes.h"

#include <QTimeZone>

namespace itemmodels {

ReportRun::ReportRun(VaultSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_path(session.path()), m_zone(session.zone())
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
    const QDateTime now = m_session.clock().now();
    auto work = [this, request, key = m_session.vault().key().clone(), now, present = storage::presentOf(m_session.vault().connection(), now),
                 shared = m_shared]() -> core::Result<> {
        return present ? write(request, key, {now, *present}, shared) : core::fail(present.error());
    };
    m_thread = core::inBackground(this, std::move(work), [this, done = std::move(done)](const core::Result<> &written) {
        m_busy = false;
        done(written);
    });
}

// In the other thread. Reads versions even for the state of now: they stay what they are while the window saves.
core::Result<> ReportRun::write(const ReportRequest &request, const storage::RawKey &key, const Begin &begin, const SharedPtr &shared)
{
    const auto vault = storage::Vault::openWithRawKey(m_path, key, storage::OpenMode::ReadOnly);
    if (!vault)
        return core::fail(vault.error());
    const QDateTime at = request.asAt.isValid() ? storage::endOfDay(request.asAt, m_zone) : begin.present.at;
    storage::AsAtSource source((*vault)->connection(), at, request.approved ? storage::States::AsApproved : storage::States::AsTheyStood);
    reports::ReportOptions options;
    options.organisation = request.organisation;
    options.approved = request.approved;
    options.asAt = request.asAt.isValid() ? request.asAt : begin.now.toTimeZone(QTimeZone(m_zone)).date();
    options.chainHead = begin.present.head.toText();
    options.progress = [this, shared](qint64 done, qint64 total) {
        Q_EMIT progressed(done, total);
        return !shared->cancelled;
    };
    const auto note = [this, shared](const QByteArray &what) { return noteExportFromThread(m_session, this, what, shared->cancelled); };
    if (!request.changesOf)
        return exchange::exportReport({*request.report, *request.format, options, request.path}, source, note);
    options.record = request.record;
    options.since = request.since;
    storage::AsAtSource before((*vault)->connection(), storage::endOfDay(request.since, m_zone));
    const reports::ReportKind changes = reports::changesReport(*request.changesOf, before);
    return exchange::exportReport({changes, *request.format, options, request.path}, source, note);
}

} // namespace itemmodels
