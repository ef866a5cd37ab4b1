// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace storage {

class Connection;

// What a chain entry records, apart from the content it commits to.
struct ChainEvent {
    std::optional<core::RecordId> record; // none: an event of the vault, such as an export
    int revision = 0;
    qint64 at = 0; // milliseconds since 1970, UTC
    qint64 user = 0; // vault_user.id
    QString identity = {}; // of the record: UUID, type and reference, which stand in no content
    QString action = {}; // "saved", "removed", "restored", "approved", "exported" ...
};

// The newest entry: what a report prints, so that a later cut of the chain shows.
struct ChainHead {
    qint64 count = 0;
    QByteArray hash; // 32 bytes; empty while there is no entry

    [[nodiscard]] QString toText() const; // "1234-5f0c...": the count and the first 16 hex digits
};

// What a walk over the whole chain found. Entries whose content was erased are in order.
struct ChainCheck {
    qint64 entries = 0;
    qint64 erased = 0;
    std::vector<qint64> broken; // entries whose hash or content does not fit
};

// The append-only history of the vault: each entry's hash covers the one before and a commitment to its content.
// Whoever holds the passphrase could rebuild it; that it was cut at the end shows only against a head kept elsewhere.
class Chain
{
public:
    explicit Chain(Connection &connection) : m_connection(connection) { }

    // Makes the vault's own key for the chain. Once, when the vault is created.
    [[nodiscard]] core::Result<> initialise();
    // Inside a transaction of the caller. Content may be empty. Errors: those of the database.
    [[nodiscard]] core::Result<core::VersionId> append(const ChainEvent &event, const QByteArray &content);
    // Empties the content of an entry for good and leaves a tombstone; the event (action "erased") says so in the chain, so
    // that rightful erasure can be told from loss.
    [[nodiscard]] core::Result<> erase(core::VersionId entry, ChainEvent event);
    [[nodiscard]] core::Result<ChainHead> head();
    // Recomputes every hash. `progress` gets the number of entries done and may answer false to cancel.
    [[nodiscard]] core::Result<ChainCheck> verify(const std::function<bool(qint64)> &progress = {});

private:
    [[nodiscard]] core::Result<> loadKey();
    [[nodiscard]] core::Result<std::set<qint64>> erasedEntries();

    Connection &m_connection;
    QByteArray m_key;
};

} // namespace storage
