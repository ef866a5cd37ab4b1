// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"

#include <unordered_map>

namespace reports {

// A source that remembers what linked records and their rows are called: a report names the same few categories and vendors
// thousands of times. For as long as the records behind it do not change.
class RememberedTitles final : public records::RecordSource
{
public:
    explicit RememberedTitles(records::RecordSource &source) : m_source(source) { }

    [[nodiscard]] core::Result<std::vector<core::RecordId>> ids(const records::RecordType &type, const records::ListQuery &query) override
    {
        return m_source.ids(type, query);
    }
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type,
                                                                 std::span<const core::RecordId> ids) override
    {
        return m_source.load(type, ids);
    }
    [[nodiscard]] QString titleOf(core::RecordId id) const override; // says so when the record has been removed
    [[nodiscard]] std::map<int, QString> rowTitlesOf(const records::RecordType &type, core::RecordId id, const QByteArray &list) const override;
    [[nodiscard]] bool isRemoved(core::RecordId id) const override { return m_source.isRemoved(id); }
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override { return m_source.idOf(reference); }
    [[nodiscard]] QString referenceOf(core::RecordId id) const override { return m_source.referenceOf(id); }

private:
    records::RecordSource &m_source;
    mutable std::unordered_map<core::RecordId, QString> m_titles;
    mutable std::map<std::pair<core::RecordId, QByteArray>, std::map<int, QString>> m_rowTitles;
};

} // namespace reports
