// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/chain.h"

#include "models/storage/connection.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::Chain)
};

constexpr qsizetype kHashBytes = 32;
constexpr qsizetype kSaltBytes = 16;

QByteArray keyedHash(const QByteArray &key, const QByteArray &data)
{
    QByteArray hash(kHashBytes, Qt::Uninitialized);
    const auto bytes = [](const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); };
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), std::size_t(kHashBytes), bytes(data),
                       std::size_t(data.size()), bytes(key), std::size_t(key.size()));
    return hash;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(count));
    return bytes;
}

// The fields of an entry in one unambiguous text; the action holds no separator.
QByteArray entryBytes(qint64 id, const ChainEvent &event, const QByteArray &commitment, const QByteArray &previous)
{
    QByteArray bytes;
    for (const qint64 number : {id, event.record ? core::toInt(*event.record) : qint64(0), qint64(event.revision), event.at, event.user})
        bytes += QByteArray::number(number) + '|';
    return bytes + event.identity.toUtf8() + '|' + event.action.toUtf8() + '|' + commitment + previous;
}

struct Last {
    qint64 id = 0;
    QByteArray hash;
};

core::Result<Last> lastEntry(Connection &connection)
{
    static const QString sql = u"SELECT id, hash FROM chain_entry ORDER BY id DESC LIMIT 1"_s;
    auto rows = connection.query(sql);
    if (!rows)
        return core::fail(rows.error());
    const auto found = rows->next();
    if (!found)
        return core::fail(found.error());
    return *found ? Last {rows->integer(0), rows->blob(1)} : Last {};
}

ChainEvent eventOf(const Rows &row)
{
    ChainEvent event;
    if (!row.isNull(1))
        event.record = core::RecordId(row.integer(1));
    event.revision = int(row.integer(2));
    event.at = row.integer(3);
    event.user = row.integer(4);
    event.action = row.text(5);
    event.identity = row.text(10);
    return event;
}

// Checks one row of verify()'s query against the hash before it. Content that is gone is in order only when the chain
// says that it was erased.
bool fits(const Rows &row, const QByteArray &key, const QByteArray &previous, const std::set<qint64> &erased, ChainCheck &check)
{
    const QByteArray commitment = row.blob(6);
    if (row.isNull(8) && !erased.contains(row.integer(0)))
        return false;
    if (row.isNull(8))
        ++check.erased;
    else if (keyedHash(key, row.blob(8) + row.blob(9)) != commitment)
        return false;
    return keyedHash(key, entryBytes(row.integer(0), eventOf(row), commitment, previous)) == row.blob(7);
}

} // namespace

QString ChainHead::toText() const
{
    return QString::number(count) + u'-' + QString::fromLatin1(hash.left(8).toHex());
}

core::Result<> Chain::initialise()
{
    const auto done = m_connection.exec(u"INSERT INTO vault_property (key, value) VALUES ('chain_key', ?)"_s,
                                        QString::fromLatin1(randomBytes(kHashBytes).toHex()));
    return done ? core::Result<>() : core::fail(done.error());
}

core::Result<> Chain::loadKey()
{
    if (!m_key.isEmpty())
        return {};
    const auto value = m_connection.value(u"SELECT value FROM vault_property WHERE key = 'chain_key'"_s);
    if (!value)
        return core::fail(value.error());
    m_key = QByteArray::fromHex(value->toString().toLatin1());
    if (m_key.size() != kHashBytes)
        return core::fail(core::ErrorCode::Damaged, Tr::tr("The vault has lost the key of its history."));
    return {};
}

core::Result<core::VersionId> Chain::append(const ChainEvent &event, const QByteArray &content)
{
    static const QString insertEntry = u"INSERT INTO chain_entry (id, record_id, revision, at, user_id, action, commitment, hash)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
    static const QString insertContent = u"INSERT INTO version_content (chain_id, salt, content) VALUES (?, ?, ?)"_s;
    if (auto key = loadKey(); !key)
        return core::fail(key.error());
    const auto last = lastEntry(m_connection);
    if (!last)
        return core::fail(last.error());
    const qint64 id = last->id + 1;
    const QByteArray salt = randomBytes(kSaltBytes);
    const QByteArray commitment = keyedHash(m_key, salt + content);
    const QByteArray hash = keyedHash(m_key, entryBytes(id, event, commitment, last->hash));
    if (auto done = m_connection.exec(insertEntry, id, event.record, event.revision, event.at, event.user, event.action, commitment, hash); !done)
        return core::fail(done.error());
    if (auto done = m_connection.exec(insertContent, id, salt, content); !done)
        return core::fail(done.error());
    return core::VersionId(id);
}

core::Result<> Chain::erase(core::VersionId entry, ChainEvent event)
{
    auto done = m_connection.exec(u"UPDATE version_content SET salt = NULL, content = NULL WHERE chain_id = ?"_s, entry);
    if (done)
        done = m_connection.exec(u"DELETE FROM version_attachment WHERE chain_id = ?"_s, entry);
    if (!done)
        return core::fail(done.error());
    event.action = u"erased"_s;
    event.record = std::nullopt;
    event.identity.clear();
    const auto noted = append(event, QByteArray::number(core::toInt(entry)));
    return noted ? core::Result<>() : core::fail(noted.error());
}

core::Result<std::set<qint64>> Chain::erasedEntries()
{
    std::set<qint64> entries;
    auto rows = m_connection.query(u"SELECT c.content FROM chain_entry e JOIN version_content c ON c.chain_id = e.id WHERE e.action = 'erased'"_s);
    if (!rows)
        return core::fail(rows.error());
    const auto read = rows->forEach([&entries](const Rows &row) { entries.insert(row.blob(0).toLongLong()); });
    return read ? core::Result<std::set<qint64>>(std::move(entries)) : core::fail(read.error());
}

core::Result<ChainHead> Chain::head()
{
    const auto last = lastEntry(m_connection);
    if (!last)
        return core::fail(last.error());
    return ChainHead {last->id, last->hash};
}

core::Result<ChainCheck> Chain::verify(const std::function<bool(qint64)> &progress)
{
    if (auto key = loadKey(); !key)
        return core::fail(key.error());
    const auto erased = erasedEntries();
    if (!erased)
        return core::fail(erased.error());
    auto rows = m_connection.query(u"SELECT e.id, e.record_id, e.revision, e.at, e.user_id, e.action, e.commitment, e.hash, c.salt, c.content,"
                                   " r.uuid || ' ' || r.type || ' ' || r.reference FROM chain_entry e"
                                   " LEFT JOIN version_content c ON c.chain_id = e.id LEFT JOIN record r ON r.id = e.record_id ORDER BY e.id"_s);
    if (!rows)
        return core::fail(rows.error());
    ChainCheck check;
    QByteArray previous;
    const auto walked = rows->forEach([&](Rows &row) -> core::Result<> {
        ++check.entries;
        if (row.integer(0) != check.entries || !fits(row, m_key, previous, *erased, check))
            check.broken.push_back(row.integer(0));
        previous = row.blob(7);
        if (progress && check.entries % 1000 == 0 && !progress(check.entries))
            return core::fail(core::ErrorCode::Cancelled, Tr::tr("The check was cancelled."));
        return {};
    });
    return walked ? core::Result<ChainCheck>(std::move(check)) : core::fail(walked.error());
}

} // namespace storage
