// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importundo.h"

#include "models/storage/transaction.h"
#include "models/storage/versions.h"

#include <QCoreApplication>

#include <algorithm>

namespace exchange {

using core::ErrorCode;
using records::Record;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::ImportUndo)
};

class Undo
{
public:
    Undo(storage::Connection &connection, storage::RecordStore &store, const storage::RecordStore::Progress &progress)
        : m_connection(connection), m_store(store), m_progress(progress)
    {
    }

    core::Result<> run(const ImportReport &report)
    {
        auto transaction = storage::Transaction::begin(m_connection);
        if (!transaction)
            return core::fail(transaction.error());
        std::vector<Record> changed;
        std::vector<Record> added;
        for (const ImportedRecord &done : report.records) {
            auto record = m_store.load(*done.type, done.id);
            if (!record)
                return core::fail(record.error());
            if (record->header.removed || record->header.revision != done.revision)
                m_problems.push_back({record->header.reference.toUtf8(), Tr::tr("was changed since"), {}, 0});
            else if (done.revisionBefore == 0)
                added.push_back(std::move(*record));
            else if (auto restored = restore(*record, done.revisionBefore); restored)
                changed.push_back(std::move(*record));
            else
                return restored;
        }
        if (!m_problems.empty())
            return refused();
        if (auto done = takeBack(std::move(changed), std::move(added)); !done)
            return done;
        return transaction->commit();
    }

private:
    core::Result<> restore(Record &record, int revision)
    {
        auto before = storage::Versions(m_connection).content(record.type(), record.header.id, revision);
        if (!before)
            return core::fail(before.error());
        record.values = std::move(*before);
        return {};
    }

    // New records that point at each other go in whatever order lets them; those in a circle lose their links first.
    core::Result<> takeBack(std::vector<Record> changed, std::vector<Record> added)
    {
        if (!changed.empty()) {
            if (auto saved = m_store.saveAll(std::move(changed)); !saved)
                return core::fail(saved.error());
        }
        std::reverse(added.begin(), added.end());
        m_total = qint64(added.size());
        while (!added.empty()) {
            std::vector<Record> left;
            for (Record &record : added) {
                if (m_progress && !m_progress(m_done++, m_total))
                    return core::fail(ErrorCode::Cancelled, Tr::tr("Cancelled; nothing was taken back."));
                auto removed = m_store.remove(record.type(), record.header.id, record.header.revision);
                if (removed)
                    continue;
                if (removed.error().code != ErrorCode::Linked)
                    return removed;
                left.push_back(std::move(record));
                --m_done; // it comes again
            }
            if (left.size() == added.size() && !(m_isUnlinked ? false : unlink(left))) {
                for (const Record &record : left)
                    m_problems.push_back({record.header.reference.toUtf8(), Tr::tr("others link to it now"), {}, 0});
                return refused();
            }
            added = std::move(left);
        }
        return {};
    }

    // Once: takes all links out of the records that are left, as far as the answers stay valid.
    bool unlink(std::vector<Record> &records)
    {
        m_isUnlinked = true;
        std::vector<Record> bare = records;
        for (Record &record : bare) {
            for (std::size_t i = 0; i < record.values.size(); ++i) {
                const records::Field &field = record.type().fields[i];
                const bool isBound = field.isLink() || field.kind == records::FieldKind::Rows;
                if (isBound && !field.has(records::FieldFlag::Required))
                    record.values[i] = records::Value::unknown();
            }
        }
        auto saved = m_store.saveAll(std::move(bare));
        if (saved)
            records = std::move(*saved);
        return saved.has_value();
    }

    [[nodiscard]] core::Result<> refused()
    {
        return core::fail(ErrorCode::Conflict, Tr::tr("The import cannot be taken back, because some of its records are in use or were changed since."), {},
                          std::move(m_problems));
    }

    storage::Connection &m_connection;
    storage::RecordStore &m_store;
    const storage::RecordStore::Progress &m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
    core::Problems m_problems;
    bool m_isUnlinked = false;
};

} // namespace

core::Result<> undoImport(storage::Connection &connection, storage::RecordStore &store, const ImportReport &report,
                          const storage::RecordStore::Progress &progress)
{
    return Undo(connection, store, progress).run(report);
}

} // namespace exchange
