// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listreader.h"
#include "models/records/record.h"
#include "models/storage/transaction.h"

#include <memory>
#include <optional>
#include <vector>

namespace itemmodels {

class VaultSession;

// Changes of many records that are kept together or not at all. They may be made bit by bit, with the window living on in
// between: it is told of them when they are committed. Undone when this goes before, and told again then, as lists may
// have read what was undone. Must go before its session.
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
    struct Changed {
        const records::RecordType *type = nullptr;
        core::RecordId id = core::kNoRecord;
        std::optional<QByteArray> searched; // its text; none: it was removed
    };
    using Changes = std::vector<Changed>;
    void tell(const Changed &changed);
    static void tellOfTypes(VaultSession &session, const Changes &changes);

    Changes m_changed; // not whole records: there may be very many
};

} // namespace itemmodels
