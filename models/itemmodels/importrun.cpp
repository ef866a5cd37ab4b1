// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/importrun.h"

#include "models/exchange/importundo.h"
#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/layouts.h"
#include "models/exchange/sheets/recordworkbookimport.h"
#include "models/exchange/source.h"
#include "models/storage/connection.h"
#include "models/storage/vaultconnection.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace itemmodels {

using Layout = ImportFile::Layout;

namespace {

core::Error cancelledError()
{
    return {core::ErrorCode::Cancelled, ImportRun::tr("Cancelled; nothing was imported."), {}, {}};
}

void findLayout(ImportFile &file, const std::vector<sheets::Mapping> &saved)
{
    const auto fitting = std::find_if(saved.begin(), saved.end(), [&file](const sheets::Mapping &mapping) {
        return sheets::fits(mapping, file.book) && sheets::check(mapping, file.book).empty();
    });
    if (sheets::isRecordWorkbook(file.book)) {
        file.layout = Layout::Records;
    } else if (sheets::isReportWorkbook(file.book)) {
        file.layout = Layout::Report;
    } else if (fitting != saved.end()) { // what somebody decided comes before what ships
        file.layout = Layout::Saved;
        file.mapping = *fitting;
        sheets::takeNewColumns(file.mapping, file.book);
    } else if (auto known = sheets::knownLayout(file.book)) {
        file.layout = Layout::Known;
        file.mapping = std::move(*known);
        sheets::takeNewColumns(file.mapping, file.book);
    } else {
        sheets::Proposal proposal = sheets::proposeMapping(file.book, *file.names);
        file.layout = Layout::Proposed;
        file.mapping = std::move(proposal.mapping);
        file.proposals = std::move(proposal.sheets);
    }
}

core::Result<ImportFilePtr> readFile(const QString &path, const sheets::ReadOptions &options, const std::vector<sheets::Mapping> &saved, storage::Connection &connection)
{
    auto file = std::make_shared<ImportFile>();
    file->path = path;
    auto book = sheets::readWorkbookFile(path, options);
    if (!book) {
        if (book.error().code == core::ErrorCode::Invalid)
            file->openForm = sheets::openTextForm(path, options);
        if (!file->openForm)
            return core::fail(book.error());
        file->layout = Layout::Open;
        return ImportFilePtr(file);
    }
    file->book = std::move(*book);
    sheets::tabulateForms(file->book);
    const auto names = sheets::Names::read(connection);
    if (!names)
        return core::fail(names.error());
    file->names = *names;
    findLayout(*file, saved);
    return ImportFilePtr(file);
}

core::Result<exchange::Reading> readingOf(const ImportFile &file, const sheets::Mapping &mapping, const sheets::Names &names, const sheets::ApplyOptions &options)
{
    if (file.layout == Layout::Records) {
        sheets::Workbook book = file.book;
        exchange::Reading reading = sheets::readRecordWorkbook(book);
        reading.attachmentFolder = QFileInfo(file.path).absoluteDir().filePath(exchange::kAttachmentFolder.toString());
        exchange::leaveOut(reading, options.leaveOut);
        return reading;
    }
    if (auto problems = sheets::check(mapping, file.book); !problems.empty())
        return core::fail(core::ErrorCode::Invalid, ImportRun::tr("The columns cannot be taken in like this."), {}, std::move(problems));
    return sheets::applyMapping(file.book, mapping, names, options);
}

// The records of an import as they are now, for whoever shows them.
core::Result<std::vector<records::Record>> recordsOf(storage::RecordStore &store, const exchange::ImportReport &report)
{
    constexpr std::size_t kBatch = 500;
    std::map<const records::RecordType *, std::vector<core::RecordId>> ids;
    for (const exchange::ImportedRecord &record : report.records)
        ids[record.type].push_back(record.id);
    std::vector<records::Record> all;
    for (const auto &[type, list] : ids) {
        for (std::size_t at = 0; at < list.size(); at += kBatch) {
            auto loaded = store.load(*type, std::span(list).subspan(at, std::min(kBatch, list.size() - at)));
            if (!loaded)
                return core::fail(loaded.error());
            std::move(loaded->begin(), loaded->end(), std::back_inserter(all));
        }
    }
    return all;
}

} // namespace

ImportRun::ImportRun(VaultSession &session, QObject *parent) : QObject(parent), m_session(session) { }

ImportRun::~ImportRun()
{
    cancel();
}

void ImportRun::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

storage::RecordStore::Progress ImportRun::progress()
{
    return [this, cancelled = m_cancelled, shown = qint64(-1)](qint64 done, qint64 total) mutable {
        const qint64 part = total > 0 ? done * 200 / total : -1; // more often nobody sees
        if (part != shown)
            Q_EMIT progressed(done, total);
        shown = part;
        return !*cancelled;
    };
}

