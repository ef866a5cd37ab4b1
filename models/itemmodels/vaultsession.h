// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/itemmodels/listreader.h"
#include "models/itemmodels/pastindex.h"
#include "models/itemmodels/registerchanges.h"
#include "models/storage/asatsource.h"
#include "models/storage/attachments.h"
#include "models/storage/ownholidays.h"
#include "models/storage/recordhistory.h"
#include "models/storage/recordstore.h"
#include "models/storage/searchindex.h"
#include "models/storage/searchloader.h"
#include "models/storage/summaries.h"
#include "models/storage/vault.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace exchange {
struct ImportReport;
}

namespace rules {
class Facts;
}

namespace itemmodels {

class ChangeBatch;

// What becomes of the public holidays that a vault keeps.
struct HolidayChanges {
    std::vector<QByteArray> kept = {}; // as storage::keepHolidays() takes them
    QStringList dropped = {}; // countries
    friend bool operator==(const HolidayChanges &, const HolidayChanges &) = default;
};

// One open vault as a window uses it: everything that reads or changes it goes through here, so that lists, pages and the
// search hear of each change. Lives in the thread of the window. Errors are those of storage::RecordStore.
class VaultSession final : public QObject
{
    Q_OBJECT

public:
    // The clock must live longer.
    VaultSession(std::unique_ptr<storage::Vault> vault, const core::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_vault->path(); }
    [[nodiscard]] bool isReadOnly() const { return m_past || m_vault->mode() == storage::OpenMode::ReadOnly; } // of records
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }
    [[nodiscard]] QByteArray zone() const; // IANA id, in which days of this vault end
    [[nodiscard]] QDate today() const; // in that zone; while an earlier day is shown, that day
    [[nodiscard]] QDate clockDay() const; // today, whatever day is shown
    [[nodiscard]] storage::Vault &vault() { return *m_vault; }
    [[nodiscard]] records::RecordSource &source(); // the records of the day that is shown
    [[nodiscard]] std::unique_ptr<rules::Facts> facts(); // of that day, for rules; made for one question: it does not hear of changes

    [[nodiscard]] ListReader &reader(); // reads the vault in a thread of its own

    // Shows the vault as it stood at the end of an earlier day: all that follows answers for that day, and records cannot be
    // changed. Invalid, or not before today: as it stands now. Who holds what was read before reads it anew.
    void showDay(const QDate &day);
    [[nodiscard]] QDate day() const { return m_past ? m_past->day : QDate(); } // invalid: now
    [[nodiscard]] QDateTime moment() const { return m_past ? m_past->at : QDateTime(); } // its end; invalid: now

    [[nodiscard]] core::Result<records::Record> load(const records::RecordType &type, core::RecordId id);
    [[nodiscard]] core::Result<records::Record> save(const records::Record &record);
    // A record with what belongs to it, such as a file: what `save` writes and returns is kept together or not at all.
    using Saving = std::function<core::Result<records::Record>(storage::Connection &connection, storage::RecordStore &store)>;
    [[nodiscard]] core::Result<records::Record> saveWith(const Saving &save);
    [[nodiscard]] core::Result<std::vector<records::Record>> saveAll(std::vector<records::Record> records);
    [[nodiscard]] core::Result<> remove(const records::Record &record);
    [[nodiscard]] core::Result<> restore(const records::RecordType &type, core::RecordId id);
    [[nodiscard]] core::Result<> approve(const records::Record &record);

    // Begins changes that are kept together or not at all; see changebatch.h. One at a time, and nothing else is saved
    // meanwhile. Errors: Locked, Io.
    [[nodiscard]] core::Result<std::unique_ptr<ChangeBatch>> beginBatch();
    [[nodiscard]] bool isChanging() const { return m_batch != nullptr; } // a batch is open: what is read may never be kept

    // For a thread that changes many records over a connection of its own: nothing is read beside it while the pause lasts, and
    // nothing else may be saved. Afterwards it tells what it saved and removed.
    [[nodiscard]] std::unique_ptr<ListReader::Pause> pauseReading();
    void takeChanges(const std::vector<records::Record> &records);

    // What the last import of this session did, as long as it may be taken back; null: nothing.
    void setLastImport(std::shared_ptr<const exchange::ImportReport> report) { m_lastImport = std::move(report); }
    [[nodiscard]] const std::shared_ptr<const exchange::ImportReport> &lastImport() const { return m_lastImport; }

    [[nodiscard]] core::Result<std::vector<storage::RecordSummary>> summaries(std::span<const core::RecordId> ids);
    // Links fail with Cancelled while the links of an earlier day are not all read; searchCompleted() follows then.
    [[nodiscard]] core::Result<std::vector<storage::LinkFrom>> linksTo(core::RecordId target);
    int countLinksTo(core::RecordId target, std::function<void(ListReader::LinkCounts)> done); // returns what ListReader::cancel() takes
    [[nodiscard]] core::Result<std::vector<core::RecordId>> sourcesOf(core::RecordId target, const records::RecordType &type,
                                                                     const QByteArray &field);
    [[nodiscard]] core::Result<std::vector<storage::HistoryStep>> history(const records::RecordType &type, core::RecordId id,
                                                                         std::size_t newest = std::numeric_limits<std::size_t>::max());
    // What became of a register between the ends of two days, read in a thread of its own; of one record of it; and the names
    // that records had at the end of a day. Whatever day is shown.
    int readChanges(const records::RecordType &type, const Days &days, std::function<void(core::Result<RecordChanges>)> done);
    [[nodiscard]] core::Result<RecordChange> compare(const records::RecordType &type, core::RecordId id, const Days &days);
    [[nodiscard]] std::unique_ptr<records::RecordSource> sourceAt(const QDate &day);
    // The answers of an earlier version. Errors: NotFound, also when they were erased.
    [[nodiscard]] core::Result<records::Values> stateAt(const records::RecordType &type, core::VersionId version);
    [[nodiscard]] core::Result<qint64> counted(const records::RecordType &type) const; // removed ones left out
    [[nodiscard]] qint64 count(const records::RecordType &type) const; // likewise; 0 when it cannot be read

