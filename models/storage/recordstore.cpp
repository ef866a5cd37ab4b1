// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordstore.h"

#include "models/core/text.h"
#include "models/records/validation.h"
#include "models/rules/recordrules.h"
#include "models/rules/settledrows.h"
#include "models/storage/batch.h"
#include "models/storage/connection.h"
#include "models/storage/linkcheck.h"
#include "models/storage/sqlresult.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultfacts.h"
#include "models/storage/versions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace storage {

using core::ErrorCode;
using records::Record;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::RecordStore)
};

// A job of cron has no environment to speak of.
QString loginName()
{
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    if (!name.isEmpty())
        return name;
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

tl::unexpected<core::Error> notFound(const QString &reference = {})
{
    return core::fail(ErrorCode::NotFound, reference.isEmpty() ? Tr::tr("There is no such record.")
                                                               : Tr::tr("There is no record %1.").arg(reference.left(40)));
}

// A removed record is brought back before it is changed, or its history would run on past its end.
core::Error hasBeenRemoved(const Record &record)
{
    return {ErrorCode::Invalid, Tr::tr("%1 has been removed; bring it back first.").arg(record.header.reference), {}, {}};
}

tl::unexpected<core::Error> invalid(core::Problems problems, const QString &reference)
{
    const QString message = reference.isEmpty() ? Tr::tr("The record was not saved, because some answers cannot be kept.")
                                                : Tr::tr("%1 was not saved, because some answers cannot be kept.").arg(reference);
    return core::fail(ErrorCode::Invalid, message, {}, std::move(problems));
}

// Of several each problem tells its record by the line.
tl::unexpected<core::Error> invalid(core::Problems problems, const std::vector<Record> &records)
{
    return invalid(std::move(problems), records.size() == 1 ? records.front().header.reference : QString());
}

// Once all are written: they may point at one another.
core::Result<> checkAllLinks(Connection &connection, const std::vector<Record> &records, const std::vector<std::optional<Record>> &before)
{
    core::Problems problems;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto found = checkLinks(connection, records[i], before[i] ? &*before[i] : nullptr);
        if (!found)
            return core::fail(found.error());
        appendAtLine(problems, std::move(*found), int(i) + 1);
    }
    if (problems.empty())
        return {};
    return invalid(std::move(problems), records.size() == 1 && before.front() ? records.front().header.reference : QString());
}

// What left the house as it was stays as it is.
core::Problems settledProblems(const std::vector<Record> &records, const std::vector<std::optional<Record>> &before)
{
    core::Problems problems;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (before[i])
            appendAtLine(problems, rules::settledProblems(*before[i], records[i]), int(i) + 1);
    }
    return problems;
}

} // namespace

RecordStore::RecordStore(Connection &connection, const core::Clock &clock)
    : m_connection(connection), m_clock(clock), m_chain(connection), m_records(connection), m_writer(connection, m_chain)
{
    m_user = loginName();
}

core::Result<> RecordStore::initialise()
{
    return m_chain.initialise();
}

void RecordStore::setUser(const QString &name)
{
    m_user = core::normalised(name).simplified();
}

core::Result<std::vector<Record>> RecordStore::load(const RecordType &type, std::span<const core::RecordId> ids)
{
    return m_records.load(type, ids);
}

core::Result<Record> RecordStore::load(const RecordType &type, core::RecordId id)
{
    auto found = m_records.load(type, std::array {id});
    if (!found)
        return core::fail(found.error());
    return found->empty() ? notFound() : core::Result<Record>(std::move(found->front()));
}

core::Result<Record> RecordStore::load(const RecordType &type, const QString &reference)
{
    const auto id = idOf(reference);
    auto found = id ? load(type, *id) : core::Result<Record>(notFound());
    return found ? std::move(found) : (found.error().code == ErrorCode::NotFound ? notFound(reference) : std::move(found));
}

