// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listreader.h"
#include "models/records/record.h"
#include "models/storage/transaction.h"

#include <memory>
#include <set>

namespace itemmodels {

class VaultSession;

// Changes of many records that are kept together or not at all. They may be made bit by bit, with the window living on in
// between: it sees them when they are committed, or is undone when this goes before. Must go before its session.
class ChangeBatch final
{
public:
    // Made by VaultSession::beginBatch().
    ChangeBatch(VaultSession &session, std::unique_ptr<ListReader::Pause> pause, storage::Transaction transaction);
    ~ChangeBatch();
    ChangeBatch(const ChangeBatch &) = delete;
    ChangeBatch &operator=(const ChangeBatch &) = delete;

    // As those of the session. After an error the batch is to be given up.
    [[nodiscard]] core::Result<records::Record> save(const records::Record &record);
    [[nodiscard]] core::Result<> remove(const records::RecordType &type, core::RecordId id);
    [[nodiscard]] core::Result<> restore(const records::RecordType &type, core::RecordId id);

    // Keeps all of it and tells the session's listeners. Errors: Locked, Io; then nothing has been saved.
    [[nodiscard]] core::Result<> commit();

private:
    VaultSession &m_session;
    std::unique_ptr<ListReader::Pause> m_pause;
    std::optional<storage::Transaction> m_transaction;
    std::vector<records::Record> m_saved;
    std::vector<std::pair<const records::RecordType *, core::RecordId>> m_removed;
};

} // namespace itemmodels
