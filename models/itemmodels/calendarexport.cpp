// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/calendarexport.h"

#include "models/exchange/calendar.h"
#include "models/itemmodels/noteexport.h"
#include "models/itemmodels/vaultsession.h"

namespace itemmodels {

CalendarExport::CalendarExport(VaultSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_reader(session.path(), session.vault().key().clone())
{
}

CalendarExport::~CalendarExport()
{
    cancel();
}

void CalendarExport::cancel()
{
    m_work->cancelled = true;
}

void CalendarExport::start(const QString &path)
{
    const auto note = [this, work = m_work.get()](const QByteArray &what) { return noteExportFromThread(m_session, this, what, work->cancelled); };
    const auto run = [work = m_work, path, note, today = m_session.today(), moment = m_session.moment()](core::Result<storage::Connection *> connection) {
        work->result = connection ? exchange::exportCalendar(*storage::sourceAt(**connection, moment), today, path, note) : core::fail(connection.error());
        return work->result || work->cancelled || work->result.error().code != core::ErrorCode::Cancelled; // else a writer broke it off
    };
    m_reader.start(run, [this] {
        if (m_work->result)
            Q_EMIT finished(*m_work->result);
        else
            Q_EMIT failed(m_work->result.error());
    });
}

} // namespace itemmodels