core::Result<Record> RecordStore::save(const Record &record)
{
    auto saved = saveAll({record});
    if (saved)
        return std::move(saved->front());
    core::Error error = std::move(saved.error());
    for (core::Problem &problem : error.problems)
        problem.line = 0;
    return core::fail(std::move(error));
}

core::Result<std::vector<Record>> RecordStore::saveAll(std::vector<Record> records, const Progress &progress)
{
    if (auto problems = validateAll(records); !problems.empty())
        return invalid(std::move(problems), records);
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    const auto stamped = stamp();
    if (!stamped)
        return core::fail(stamped.error());
    std::vector<std::optional<Record>> before;
    IdMap ids;
    for (Record &record : records) {
        auto old = replaced(record);
        if (!old)
            return core::fail(old.error());
        const core::RecordId wanted = record.header.id;
        if (!*old) {
            if (auto made = m_writer.allocate(record, *stamped); !made)
                return core::fail(made.error());
            ids.emplace(wanted, record.header.id);
        }
        before.push_back(std::move(*old));
    }
    if (auto problems = settledProblems(records, before); !problems.empty())
        return invalid(std::move(problems), records);
    for (Record &record : records)
        pointAt(record, ids);
    const VaultFacts facts(m_connection, m_records, m_clock.now(), records);
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (progress && !progress(qint64(i), qint64(records.size())))
            return core::fail(ErrorCode::Cancelled, Tr::tr("Cancelled; nothing was saved."));
        rules::derive(records[i], facts);
        if (auto written = writeOne(records[i], before[i], *stamped); !written)
            return core::fail(written.error());
    }
    if (auto links = checkAllLinks(m_connection, records, before); !links)
        return core::fail(links.error());
    if (auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    for (Record &record : records)
        record.header.changedBy = m_user;
    return records;
}

core::Result<> RecordStore::writeOne(Record &record, const std::optional<Record> &before, const Stamp &stamp)
{
    if (before && before->values == record.values) {
        record.header = before->header;
        return {};
    }
    auto written = m_writer.write(record, before ? &*before : nullptr, stamp);
    if (written && before && before->header.approval) {
        record.header.approval = before->header.approval;
        const auto approved = Versions(m_connection).content(record.type(), record.header.id, record.header.approval->revision);
        record.header.approval->sameContent = approved && *approved == record.values;
    }
    return written;
}

// The stored state of a record that is not new, after checking that it is the one the caller changed.
core::Result<std::optional<Record>> RecordStore::replaced(const Record &record)
{
    if (core::toInt(record.header.id) <= 0)
        return std::optional<Record>();
    auto stored = load(record.type(), record.header.id);
    if (!stored)
        return core::fail(stored.error());
    if (stored->header.revision != record.header.revision)
        return core::fail(conflict(record, *stored));
    if (stored->header.removed)
        return core::fail(hasBeenRemoved(*stored));
    return std::optional<Record>(std::move(*stored));
}

core::Error RecordStore::conflict(const Record &mine, const Record &theirs)
{
    const QString message = Tr::tr("%1 was changed by %2 in the meantime; nothing was saved.")
                                .arg(theirs.header.reference, theirs.header.changedBy);
    core::Problems problems;
    const auto base = Versions(m_connection).content(mine.type(), mine.header.id, mine.header.revision);
    if (base) {
        for (const QByteArray &field : changedFields(mine.type(), *base, theirs.values))
            problems.push_back({field, Tr::tr("was changed by %1").arg(theirs.header.changedBy), {}, 0});
    }
    return {ErrorCode::Conflict, message, {}, std::move(problems)};
}

core::Result<Stamp> RecordStore::stamp()
{
    const auto last = m_connection.value(u"SELECT at FROM chain_entry ORDER BY id DESC LIMIT 1"_s);
    if (!last)
        return core::fail(last.error());
    const qint64 now = std::max(m_clock.now().toMSecsSinceEpoch(), last->toLongLong()); // the history never runs backwards
    if (auto added = done(m_connection.exec(u"INSERT INTO vault_user (name) VALUES (?) ON CONFLICT (name) DO NOTHING"_s, m_user)); !added)
        return core::fail(added.error());
    const auto user = m_connection.value(u"SELECT id FROM vault_user WHERE name = ?"_s, m_user);
    if (!user)
        return core::fail(user.error());
    return Stamp {now, user->toLongLong()};
}

