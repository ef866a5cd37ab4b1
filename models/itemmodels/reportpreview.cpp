// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reportpreview.h"

#include "models/reports/pdfreport.h"

#include <QFile>

namespace itemmodels {

using core::ErrorCode;

ReportPreview::ReportPreview(VaultSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPatienceMs);
    connect(&m_timer, &QTimer::timeout, this, &ReportPreview::start);
}

ReportPreview::~ReportPreview()
{
    if (m_shared)
        m_shared->cancelled = true;
}

void ReportPreview::show(const ReportRequest &request)
{
    m_request = request;
    if (m_shared)
        m_shared->cancelled = true;
    m_timer.start();
}

void ReportPreview::cancel()
{
    if (!m_request)
        return;
    m_request.reset();
    m_timer.stop();
    if (m_shared)
        m_shared->cancelled = true;
    Q_EMIT failed({ErrorCode::Cancelled, tr("The preview was stopped."), {}});
}

void ReportPreview::start()
{
    if (m_isRunning || !m_request) // finish() comes back here
        return;
    m_isRunning = true;
    m_shared = std::make_shared<Shared>();
    auto work = [this, request = *m_request, access = accessTo(m_session), shared = m_shared]() -> Outcome {
        return access ? layOut(request, *access, shared) : core::fail(access.error());
    };
    m_thread = core::inBackground(this, std::move(work), [this, shared = m_shared](const Outcome &outcome) { finish(shared, outcome); });
}

void ReportPreview::finish(const SharedPtr &shared, const Outcome &outcome)
{
    m_isRunning = false;
    if (shared->cancelled) {
        if (!m_timer.isActive())
            start();
        return;
    }
    m_request.reset();
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

void ReportPreview::inWindow(const SharedPtr &shared, const std::function<void()> &tell)
{
    QMetaObject::invokeMethod(this, [shared, tell] {
        if (!shared->cancelled)
            tell();
    }, Qt::QueuedConnection);
}

// In the other thread.
ReportPreview::Outcome ReportPreview::layOut(const ReportRequest &request, const VaultAccess &access, const SharedPtr &shared)
{
    auto pages = std::make_shared<ReportPages>();
    pages->request = request;
    pages->present = access.present;
    if (auto written = write(*pages, access, shared); !written)
        return core::fail(written.error());
    return pages;
}

core::Result<> ReportPreview::write(ReportPages &pages, const VaultAccess &access, const SharedPtr &shared)
{
    auto snapshot = openSnapshot(access, pages.request);
    if (!snapshot)
        return core::fail(snapshot.error());
    pages.options = snapshot->options;
    snapshot->options.progress = [this, shared](qint64 done, qint64 total) {
        inWindow(shared, [this, done, total] { Q_EMIT progressed(done, total); });
        return !shared->cancelled;
    };
    QFile file(QFile::decodeName(pages.pdf.path()));
    if (!pages.pdf.isValid() || !file.open(QIODevice::WriteOnly))
        return core::fail(ErrorCode::Io, tr("There is no memory for the pages."));
    reports::PdfReport report(file);
    report.showEarly(kEarlyWidth, [this, shared](int number, const QImage &picture) {
        inWindow(shared, [this, number, picture] { Q_EMIT pageCame(number, picture); });
    });
    auto written = reports::writeReport(*pages.request.report, reports::Form::Page, *snapshot->source, snapshot->options, report);
    if (written) {
        pages.plan = report.plan();
        pages.count = pages.plan.pages;
    }
    return written;
}

} // namespace itemmodels
