// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listreader.h"

#include <QObject>

#include <atomic>

namespace itemmodels {

class VaultSession;

// Writes the due dates of requests, as they stand on the day that is shown, as a file for a calendar program, in a thread of
// its own; see exchange::exportCalendar(). One export each; given up when this goes, and no file is left then.
class CalendarExport final : public QObject
{
    Q_OBJECT

public:
    explicit CalendarExport(VaultSession &session, QObject *parent = nullptr);
    ~CalendarExport() override;

    // finished() or failed() follows; errors: Io, Cancelled, and those of the database, also when the history cannot be
    // written.
    void start(const QString &path);
    void cancel();

Q_SIGNALS:
    void finished(int dates);
    void failed(const core::Error &error);

private:
    struct Work {
        std::atomic<bool> cancelled = false;
        core::Result<int> result = 0;
    };

    VaultSession &m_session;
    std::shared_ptr<Work> m_work = std::make_shared<Work>();
    ListReader m_reader; // not that of the lists: they go on
};

} // namespace itemmodels
