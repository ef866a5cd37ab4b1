// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/record.h"

#include <span>

namespace storage {

class Connection;

// Reads records as they stand now, whole, many at a time: a number of statements that does not grow with the number of records.
class RecordReader
{
public:
    explicit RecordReader(Connection &connection) : m_connection(connection) { }

    // The records of that type among the ids, removed ones too, in the order of the ids; ids that lead nowhere are left out.
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type,
                                                                 std::span<const core::RecordId> ids);

private:
    struct Batch;
    [[nodiscard]] core::Result<> readRecords(Batch &batch);
    [[nodiscard]] core::Result<> readRows(Batch &batch, std::size_t list);
    template<class Item>
    [[nodiscard]] core::Result<> readPlaced(Batch &batch, const QString &sql, Item item);
    [[nodiscard]] core::Result<> readLinks(Batch &batch);
    [[nodiscard]] core::Result<> readRowLinks(Batch &batch);
    [[nodiscard]] core::Result<> readAttachments(Batch &batch);
    [[nodiscard]] core::Result<> compareWithApproved(Batch &batch);

    Connection &m_connection;
};

} // namespace storage
