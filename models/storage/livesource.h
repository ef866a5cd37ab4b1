// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/storage/recordreader.h"

namespace storage {

// The records as they stand now.
class LiveSource final : public records::RecordSource
{
public:
    explicit LiveSource(Connection &connection) : m_connection(connection), m_reader(connection) { }

    [[nodiscard]] core::Result<std::vector<core::RecordId>> ids(const records::RecordType &type, const records::ListQuery &query) override;
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type,
                                                                 std::span<const core::RecordId> ids) override;
    [[nodiscard]] QString titleOf(core::RecordId id) const override;
    [[nodiscard]] bool isRemoved(core::RecordId id) const override;
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override;
    [[nodiscard]] QString referenceOf(core::RecordId id) const override;

private:
    Connection &m_connection;
    RecordReader m_reader;
};

} // namespace storage
