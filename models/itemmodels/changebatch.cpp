// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/changebatch.h"

#include "models/itemmodels/vaultsession.h"

#include <set>

namespace itemmodels {

ChangeBatch::ChangeBatch(VaultSession &session, std::unique_ptr<ListReader::Pause> pause, storage::Transaction transaction)
    : m_session(session), m_pause(std::move(pause)), m_transaction(std::move(transaction))
{
    m_session.batchBegan(this);
}

ChangeBatch::~ChangeBatch()
{
    if (!m_transaction)
        return;
    m_transaction.reset();
    m_pause.reset();
    m_session.batchEnded();
    QMetaObject::invokeMethod(&m_session, [&session = m_session, changes = std::move(m_changed)] {
        for (const Changed &changed : changes)
            Q_EMIT session.recordChanged(changed.type, changed.id);
        tellOfTypes(session, changes);
    }, Qt::QueuedConnection); // the page around this may just be going
}

core::Result<records::Record> ChangeBatch::save(const records::Record &record)
{
    auto saved = m_session.m_store.save(record);
    if (saved)
        m_changed.push_back({&saved->type(), saved->header.id, storage::SearchIndex::textOf(*saved)});
    return saved;
}

core::Result<> ChangeBatch::remove(const records::RecordType &type, core::RecordId id)
{
    const auto record = m_session.m_store.load(type, id);
    if (!record)
        return core::fail(record.error());
    auto removed = m_session.m_store.remove(type, id, record->header.revision);
    if (removed)
        m_changed.push_back({&type, id, std::nullopt});
    return removed;
}

core::Result<> ChangeBatch::restore(const records::RecordType &type, core::RecordId id)
{
    if (auto restored = m_session.m_store.restore(type, id); !restored)
        return restored;
    const auto record = m_session.m_store.load(type, id);
    if (!record)
        return core::fail(record.error());
    m_changed.push_back({&type, id, storage::SearchIndex::textOf(*record)});
    return {};
}

core::Result<> ChangeBatch::commit()
{
    if (auto committed = m_transaction->commit(); !committed)
        return committed;
    m_transaction.reset();
    m_pause.reset();
    m_session.batchEnded();
    for (const Changed &changed : m_changed)
        tell(changed);
    m_session.settleSearch();
    tellOfTypes(m_session, m_changed);
    return {};
}

void ChangeBatch::tell(const Changed &changed)
{
    if (changed.searched)
        m_session.noteSaved(*changed.type, changed.id, *changed.searched);
    else
        m_session.noteRemoved(*changed.type, changed.id);
}

void ChangeBatch::tellOfTypes(VaultSession &session, const Changes &changes)
{
    std::set<const records::RecordType *> types;
    for (const Changed &changed : changes)
        types.insert(changed.type);
    for (const records::RecordType *type : types)
        Q_EMIT session.typeChanged(type);
    Q_EMIT session.changesEnded();
}

} // namespace itemmodels
