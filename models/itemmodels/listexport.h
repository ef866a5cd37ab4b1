// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listreader.h"
#include "models/itemmodels/tablereader.h"
#include "models/reports/formats.h"

#include <QObject>

#include <atomic>

namespace itemmodels {

class VaultSession;

// What to write besides the table.
struct ExportHead {
    QString title; // "Vendors"
    QStringList notes; // which filters the list had
};

// Writes what a list shows as a file of any report format, in a thread of its own, and puts that into the history before
// the file has its name. One export each; given up when this goes, and no file is left then.
class ListExport final : public QObject
{
    Q_OBJECT

public:
    ListExport(VaultSession &session, TableRequest request, ExportHead head, QObject *parent = nullptr);
    ~ListExport() override;

    // finished() or failed() follows; errors: Io, Cancelled, and those of the database,
    // also when the history cannot be written.
    void start(const reports::ReportFormat &format, const QString &path);
    void cancel();
    [[nodiscard]] qint64 total() const;

Q_SIGNALS:
    void progressed(qint64 done); // records
    void finished();
    void failed(const core::Error &error);

private:
    struct Work;

    VaultSession &m_session;
    std::shared_ptr<Work> m_work;
    ListReader m_reader; // not that of the lists: they go on
};

} // namespace itemmodels
