// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/changebatch.h"

#include "models/itemmodels/vaultsession.h"

namespace itemmodels {

ChangeBatch::ChangeBatch(VaultSession &session, std::unique_ptr<ListReader::Pause> pause, storage::Transaction transaction)
    : m_session(session), m_pause(std::move(pause)), m_transaction(std::move(transaction))
{
}

ChangeBatch::~ChangeBatch() = default;

core::Result<records::Record> ChangeBatch::save(const records::Record &record)
{
    auto saved = m_session.m_store.save(record);
    if (saved)
        m_saved.push_back(*saved);
    return saved;
}

core::Result<> ChangeBatch::remove(const records::RecordType &type, core::RecordId id)
{
    const auto record = m_session.m_store.load(type, id);
    if (!record)
        return core::fail(record.error());
    auto removed = m_session.m_store.remove(type, id, record->header.revision);
    if (removed)
        m_removed.emplace_back(&type, id);
    return removed;
}

core::Result<> ChangeBatch::restore(const records::RecordType &type, core::RecordId id)
{
    if (auto restored = m_session.m_store.restore(type, id); !restored)
        return restored;
    auto record = m_session.m_store.load(type, id);
    if (!record)
        return core::fail(record.error());
    m_saved.push_back(std::move(*record));
    return {};
}

core::Result<> ChangeBatch::commit()
{
    if (auto committed = m_transaction->commit(); !committed)
        return committed;
    m_transaction.reset();
    m_pause.reset();
    std::set<const records::RecordType *> types;
    for (const records::Record &record : m_saved) {
        m_session.note(record);
        types.insert(&record.type());
    }
    for (const auto &[type, id] : m_removed) {
        m_session.noteRemoved(*type, id);
        types.insert(type);
    }
    for (const records::RecordType *type : types)
        Q_EMIT m_session.typeChanged(type);
    return {};
}

} // namespace itemmodels
