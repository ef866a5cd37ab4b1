// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/itemmodels/bulkchange.h"

namespace itemmodels {

class ChangeBatch;
class VaultSession;

// One change of many records as the steps of a batch, and the way back. The session must live longer.
class BulkSteps
{
public:
    BulkSteps(VaultSession &session, const records::RecordType &type, BulkChange change, std::vector<core::RecordId> ids);

    [[nodiscard]] core::Result<> run(int step, ChangeBatch &batch); // of one record; errors: those of ChangeBatch::save()

    // Once the batch was kept: gives each record that was changed its answer back, unless it has got another one since.
    [[nodiscard]] int undoCount() const { return int(m_done.size()); }
    [[nodiscard]] core::Result<> undo(int step, ChangeBatch &batch);

private:
    struct Done {
        core::RecordId id = core::kNoRecord;
        records::Value before;
        records::Value after;
    };

    VaultSession &m_session;
    const records::RecordType &m_type;
    BulkChange m_change;
    std::vector<core::RecordId> m_ids;
    std::vector<Done> m_done;
};

} // namespace itemmodels
