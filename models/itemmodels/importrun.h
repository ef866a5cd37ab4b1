// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/exchange/importer.h"
#include "models/exchange/sheets/propose.h"
#include "models/exchange/sheets/readworkbook.h"
#include "models/itemmodels/vaultsession.h"

#include <atomic>

namespace itemmodels {

// A spreadsheet that was read, and what its columns are taken for.
struct ImportFile {
    enum class Layout {
        Records, // our own workbook of records: needs no mapping
        Known,
        Saved, // in this vault, for a file with these headings
        Proposed,
        Report, // one of ours, which does not come back
        Open, // a text that leaves open how it is to be read
    };
    QString path;
    sheets::Workbook book = {};
    Layout layout = Layout::Proposed;
    sheets::Mapping mapping = {};
    std::vector<sheets::SheetProposal> proposals = {}; // of a proposed mapping
    std::shared_ptr<const sheets::Names> names = {};
    std::optional<sheets::OpenTextForm> openForm = {};
};
using ImportFilePtr = std::shared_ptr<const ImportFile>;
using ImportPlanPtr = std::shared_ptr<const exchange::ImportPlan>;
using ImportReportPtr = std::shared_ptr<const exchange::ImportReport>;

// The steps of an import, one after the other in a thread of their own, so that the window goes on. What writes does so in
// one transaction over a connection of its own; nothing else may be saved meanwhile.
class ImportRun final : public QObject
{
    Q_OBJECT

public:
    template<class T>
    using Done = std::function<void(const core::Result<T> &)>;

    explicit ImportRun(VaultSession &session, QObject *parent = nullptr);
    ~ImportRun() override; // gives up what is not done yet, and waits for the thread

    // None of these while busy; `done` is called once, later. All may end in Cancelled.
    // Errors: those of sheets::readWorkbookFile() and of the database.
    void read(const QString &path, const sheets::ReadOptions &options, std::vector<sheets::Mapping> saved, Done<ImportFilePtr> done);
    // Compares with the vault; writes nothing. Errors: Invalid (the mapping does not fit), those of the database.
    void plan(const ImportFilePtr &file, const sheets::Mapping &mapping, const exchange::RowPlaces &leaveOut, Done<ImportPlanPtr> done);
    // Errors: those of exchange::Importer::apply().
    void apply(const ImportPlanPtr &plan, Done<ImportReportPtr> done);
    // Errors: those of exchange::undoImport().
    void undo(const ImportReportPtr &report, const std::function<void(const core::Result<> &)> &done);

    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); // total 0: not known

private:
    struct Written { // by the other thread
        ImportReportPtr report;
        std::vector<records::Record> records;
    };
    using Write = std::function<core::Result<ImportReportPtr>(storage::Connection &, storage::RecordStore &)>;

    template<class T>
    void start(std::function<core::Result<T>()> work, Done<T> done);
    void write(const Write &write, Done<ImportReportPtr> done);
    [[nodiscard]] storage::RecordStore::Progress progress();

    VaultSession &m_session;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    std::unique_ptr<ListReader::Pause> m_pause; // while it writes
    core::BackgroundThread m_thread;
    bool m_busy = false;
};

} // namespace itemmodels
