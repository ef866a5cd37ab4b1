// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reportprint.h"

#include "models/exchange/reportexport.h"
#include "models/reports/printedreport.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace itemmodels {

ReportPrint::ReportPrint(VaultSession &session, QObject *parent) : QObject(parent), m_session(session) { }

ReportPrint::~ReportPrint()
{
    cancel();
}

void ReportPrint::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ReportPrint::note(const PrintJob &job, const Done &noted)
{
    QJsonObject entry = exchange::exportEntry(job.pages->request.report->name, job.pages->options, job.file, m_session.source());
    if (job.file.isEmpty())
        entry.remove("file"_L1);
    entry["format"_L1] = u"print"_s;
    m_session.noteEvent(u"exported"_s, QJsonDocument(entry).toJson(QJsonDocument::Compact), noted);
}

void ReportPrint::start(const PrintJob &job, Done done)
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const Done finish = [this, done = std::move(done)](const core::Result<> &printed) {
        m_isBusy = false;
        done(printed);
    };
    note(job, [self = QPointer(this), job, finish](const core::Result<> &noted) {
        if (!self)
            return;
        if (noted)
            self->run(job, finish);
        else
            QTimer::singleShot(0, self.data(), [finish, noted] { finish(noted); });
    });
}

void ReportPrint::run(const PrintJob &job, const Done &finish)
{
    auto access = accessTo(m_session);
    if (access)
        access->present = job.pages->present;
    auto work = [this, job, access = std::move(access), cancelled = m_cancelled]() -> core::Result<> {
        return access ? print(job, *access, cancelled) : core::fail(access.error());
    };
    m_thread = core::inBackground(this, std::move(work), finish);
}

// In the other thread. The pages name the state of the history that they were laid out with.
core::Result<> ReportPrint::print(const PrintJob &job, const VaultAccess &access, const CancelPtr &cancelled)
{
    const auto snapshot = openSnapshot(access, job.pages->request);
    if (!snapshot)
        return core::fail(snapshot.error());
    reports::ReportOptions options = job.pages->options;
    options.progress = [this, cancelled](qint64 done, qint64 total) {
        Q_EMIT progressed(done, total);
        return !*cancelled;
    };
    reports::PrintedReport report({*job.printer, job.wants}, job.pages->plan);
    return reports::writeReport(*job.pages->request.report, reports::Form::Page, *snapshot->source, options, report);
}

} // namespace itemmodels
