// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordhistory.h"

namespace storage {

core::Result<std::vector<HistoryStep>> historyOf(Connection &connection, const records::RecordType &type, core::RecordId record)
{
    Versions versions(connection);
    const auto all = versions.of(record);
    if (!all)
        return core::fail(all.error());
    std::vector<HistoryStep> steps;
    records::Values before(type.fields.size());
    for (const Version &version : *all) {
        HistoryStep step {version, {}};
        if (!version.erased) {
            auto content = versions.content(type, version.id);
            if (!content)
                return core::fail(content.error());
            step.changes = records::differences(type, before, *content);
            before = std::move(*content);
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace storage
