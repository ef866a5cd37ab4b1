// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"
#include "models/exchange/reading.h"
#include "models/storage/recordstore.h"

namespace exchange {

// Brings records in, keyed by reference, all or nothing. In two steps, so that what would happen can be shown first.
//
// A record with the reference of one that is stored changes it: what the file does not mention stays as it is. Any other
// record is new; without a reference it is given one. A file may tell the revision it was written from: when the record
// was changed in the vault since, nothing of it is overwritten.
class Importer
{
public:
    // Told how many records are done; false stops the work with Cancelled.
    using Progress = storage::RecordStore::Progress;

    Importer(storage::Connection &connection, storage::RecordStore &store, Progress progress = {})
        : m_connection(connection), m_store(store), m_progress(std::move(progress)) { }

    // Reads and compares; writes nothing. What is wrong with the source stands in the plan. Errors: those of the database.
    [[nodiscard]] core::Result<ImportPlan> plan(const Source &source);
    // The same for what has been read already, as from a spreadsheet.
    [[nodiscard]] core::Result<ImportPlan> plan(Reading reading);
    // Adds to the plan what only the store finds out, such as links that lead in a circle, by saving all and taking it
    // back; for a dry run, as apply() finds the same. Errors: those of the database, Locked among them.
    [[nodiscard]] core::Result<> check(ImportPlan &plan);
    // Saves all in one transaction. Errors: Invalid (the problems have their lines), Conflict when nothing is wrong but
    // that records were changed in the vault, since the file was written or since the plan was made; those of the database.
    [[nodiscard]] core::Result<ImportReport> apply(const ImportPlan &plan);

private:
    // Inside a transaction of the caller. Returns the references that the records of the plan's list have now; the line
    // of a problem is the position in that list, counted from 1.
    [[nodiscard]] core::Result<QStringList> save(const ImportPlan &plan, ImportReport &report);
    [[nodiscard]] static std::vector<std::size_t> savingOrder(const ImportPlan &plan);
    [[nodiscard]] static core::Error atLines(const ImportPlan &plan, core::Error error);
    [[nodiscard]] core::Result<> addAttachments(const ImportPlan &plan, ImportReport &report);
    [[nodiscard]] core::Result<> checkStillUnused(const ImportPlan &plan);

    storage::Connection &m_connection;
    storage::RecordStore &m_store;
    Progress m_progress;
};

} // namespace exchange
