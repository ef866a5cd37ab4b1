// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/record.h"
#include "models/storage/chain.h"

namespace storage {

class Connection;
struct TableLayout;

// When and by whom: stamped on what is written.
struct Stamp {
    qint64 at = 0; // milliseconds since 1970, UTC
    qint64 user = 0; // vault_user.id
};

// Writes validated records inside a transaction of the caller. Links are checked afterwards (linkcheck.h), so that
// records that point at each other can be written together.
class RecordWriter
{
public:
    RecordWriter(Connection &connection, Chain &chain) : m_connection(connection), m_chain(chain) { }

    // Makes room for a new record: id, UUID and reference, unless the header brings its own. Invalid when it is taken.
    [[nodiscard]] core::Result<> allocate(records::Record &record, const Stamp &stamp);
    // Writes content, version and chain entry; counts the revision up and numbers new rows. `before` is the state that
    // is replaced, null for a record just allocated.
    [[nodiscard]] core::Result<> write(records::Record &record, const records::Record *before, const Stamp &stamp);
    // Adds a version of the record as it is, without touching its content.
    [[nodiscard]] core::Result<> addVersion(const records::Record &record, const QString &action, const Stamp &stamp);

private:
    [[nodiscard]] core::Result<QString> nextReference(const records::Record &record, const Stamp &stamp);
    [[nodiscard]] core::Result<> numberRows(records::Record &record);
    [[nodiscard]] core::Result<> writeHeader(const records::Record &record, const Stamp &stamp);
    [[nodiscard]] core::Result<> writeColumns(const records::Record &record);
    [[nodiscard]] core::Result<> writeRows(const records::Record &record, const records::Record *before);
    [[nodiscard]] core::Result<> writeList(core::RecordId id, const TableLayout &layout, const records::Value &value);
    [[nodiscard]] core::Result<> writeReferences(const records::Record &record, const records::Record *before);

    Connection &m_connection;
    Chain &m_chain;
};

} // namespace storage
