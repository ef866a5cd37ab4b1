// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/summaries.h"

#include <QHash>

namespace itemmodels {

class VaultSession;

// What linked records are called, asked for once.
class TitleCache
{
public:
    explicit TitleCache(VaultSession &session) : m_session(session) { }

    void fetch(const std::vector<core::RecordId> &ids); // those that are not known yet, together
    [[nodiscard]] const storage::RecordSummary *find(core::RecordId id); // null when there is no such record
    // Its reference when it has no title; empty when there is no such record.
    [[nodiscard]] QString titleOf(core::RecordId id);
    // True when it was known.
    bool forget(core::RecordId id) { return m_known.remove(core::toInt(id)); }

private:
    VaultSession &m_session;
    QHash<qint64, storage::RecordSummary> m_known;
};

} // namespace itemmodels
