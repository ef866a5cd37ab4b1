// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"

#include "models/itemmodels/changebatch.h"
#include "models/storage/recordlist.h"
#include "models/storage/vaultfacts.h"
#include "models/storage/vaultproperties.h"

#include <QDeadlineTimer>
#include <QTimeZone>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

constexpr int kSearchMilliseconds = 15; // of one search that asks for types
constexpr std::size_t kSearchPage = 200; // records
constexpr int kSearchSliceMilliseconds = 6; // the window gets the thread back after each

QString userKey()
{
    return u"user_name"_s;
}

} // namespace

VaultSession::VaultSession(std::unique_ptr<storage::Vault> vault, const core::Clock &clock, QObject *parent)
    : QObject(parent), m_vault(std::move(vault)), m_clock(clock), m_store(m_vault->connection(), clock), m_source(m_vault->connection()),
      m_loader(std::make_unique<storage::SearchLoader>(m_vault->connection(), m_search))
{
    if (const QString name = setting(userKey()); !name.isEmpty())
        m_store.setUser(name);
    m_searchTimer.setInterval(0);
    connect(&m_searchTimer, &QTimer::timeout, this, &VaultSession::loadSearchSlice);
    m_searchTimer.start();
}

QByteArray VaultSession::zone() const
{
    return storage::zoneOf(m_vault->connection());
}

QDate VaultSession::clockDay() const
{
    return m_clock.now().toTimeZone(QTimeZone(zone())).date();
}

std::unique_ptr<rules::Facts> VaultSession::facts()
{
    if (m_past)
        return storage::VaultFacts::at(m_vault->connection(), *m_past->source, m_past->at);
    return std::make_unique<storage::VaultFacts>(m_vault->connection(), m_source, m_clock.now());
}

ListReader &VaultSession::reader()
{
    if (!m_reader)
        m_reader = std::make_unique<ListReader>(m_vault->path(), m_vault->key().clone());
    return *m_reader;
}

core::Result<records::Record> VaultSession::load(const records::RecordType &type, core::RecordId id)
{
    return m_past ? loadPast(type, id) : m_store.load(type, id);
}

core::Result<records::Record> VaultSession::save(const records::Record &record)
{
    return saveWith([&record](storage::Connection &, storage::RecordStore &store) { return store.save(record); });
}

core::Result<records::Record> VaultSession::saveWith(const Saving &save)
{
    if (auto may = mayChange(); !may)
        return core::fail(may.error());
    const ListReader::Pause pause(m_reader.get());
    auto saved = save(m_vault->connection(), m_store);
    if (saved) {
        note(*saved);
        Q_EMIT typeChanged(&saved->type());
    }
    return saved;
}

core::Result<std::vector<records::Record>> VaultSession::saveAll(std::vector<records::Record> records)
{
    if (auto may = mayChange(); !may)
        return core::fail(may.error());
    const ListReader::Pause pause(m_reader.get());
    auto saved = m_store.saveAll(std::move(records));
    if (!saved)
        return saved;
    std::set<const records::RecordType *> types;
    for (const records::Record &record : *saved) {
        note(record);
        types.insert(&record.type());
    }
    settleSearch();
    for (const records::RecordType *type : types)
        Q_EMIT typeChanged(type);
    return saved;
}

core::Result<> VaultSession::remove(const records::Record &record)
{
    if (auto may = mayChange(); !may)
        return may;
    const ListReader::Pause pause(m_reader.get());
    auto removed = m_store.remove(record.type(), record.header.id, record.header.revision);
    if (!removed)
        return removed;
    noteRemoved(record.type(), record.header.id);
    Q_EMIT typeChanged(&record.type());
    return {};
}

core::Result<> VaultSession::restore(const records::RecordType &type, core::RecordId id)
{
    if (auto may = mayChange(); !may)
        return may;
    const ListReader::Pause pause(m_reader.get());
    if (auto restored = m_store.restore(type, id); !restored)
        return restored;
    const auto record = m_store.load(type, id);
    if (!record)
        return core::fail(record.error());
    note(*record);
    Q_EMIT typeChanged(&type);
    return {};
}

core::Result<> VaultSession::approve(const records::Record &record)
{
    if (auto may = mayChange(); !may)
        return may;
    const ListReader::Pause pause(m_reader.get());
    auto approved = m_store.approve(record.type(), record.header.id, record.header.revision);
    if (approved) {
        Q_EMIT recordChanged(&record.type(), record.header.id);
        Q_EMIT typeChanged(&record.type());
    }
    return approved;
}

core::Result<std::unique_ptr<ChangeBatch>> VaultSession::beginBatch()
{
    if (auto may = mayChange(); !may)
        return core::fail(may.error());
    auto pause = std::make_unique<ListReader::Pause>(m_reader.get());
    auto transaction = storage::Transaction::begin(m_vault->connection());
    if (!transaction)
        return core::fail(std::move(transaction.error()));
    return std::make_unique<ChangeBatch>(*this, std::move(pause), std::move(*transaction));
}

std::unique_ptr<ListReader::Pause> VaultSession::pauseReading()
{
    return std::make_unique<ListReader::Pause>(m_reader.get());
}

void VaultSession::takeChanges(const std::vector<records::Record> &records)
{
    std::set<const records::RecordType *> types;
    for (const records::Record &record : records) {
        if (record.header.removed)
            noteRemoved(record.type(), record.header.id);
        else
            note(record);
        types.insert(&record.type());
    }
    settleSearch();
    for (const records::RecordType *type : types)
        Q_EMIT typeChanged(type);
}

core::Result<std::vector<storage::RecordSummary>> VaultSession::summaries(std::span<const core::RecordId> ids)
{
    return m_past ? m_past->source->summaries(ids) : storage::summaries(m_vault->connection(), ids);
}

