// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/core/clock.h"
#include "models/records/recordsource.h"
#include "models/storage/recordstore.h"
#include "models/storage/transaction.h"
#include "models/storage/vault.h"

#include <functional>
#include <memory>
#include <optional>

namespace cli {

// A vault that is open for one command.
class Session
{
public:
    // Opens the vault that the first argument names, with the passphrase of the call and the name of --by. Errors: those
    // of Vault::open; a file that is not there is Io here.
    [[nodiscard]] static core::Result<std::unique_ptr<Session>> open(Invocation &call, storage::OpenMode mode);

    explicit Session(std::unique_ptr<storage::Vault> vault);

    // A session that only reads sees one moment of the vault, from its start to its end or to this call.
    void endSnapshot() { m_snapshot.reset(); }
    [[nodiscard]] storage::Vault &vault() { return *m_vault; }
    [[nodiscard]] storage::Connection &connection() { return m_vault->connection(); }
    [[nodiscard]] storage::RecordStore &store() { return m_store; }
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }
    // The records as they stand, or as they stood on the day of --as-of; with --approved in their last approved state.
    // Errors: Usage.
    [[nodiscard]] core::Result<std::unique_ptr<records::RecordSource>> source(const Invocation &call);
    // The day in the vault's time zone: that of --as-of, else today. Errors: Usage.
    [[nodiscard]] core::Result<QDate> day(const Invocation &call);
    [[nodiscard]] QDate today(); // in the zone of the vault

    // The end of the day of --as-of; invalid when it is not given. Errors: Usage.
    [[nodiscard]] core::Result<QDateTime> moment(const Invocation &call);
    [[nodiscard]] QByteArray zone(); // IANA id, in which days of the vault end

    // Puts an entry about the vault as a whole into the history, with the name of --by, and ends the snapshot. A session that
    // only reads opens the vault for writing for as long as that takes. Errors: those of Vault::open and noteEvent().
    [[nodiscard]] core::Result<> note(const Invocation &call, const QString &action, const QByteArray &what);
    // The same for any change. Errors: those of Vault::open and of the change.
    using Change = std::function<core::Result<>(storage::RecordStore &)>;
    [[nodiscard]] core::Result<> change(const Invocation &call, const Change &change);

private:
    [[nodiscard]] core::Result<> requirePast(const Invocation &call);
    std::unique_ptr<storage::Vault> m_vault;
    core::SystemClock m_clock;
    storage::RecordStore m_store;
    std::optional<storage::Transaction> m_snapshot; // goes before the vault
};

// Errors: Usage when --by is no name.
[[nodiscard]] core::Result<> checkUser(const Invocation &call);
// The record type of that argument. Errors: Usage.
[[nodiscard]] core::Result<const records::RecordType *> typeArgument(const Invocation &call, int index);
// The record that the arguments TYPE and REF name, removed ones too. Errors: Usage, NotFound.
[[nodiscard]] core::Result<records::Record> recordArgument(const Invocation &call, Session &session, int typeIndex);

} // namespace cli
