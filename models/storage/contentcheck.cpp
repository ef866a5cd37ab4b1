// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/contentcheck.h"

#include "models/records/registry.h"
#include "models/storage/asatsource.h"
#include "models/storage/attachments.h"
#include "models/storage/connection.h"
#include "models/storage/livesource.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr std::size_t kBatch = 500; // records that are read together

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::ContentCheck)
};

class ContentCheck
{
public:
    ContentCheck(Connection &connection, const QDateTime &at, const std::function<bool(qint64)> &progress)
        : m_connection(connection), m_live(connection), m_history(connection, at), m_progress(progress)
    {
    }

    core::Result<> checkRecords(const records::RecordType &type);
    core::Result<> checkFiles();
    [[nodiscard]] Findings take() { return std::move(m_findings); }

private:
    core::Result<> compare(const records::RecordType &type, std::span<const core::RecordId> ids);
    core::Result<> step(std::size_t count);

    Connection &m_connection;
    LiveSource m_live;
    AsAtSource m_history;
    const std::function<bool(qint64)> &m_progress;
    qint64 m_done = 0;
    Findings m_findings;
};

core::Result<> ContentCheck::step(std::size_t count)
{
    m_done += qint64(count);
    if (m_progress && !m_progress(m_done))
        return core::fail(core::ErrorCode::Cancelled, Tr::tr("Cancelled."));
    return {};
}

core::Result<> ContentCheck::checkRecords(const records::RecordType &type)
{
    const auto ids = m_live.ids(type, {});
    if (!ids)
        return core::fail(ids.error());
    for (std::size_t at = 0; at < ids->size(); at += kBatch) {
        const auto batch = std::span(*ids).subspan(at, std::min(kBatch, ids->size() - at));
        auto compared = compare(type, batch);
        if (compared)
            compared = step(batch.size());
        if (!compared)
            return compared;
    }
    return {};
}

// A record whose newest version was erased has nothing to be compared with.
core::Result<> ContentCheck::compare(const records::RecordType &type, std::span<const core::RecordId> ids)
{
    const auto live = m_live.load(type, ids);
    const auto history = m_history.load(type, ids);
    if (!live || !history)
        return core::fail(live ? history.error() : live.error());
    std::map<core::RecordId, const records::Record *> newest;
    for (const records::Record &record : *history)
        newest.emplace(record.header.id, &record);
    for (const records::Record &record : *live) {
        const auto version = newest.find(record.header.id);
        if (version != newest.end() && version->second->values != record.values)
            m_findings.push_back({Finding::Kind::Content, Tr::tr("%1 is not what its newest version says.").arg(record.header.reference)});
    }
    return {};
}

core::Result<> ContentCheck::checkFiles()
{
    auto rows = m_connection.query(u"SELECT sha256 FROM attachment"_s);
    if (!rows)
        return core::fail(rows.error());
    QStringList hashes;
    if (auto read = rows->forEach([&hashes](const Rows &row) { hashes += row.text(0); }); !read)
        return read;
    Attachments files(m_connection);
    for (const QString &hash : hashes) {
        if (const auto content = files.read(hash); !content) {
            if (content.error().code != core::ErrorCode::Damaged && content.error().code != core::ErrorCode::NotFound)
                return core::fail(content.error());
            m_findings.push_back({Finding::Kind::Content, Tr::tr("The attached file %1… is missing or damaged.").arg(hash.left(12))});
        }
        if (auto stepped = step(1); !stepped)
            return stepped;
    }
    return {};
}

} // namespace

core::Result<Findings> checkContent(Connection &connection, const QDateTime &now, const std::function<bool(qint64)> &progress)
{
    const auto present = presentOf(connection, now);
    if (!present)
        return core::fail(present.error());
    ContentCheck check(connection, present->at, progress);
    for (const records::RecordType *type : records::recordTypes()) {
        if (auto checked = check.checkRecords(*type); !checked)
            return core::fail(checked.error());
    }
    if (auto checked = check.checkFiles(); !checked)
        return core::fail(checked.error());
    return check.take();
}

} // namespace storage