core::Result<std::vector<storage::LinkFrom>> VaultSession::linksTo(core::RecordId target)
{
    return m_past ? pastLinksTo(target) : storage::linksFromOthers(m_vault->connection(), target);
}

core::Result<std::vector<core::RecordId>> VaultSession::sourcesOf(core::RecordId target, const records::RecordType &type,
                                                                  const QByteArray &field)
{
    if (!m_past)
        return storage::sourcesOf(m_vault->connection(), target, type, field);
    return m_past->index ? core::Result<std::vector<core::RecordId>>(m_past->index->sourcesOf(target, type, field)) : core::fail(notReadYet());
}

core::Result<std::vector<storage::HistoryStep>> VaultSession::history(const records::RecordType &type, core::RecordId id, std::size_t newest)
{
    return storage::historyOf(m_vault->connection(), type, id, newest, moment());
}

core::Result<records::Values> VaultSession::stateAt(const records::RecordType &type, core::VersionId version)
{
    return storage::Versions(m_vault->connection()).content(type, version);
}

core::Result<qint64> VaultSession::counted(const records::RecordType &type) const
{
    if (m_past)
        return countedPast(type);
    if (const auto known = m_counts.find(&type); known != m_counts.end())
        return known->second;
    auto counted = storage::countOf(m_vault->connection(), type);
    if (counted && !isChanging())
        m_counts[&type] = *counted;
    return counted;
}

qint64 VaultSession::count(const records::RecordType &type) const
{
    return counted(type).value_or(0);
}

core::Result<storage::StoredAttachment> VaultSession::addAttachment(QIODevice &device)
{
    if (auto may = mayChange(); !may)
        return core::fail(may.error());
    const ListReader::Pause pause(m_reader.get());
    return storage::Attachments(m_vault->connection()).add(device);
}

core::Result<qint64> VaultSession::attachmentSize(const QString &sha256)
{
    return storage::Attachments(m_vault->connection()).sizeOf(sha256);
}

std::vector<core::RecordId> VaultSession::search(const QString &query, std::size_t limit) const
{
    return searched().find(query, limit);
}

std::vector<storage::RecordSummary> VaultSession::search(const QString &query, std::span<const records::RecordType *const> types,
                                                         std::size_t limit) const
{
    std::vector<storage::RecordSummary> hits;
    core::RecordId after = core::kNoRecord;
    const QDeadlineTimer deadline(kSearchMilliseconds);
    while (hits.size() < limit && !deadline.hasExpired()) {
        const auto ids = searched().find(query, kSearchPage, after);
        const auto found = m_past ? m_past->source->summaries(ids) : storage::summaries(m_vault->connection(), ids);
        if (ids.empty() || !found)
            break;
        std::copy_if(found->begin(), found->end(), std::back_inserter(hits), [types](const storage::RecordSummary &summary) {
            return !summary.removed && std::find(types.begin(), types.end(), summary.type) != types.end();
        });
        after = ids.back();
    }
    hits.resize(std::min(hits.size(), limit));
    return hits;
}

std::vector<core::RecordId> VaultSession::searchNames(const QString &query, std::size_t limit) const
{
    return searched().findNames(query, limit);
}

void VaultSession::noteEvent(const QString &action, const QByteArray &what, std::function<void(const core::Result<> &)> noted)
{
    const Event event {action, what, std::move(noted)};
    if (isChanging())
        m_events.push_back(event);
    else
        writeEvent(event);
}

void VaultSession::writeEvent(const Event &event)
{
    const ListReader::Pause pause(m_reader.get());
    const auto noted = m_store.noteEvent(event.action, event.what);
    event.noted(noted ? core::Result<>() : core::fail(noted.error()));
}

// The texts are not read on meanwhile: of what is undone later the search would hold on to.
void VaultSession::batchBegan(ChangeBatch *batch)
{
    m_batch = batch;
    m_searchTimer.stop();
}

void VaultSession::batchEnded()
{
    m_batch = nullptr;
    if (m_loader)
        m_searchTimer.start();
    for (const Event &event : std::exchange(m_events, {}))
        writeEvent(event);
}

QString VaultSession::setting(const QString &key) const
{
    return storage::property(m_vault->connection(), key).value_or(QString());
}

core::Result<> VaultSession::setSetting(const QString &key, const QString &value)
{
    const ListReader::Pause pause(m_reader.get());
    return storage::setProperty(m_vault->connection(), key, value);
}

void VaultSession::setUser(const QString &name)
{
    m_store.setUser(name);
    if (m_vault->mode() != storage::OpenMode::ReadOnly)
        (void)setSetting(userKey(), name); // the name still counts for this session when it cannot be kept
}

void VaultSession::note(const records::Record &record)
{
    noteSaved(record.type(), record.header.id, storage::SearchIndex::textOf(record));
}

void VaultSession::noteSaved(const records::RecordType &type, core::RecordId id, const QByteArray &text)
{
    m_search.put(id, text);
    m_counts.erase(&type);
    Q_EMIT recordChanged(&type, id);
}

void VaultSession::noteRemoved(const records::RecordType &type, core::RecordId id)
{
    m_search.remove(id);
    m_counts.erase(&type);
    Q_EMIT recordChanged(&type, id);
}

void VaultSession::settleSearch()
{
    if (m_searchComplete)
        m_search.settle();
}

void VaultSession::loadSearchSlice()
{
    const auto done = m_loader->step(kSearchSliceMilliseconds);
    if (done && !*done)
        return;
    m_searchTimer.stop();
    m_loader.reset();
    m_searchComplete = done.has_value();
    if (!done)
        m_searchError = done.error();
    settleSearch();
    Q_EMIT searchCompleted();
}

} // namespace itemmodels