template<class T>
void ImportRun::start(std::function<core::Result<T>()> work, Done<T> done)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    auto run = [work = std::move(work), cancelled = m_cancelled]() -> core::Result<T> {
        auto result = work();
        if (!result && *cancelled)
            return core::fail(cancelledError());
        return result;
    };
    m_thread = core::inBackground(this, std::move(run), [this, done = std::move(done)](const core::Result<T> &result) {
        m_busy = false;
        done(result);
    });
}

void ImportRun::read(const QString &path, const sheets::ReadOptions &options, std::vector<sheets::Mapping> saved, Done<ImportFilePtr> done)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto key = std::make_shared<storage::RawKey>(m_session.vault().key().clone());
    auto readOptions = options;
    readOptions.progress = [step = progress()](int percent) { return step(percent, 100); };
    start<ImportFilePtr>([path, readOptions, saved = std::move(saved), key, vaultPath = m_session.path()]() -> core::Result<ImportFilePtr> {
        const auto vault = storage::Vault::openWithRawKey(vaultPath, *key, storage::OpenMode::ReadOnly);
        return vault ? readFile(path, readOptions, saved, (*vault)->connection()) : core::fail(vault.error());
    }, std::move(done));
}

void ImportRun::plan(const ImportFilePtr &file, const sheets::Mapping &mapping, const exchange::RowPlaces &leaveOut, Done<ImportPlanPtr> done)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto key = std::make_shared<storage::RawKey>(m_session.vault().key().clone());
    const sheets::ApplyOptions options {m_session.zone(), m_session.today(), leaveOut};
    start<ImportPlanPtr>([file, mapping, options, key, path = m_session.path(), &clock = m_session.clock(), step = progress()]() -> core::Result<ImportPlanPtr> {
        const auto vault = storage::Vault::openWithRawKey(path, *key, storage::OpenMode::ReadOnly);
        if (!vault)
            return core::fail(vault.error());
        const auto names = sheets::Names::read((*vault)->connection());
        if (!names)
            return core::fail(names.error());
        auto reading = readingOf(*file, mapping, **names, options);
        if (!reading)
            return core::fail(reading.error());
        storage::RecordStore store((*vault)->connection(), clock);
        auto plan = exchange::Importer((*vault)->connection(), store, step).plan(std::move(*reading));
        return plan ? core::Result<ImportPlanPtr>(std::make_shared<const exchange::ImportPlan>(std::move(*plan))) : core::fail(plan.error());
    }, std::move(done));
}

// In the other thread, beside the window's connection.
void ImportRun::write(const Write &write, Done<ImportReportPtr> done)
{
    m_pause = m_session.pauseReading();
    const auto key = std::make_shared<storage::RawKey>(m_session.vault().key().clone());
    auto work = [write, key, path = m_session.path(), user = m_session.user(), &clock = m_session.clock()]() -> core::Result<Written> {
        const auto connection = storage::connectBeside(path, *key);
        if (!connection)
            return core::fail(connection.error());
        storage::RecordStore store(**connection, clock);
        store.setUser(user);
        const auto report = write(**connection, store);
        if (!report)
            return core::fail(report.error());
        auto records = recordsOf(store, **report);
        return records ? core::Result<Written>(Written {*report, std::move(*records)}) : core::fail(records.error());
    };
    start<Written>(work, [this, done = std::move(done)](const core::Result<Written> &written) {
        m_pause.reset();
        if (written)
            m_session.takeChanges(written->records);
        done(written ? core::Result<ImportReportPtr>(written->report) : core::fail(written.error()));
    });
}

void ImportRun::apply(const ImportPlanPtr &plan, Done<ImportReportPtr> done)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    write([plan, step = progress()](storage::Connection &connection, storage::RecordStore &store) -> core::Result<ImportReportPtr> {
        auto report = exchange::Importer(connection, store, step).apply(*plan);
        return report ? core::Result<ImportReportPtr>(std::make_shared<const exchange::ImportReport>(std::move(*report))) : core::fail(report.error());
    }, std::move(done));
}

void ImportRun::undo(const ImportReportPtr &report, const std::function<void(const core::Result<> &)> &done)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    write([report, step = progress()](storage::Connection &connection, storage::RecordStore &store) -> core::Result<ImportReportPtr> {
        const auto undone = exchange::undoImport(connection, store, *report, step);
        return undone ? core::Result<ImportReportPtr>(report) : core::fail(undone.error());
    }, [done](const core::Result<ImportReportPtr> &undone) { done(undone ? core::Result<>() : core::fail(undone.error())); });
}

} // namespace itemmodels