    void noteCount(const records::RecordType &type, qint64 count); // of the day that is shown, once a list has read it

    // Takes a file in; the record that is to hold it is saved afterwards.
    [[nodiscard]] core::Result<storage::StoredAttachment> addAttachment(QIODevice &device);
    [[nodiscard]] core::Result<qint64> attachmentSize(const QString &sha256); // bytes

    // The records whose texts hold every word; until isSearchComplete() only among those read so far.
    [[nodiscard]] std::vector<core::RecordId> search(const QString &query, std::size_t limit = 50) const;
    // The same among records of these types only, in the order of their ids. Rare types among many others are looked for
    // no longer than a keystroke may take.
    [[nodiscard]] std::vector<storage::RecordSummary> search(const QString &query, std::span<const records::RecordType *const> types,
                                                             std::size_t limit) const;
    // The best first: that reference, titles that begin with the query, and the others with every word in reference or title.
    [[nodiscard]] std::vector<core::RecordId> searchNames(const QString &query, std::size_t limit) const;
    [[nodiscard]] bool isSearchComplete() const { return m_past ? m_past->index != nullptr : m_searchComplete; }
    [[nodiscard]] const std::optional<core::Error> &searchError() const { return m_past ? m_past->error : m_searchError; } // why it will never be

    // Notes in the history something that was done with the vault as a whole, such as an export. `noted` is called at once,
    // while a batch is open after its end: no undoing takes the entry away. Not called any more once the session is gone.
    void noteEvent(const QString &action, const QByteArray &what, std::function<void(const core::Result<> &)> noted);

    // Settings that travel with the vault, such as saved filters and the user's name; empty when not set.
    [[nodiscard]] QString setting(const QString &key) const;
    [[nodiscard]] core::Result<> setSetting(const QString &key, const QString &value);
    // The zone in which the days of the vault end; an entry in the history. Errors: Invalid when
    // there is no such zone (IANA id) or an earlier day is shown; those of the store.
    [[nodiscard]] core::Result<> setZone(const QByteArray &zone);
    // The public holidays that the vault keeps on the day that is shown; changes of them are made together or not at all.
    [[nodiscard]] core::Result<std::vector<storage::OwnHolidays>> ownHolidays() const;
    [[nodiscard]] core::Result<> changeHolidays(const HolidayChanges &changes);
    // Lets everybody read what is shown once more: it is to be written in another way.
    void readAgain();
    [[nodiscard]] const QString &user() const { return m_store.user(); }
    void setUser(const QString &name); // whose name the history shows from now on; kept in the vault

Q_SIGNALS:
    void recordChanged(const records::RecordType *type, core::RecordId id); // saved, removed, restored or approved
    void typeChanged(const records::RecordType *type); // after the changes of one call: lists and counts read again
    void searchCompleted(); // or given up, see searchError()
    void changesEnded(); // of a batch, kept or not
    void dayChanged();

private:
    friend class ChangeBatch;

    // The earlier day that is shown.
    struct Past {
        QDate day;
        QDateTime at;
        std::unique_ptr<storage::AsAtSource> source;
        PastIndexPtr index = {}; // null: not all read yet
        std::optional<core::Error> error = {}; // why it will never be
        int reading = 0;
        std::map<const records::RecordType *, qint64> counts = {};
    };
    [[nodiscard]] core::Result<> mayChange() const;
    [[nodiscard]] core::Result<records::Record> loadPast(const records::RecordType &type, core::RecordId id);
    [[nodiscard]] core::Result<std::vector<storage::LinkFrom>> pastLinksTo(core::RecordId target);
    [[nodiscard]] core::Result<qint64> countedPast(const records::RecordType &type) const;
    [[nodiscard]] core::Error notReadYet() const;
    [[nodiscard]] const storage::SearchIndex &searched() const; // the texts of the day that is shown
    void takePastIndex(core::Result<PastIndexPtr> index);

    struct Event {
        QString action;
        QByteArray what;
        std::function<void(const core::Result<> &)> noted;
    };
    void writeEvent(const Event &event);
    void batchBegan(ChangeBatch *batch);
    void batchEnded(); // its transaction is over
    void note(const records::Record &record);
    void noteSaved(const records::RecordType &type, core::RecordId id, const QByteArray &text);
    void noteRemoved(const records::RecordType &type, core::RecordId id);
    void loadSearchSlice();
    void settleSearch();

    std::unique_ptr<storage::Vault> m_vault;
    const core::Clock &m_clock;
    mutable storage::RecordStore m_store;
    mutable storage::LiveSource m_source;
    storage::SearchIndex m_search;
    std::unique_ptr<storage::SearchLoader> m_loader;
    QTimer m_searchTimer;
    bool m_searchComplete = false;
    std::optional<core::Error> m_searchError;
    ChangeBatch *m_batch = nullptr; // the open one
    std::vector<Event> m_events; // to be noted when it ends
    std::shared_ptr<const exchange::ImportReport> m_lastImport;
    mutable std::map<const records::RecordType *, qint64> m_counts;
    std::unique_ptr<Past> m_past; // null: as it stands now
    std::unique_ptr<ListReader> m_reader; // made when the first list asks for it
};

} // namespace itemmodels
