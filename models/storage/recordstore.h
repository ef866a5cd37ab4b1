// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"
#include "models/storage/chain.h"
#include "models/storage/livesource.h"
#include "models/storage/recordwriter.h"

#include <functional>
#include <span>

namespace storage {

class Connection;

// The records of a vault as they stand now. Every change is one transaction with its version and its chain entry.
// Errors of all changes: Locked, Io and Damaged as the database says; what is refused is listed in Error::problems.
class RecordStore final : public records::References
{
public:
    RecordStore(Connection &connection, const core::Clock &clock);

    // Once, when the vault is created.
    [[nodiscard]] core::Result<> initialise();
    // Whose name the history shows from now on; the login name until then.
    void setUser(const QString &name);
    [[nodiscard]] const QString &user() const { return m_user; }

    [[nodiscard]] core::Result<records::Record> load(const records::RecordType &type, core::RecordId id); // NotFound
    [[nodiscard]] core::Result<records::Record> load(const records::RecordType &type, const QString &reference); // NotFound
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type,
                                                                 std::span<const core::RecordId> ids);

    // Saves a new or changed record and returns it as stored. A save that changes nothing makes no version. Errors:
    // Invalid (each problem at its field), NotFound, Conflict when the stored revision is later than the record's
    // (the problems name the fields that somebody else changed; nothing is overwritten).
    [[nodiscard]] core::Result<records::Record> save(const records::Record &record);
    // The same for many that may point at each other, all or nothing. A new record may have an id below zero, by which
    // the others of the list point at it. The line of each problem is the position in the list, counted from 1.
    // `progress` may answer false to stop: Cancelled, and nothing is saved.
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    [[nodiscard]] core::Result<std::vector<records::Record>> saveAll(std::vector<records::Record> records, const Progress &progress = {});

    // Marks as removed. Errors: Linked while others point at it (the problems list them), Conflict, NotFound.
    [[nodiscard]] core::Result<> remove(const records::RecordType &type, core::RecordId id, int revision);
    [[nodiscard]] core::Result<> restore(const records::RecordType &type, core::RecordId id);
    // Approves that revision. Errors: Conflict when it is not the newest any more.
    [[nodiscard]] core::Result<> approve(const records::RecordType &type, core::RecordId id, int revision);
    // Notes in the history something that was done with the vault as a whole, such as an export.
    [[nodiscard]] core::Result<ChainHead> noteEvent(const QString &action, const QByteArray &what);

    // records::References; an id or reference that leads nowhere, or a database that fails, gives nothing.
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override;
    [[nodiscard]] QString referenceOf(core::RecordId id) const override;

private:
    [[nodiscard]] core::Result<Stamp> stamp();
    [[nodiscard]] core::Result<> writeOne(records::Record &record, const std::optional<records::Record> &before, const Stamp &stamp);
    [[nodiscard]] core::Result<std::optional<records::Record>> replaced(const records::Record &record);
    [[nodiscard]] core::Error conflict(const records::Record &mine, const records::Record &theirs);
    [[nodiscard]] core::Result<> setRemoved(const records::Record &record, bool removed, const Stamp &stamp);

    Connection &m_connection;
    const core::Clock &m_clock;
    Chain m_chain;
    LiveSource m_records;
    RecordWriter m_writer;
    QString m_user;
};

} // namespace storage
