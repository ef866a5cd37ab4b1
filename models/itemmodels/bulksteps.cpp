// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/bulksteps.h"

#include "models/itemmodels/changebatch.h"
#include "models/itemmodels/vaultsession.h"

#include <utility>

namespace itemmodels {

using records::Record;
using records::Value;

BulkSteps::BulkSteps(VaultSession &session, const records::RecordType &type, BulkChange change, std::vector<core::RecordId> ids)
    : m_session(session), m_type(type), m_change(std::move(change)), m_ids(std::move(ids))
{
}

core::Result<> BulkSteps::run(int step, ChangeBatch &batch)
{
    const core::RecordId id = m_ids[std::size_t(step)];
    auto record = m_session.load(m_type, id);
    if (!record)
        return core::fail(record.error());
    Value &answer = record->values[std::size_t(m_type.fieldIndex(m_change.field))];
    Value after = changed(*record, m_change);
    if (after == answer)
        return {};
    m_done.push_back({id, std::exchange(answer, after), after});
    const auto saved = batch.save(*record);
    return saved ? core::Result<>() : core::fail(saved.error());
}

core::Result<> BulkSteps::undo(int step, ChangeBatch &batch)
{
    const Done &done = m_done[std::size_t(step)];
    auto record = m_session.load(m_type, done.id);
    if (!record)
        return core::fail(record.error());
    Value &answer = record->values[std::size_t(m_type.fieldIndex(m_change.field))];
    if (record->header.removed || answer != done.after)
        return {};
    answer = done.before;
    const auto saved = batch.save(*record);
    return saved ? core::Result<>() : core::fail(saved.error());
}

} // namespace itemmodels