// The revision counts content, which stays: what was approved is still approved when the record comes back.
core::Result<> RecordStore::setRemoved(const Record &record, bool removed, const Stamp &stamp)
{
    static const QString sql = u"UPDATE record SET removed_at = ?, changed_at = ?, changed_by = ? WHERE id = ?"_s;
    const std::optional<qint64> at = removed ? std::optional(stamp.at) : std::nullopt;
    if (auto updated = done(m_connection.exec(sql, at, stamp.at, stamp.user, record.header.id)); !updated)
        return updated;
    return m_writer.addVersion(record, removed ? u"removed"_s : u"restored"_s, stamp);
}

core::Result<> RecordStore::remove(const RecordType &type, core::RecordId id, int revision)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    auto record = load(type, id);
    if (!record || record->header.removed)
        return record ? notFound(record->header.reference) : core::fail(record.error());
    if (record->header.revision != revision) {
        Record mine(type);
        mine.header.id = id;
        mine.header.revision = revision;
        return core::fail(conflict(mine, *record));
    }
    auto links = linksTo(m_connection, id);
    if (!links)
        return core::fail(links.error());
    if (!links->empty())
        return core::fail(ErrorCode::Linked, Tr::tr("%1 was not removed, because others link to it. Take it out there first.").arg(record->header.reference), {}, std::move(*links));
    const auto stamped = stamp();
    if (!stamped)
        return core::fail(stamped.error());
    if (auto marked = setRemoved(*record, true, *stamped); !marked)
        return marked;
    return transaction->commit();
}

core::Result<> RecordStore::restore(const RecordType &type, core::RecordId id)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    auto record = load(type, id);
    if (!record)
        return core::fail(record.error());
    if (!record->header.removed)
        return {};
    const auto stamped = stamp();
    if (!stamped)
        return core::fail(stamped.error());
    if (auto marked = setRemoved(*record, false, *stamped); !marked)
        return marked;
    auto problems = checkLinks(m_connection, *record, nullptr);
    if (!problems)
        return core::fail(problems.error());
    if (!problems->empty())
        return invalid(std::move(*problems), record->header.reference);
    return transaction->commit();
}

core::Result<> RecordStore::approve(const RecordType &type, core::RecordId id, int revision)
{
    static const QString sql = u"UPDATE record SET approved_revision = ?, approved_at = ?, approved_by = ? WHERE id = ?"_s;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    auto record = load(type, id);
    if (!record)
        return core::fail(record.error());
    if (record->header.revision != revision) {
        Record mine(type);
        mine.header.id = id;
        mine.header.revision = revision;
        return core::fail(conflict(mine, *record));
    }
    if (record->header.removed)
        return core::fail(hasBeenRemoved(*record));
    const auto stamped = stamp();
    if (!stamped)
        return core::fail(stamped.error());
    auto written = done(m_connection.exec(sql, revision, stamped->at, stamped->user, id));
    if (written)
        written = m_writer.addVersion(*record, u"approved"_s, *stamped);
    return written ? transaction->commit() : written;
}

core::Result<ChainHead> RecordStore::noteEvent(const QString &action, const QByteArray &what)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    const auto stamped = stamp();
    if (!stamped)
        return core::fail(stamped.error());
    const auto noted = m_chain.append({std::nullopt, 0, stamped->at, stamped->user, {}, action}, what);
    if (!noted)
        return core::fail(noted.error());
    auto head = m_chain.head();
    if (!head)
        return head;
    if (auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    return head;
}

std::optional<core::RecordId> RecordStore::idOf(const QString &reference) const
{
    return m_records.idOf(reference);
}

QString RecordStore::referenceOf(core::RecordId id) const
{
    return m_records.referenceOf(id);
}

} // namespace storage
