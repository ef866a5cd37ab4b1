// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"
#include "models/exchange/reading.h"
#include "models/storage/recordstore.h"
#include "models/storage/referenceindex.h"

#include <QSet>

#include <unordered_map>

namespace exchange {

// Compares what was read with the vault, for one plan. Every look-up is a hash: files may hold a hundred thousand
// records that point at each other in any order.
class Planner
{
public:
    Planner(storage::Connection &connection, storage::RecordStore &store, Reading reading, storage::RecordStore::Progress progress = {})
        : m_connection(connection), m_store(store), m_reading(std::move(reading)), m_drafts(m_reading.drafts), m_progress(std::move(progress))
    {
    }

    [[nodiscard]] core::Result<ImportPlan> plan(); // once. Errors: those of the database, Cancelled

private:
    void takeFiles();
    void identify(std::size_t index);
    static void identifyStored(Draft &draft, const storage::ReferenceIndex::Entry &entry);
    void identifyNew(Draft &draft);
    [[nodiscard]] core::Result<> loadStored();
    void resolveLinks(Draft &draft);
    [[nodiscard]] core::RecordId resolve(Draft &draft, const QByteArray &path, const records::Field &field,
                                         core::RecordId id);
    [[nodiscard]] core::Result<> planRecord(std::size_t index);
    // The answers that the record is to have; `old` becomes those it had when the file was written, if they are known.
    [[nodiscard]] core::Result<records::Values> answers(Draft &draft, const records::Record *before, ImportRow &row,
                                                        records::Values &old);
    [[nodiscard]] core::Result<records::Values> mergedChanges(Draft &draft, const records::Record &before, ImportRow &row,
                                                              records::Values &old);
    static void validate(Draft &draft, const records::Record &record);
    [[nodiscard]] core::Result<> checkAttachments(Draft &draft, const records::Record &record);
    [[nodiscard]] core::Result<QString> attachmentFault(const QString &sha256);
    void checkRevision(Draft &draft, const records::Record &stored, const std::vector<QByteArray> &changed);
    void finish();

    storage::Connection &m_connection;
    storage::RecordStore &m_store;
    Reading m_reading;
    Drafts &m_drafts; // of the reading
    storage::RecordStore::Progress m_progress;
    ImportPlan m_plan;
    std::shared_ptr<const storage::ReferenceIndex> m_index;
    std::vector<core::RecordId> m_ids; // of each draft; below zero: new
    QHash<QString, std::size_t> m_byKey; // drafts
    QSet<QUuid> m_uuids; // of drafts
    std::unordered_map<qint64, records::Record> m_stored;
    QHash<QString, QString> m_attachmentFaults; // of each hash looked at; empty: none
    std::size_t m_conflicts = 0; // problems that are conflicts
};

} // namespace exchange
