// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordwriter.h"

#include "models/core/text.h"
#include "models/records/validation.h"
#include "models/storage/connection.h"
#include "models/storage/content.h"
#include "models/storage/linkrows.h"
#include "models/storage/referencecounters.h"
#include "models/storage/sqlresult.h"
#include "models/storage/sqlvalue.h"
#include "models/storage/tablelayout.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace storage {

using records::AnswerState;
using records::Field;
using records::Record;
using records::RowValues;
using records::Value;
using records::Values;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::RecordWriter)
};

// none_fields, complete_lists and the columns, in the order of the layout.
void bindColumns(const TableLayout &layout, const Values &values, std::vector<QVariant> &binds)
{
    QStringList none;
    QStringList complete;
    for (std::size_t i = 0; i < layout.fields->size(); ++i) {
        const Field &field = (*layout.fields)[i];
        if (values[i].state == AnswerState::None)
            none += QString::fromLatin1(field.name);
        else if (field.isList() && values[i].state == AnswerState::Value)
            complete += QString::fromLatin1(field.name);
    }
    binds.emplace_back(packNames(none));
    binds.emplace_back(packNames(complete));
    for (const TableLayout::Column &column : layout.columns) {
        const Value &value = values[column.field];
        binds.push_back(toSql((*layout.fields)[column.field], value));
        if (column.hasSortColumn)
            binds.push_back(value.hasData() ? QVariant(core::folded(value.as<QString>())) : QVariant());
    }
}

QStringList columnNames(const TableLayout &layout)
{
    QStringList names {u"none_fields"_s, u"complete_lists"_s};
    for (const TableLayout::Column &column : layout.columns) {
        names += quoted(column.name);
        if (column.hasSortColumn)
            names += quoted(column.name + "_sort"_L1);
    }
    return names;
}

QString insertText(const TableLayout &layout, const QStringList &keys)
{
    const QStringList names = keys + columnNames(layout);
    return "INSERT INTO "_L1 + layout.table + " ("_L1 + names.join(", "_L1) + ") VALUES ("_L1
        + QStringList(names.size(), u"?"_s).join(", "_L1) + u')';
}

QString upsertText(const TableLayout &layout)
{
    QStringList assignments;
    for (const QString &name : columnNames(layout))
        assignments += name + " = excluded."_L1 + name;
    return insertText(layout, {u"record_id"_s}) + " ON CONFLICT (record_id) DO UPDATE SET "_L1 + assignments.join(", "_L1);
}

std::set<int> rowNumbers(const Record &record)
{
    std::set<int> numbers;
    for (const Value &value : record.values) {
        for (const RowValues &row : value.as<std::vector<RowValues>>())
            numbers.insert(row.row);
    }
    return numbers;
}

// The year a reference carries: that of the type's own date, else that of the stamp.
int yearOf(const Record &record, const Stamp &stamp)
{
    const Value &value = record.value(record.type().yearField);
    if (value.hasData() && std::holds_alternative<QDate>(value.data))
        return value.as<QDate>().year();
    if (value.hasData() && std::holds_alternative<records::Instant>(value.data))
        return value.as<records::Instant>().localDate().year();
    return QDateTime::fromMSecsSinceEpoch(stamp.at, QTimeZone::utc()).date().year();
}

} // namespace

core::Result<> RecordWriter::allocate(Record &record, const Stamp &stamp)
{
    static const QString sql = u"INSERT INTO record (uuid, type, reference, title, title_sort, revision, next_row, created_at,"
                               " changed_at, changed_by) VALUES (?, ?, ?, '', '', 0, 1, ?, ?, ?)"_s;
    records::RecordHeader &header = record.header;
    if (header.uuid.isNull())
        header.uuid = QUuid::createUuid();
    if (header.reference.isEmpty()) {
        auto reference = nextReference(record, stamp);
        if (!reference)
            return core::fail(reference.error());
        header.reference = *reference;
    } else if (auto kept = keepReference(m_connection, header.reference); !kept) {
        return kept;
    }
    const auto inserted = m_connection.exec(sql, header.uuid.toString(QUuid::WithoutBraces), QString::fromLatin1(record.type().key),
                                            header.reference, stamp.at, stamp.at, stamp.user);
    if (!inserted)
        return core::fail(inserted.error());
    header.id = core::RecordId(m_connection.lastInsertId());
    header.revision = 0;
    header.createdAt = QDateTime::fromMSecsSinceEpoch(stamp.at, QTimeZone::utc());
    return {};
}

core::Result<QString> RecordWriter::nextReference(const Record &record, const Stamp &stamp)
{
    static const QString sql = u"INSERT INTO reference_counter (prefix, last) VALUES (?, 1)"
                               " ON CONFLICT (prefix) DO UPDATE SET last = last + 1 RETURNING last"_s;
    QString prefix = QString::fromLatin1(record.type().prefix);
    if (!record.type().yearField.isEmpty())
        prefix += u'-' + QString::number(yearOf(record, stamp));
    const auto number = m_connection.value(sql, prefix);
    if (!number)
        return core::fail(number.error());
    return QString(prefix + u'-' + QString::number(number->toLongLong()).rightJustified(4, u'0'));
}

core::Result<> RecordWriter::write(Record &record, const Record *before, const Stamp &stamp)
{
    if (auto numbered = numberRows(record); !numbered)
        return numbered;
    ++record.header.revision;
    record.header.changedAt = QDateTime::fromMSecsSinceEpoch(stamp.at, QTimeZone::utc());
    auto written = writeHeader(record, stamp);
    if (written)
        written = writeColumns(record);
    if (written)
        written = writeRows(record, before);
    if (written)
        written = writeReferences(record, before);
    if (written)
        written = addVersion(record, u"saved"_s, stamp);
    return written;
}

core::Result<> RecordWriter::numberRows(Record &record)
{
    std::set<int> numbers = rowNumbers(record);
    const bool hasNew = numbers.erase(0) > 0;
    if (numbers.empty() && !hasNew)
        return {};
    const auto stored = m_connection.value(u"SELECT next_row FROM record WHERE id = ?"_s, record.header.id);
    if (!stored)
        return core::fail(stored.error());
    int next = std::max(stored->toInt(), numbers.empty() ? 1 : *numbers.rbegin() + 1);
    for (Value &value : record.values) {
        if (auto *rows = std::get_if<std::vector<RowValues>>(&value.data)) {
            for (RowValues &row : *rows)
                row.row = row.row ? row.row : next++;
        }
    }
    if (hasNew && next - 1 > records::kMaxRowNumber) // it could not be saved again, and numbers are never used twice
        return core::fail(core::ErrorCode::Invalid, Tr::tr("%1 can take no more rows.").arg(record.header.reference));
    record.header.nextRow = next;
    if (next == stored->toInt())
        return {};
    return done(m_connection.exec(u"UPDATE record SET next_row = ? WHERE id = ?"_s, next, record.header.id));
}

core::Result<> RecordWriter::writeHeader(const Record &record, const Stamp &stamp)
{
    static const QString sql = u"UPDATE record SET title = ?, title_sort = ?, revision = ?, changed_at = ?, changed_by = ? WHERE id = ?"_s;
    QString title = record.title();
    if (title.isEmpty())
        title = record.header.reference;
    return done(m_connection.exec(sql, title, core::folded(title), record.header.revision, stamp.at, stamp.user, record.header.id));
}

core::Result<> RecordWriter::writeColumns(const Record &record)
{
    const TableLayout &layout = layoutOf(record.type()).record;
    std::vector<QVariant> binds {core::toInt(record.header.id)};
    bindColumns(layout, record.values, binds);
    return done(m_connection.execWith(upsertText(layout), binds));
}

core::Result<> RecordWriter::writeRows(const Record &record, const Record *before)
{
    const TypeLayout &layout = layoutOf(record.type());
    const std::set<int> now = rowNumbers(record);
    const std::set<int> was = before ? rowNumbers(*before) : std::set<int>();
    for (const int row : now) {
        if (was.contains(row))
            continue;
        if (auto added = done(m_connection.exec(u"INSERT INTO record_row (record_id, row) VALUES (?, ?)"_s, record.header.id, row)); !added)
            return added;
    }
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const std::size_t field = layout.rowFields[i];
        if (before && before->values[field] == record.values[field])
            continue;
        if (before) {
            const QString clear = "DELETE FROM "_L1 + layout.rows[i].table + " WHERE record_id = ?"_L1;
            if (auto cleared = done(m_connection.exec(clear, record.header.id)); !cleared)
                return cleared;
        }
        if (auto written = writeList(record.header.id, layout.rows[i], record.values[field]); !written)
            return written;
    }
    for (const int row : was) {
        if (now.contains(row))
            continue;
        if (auto gone = done(m_connection.exec(u"DELETE FROM record_row WHERE record_id = ? AND row = ?"_s, record.header.id, row)); !gone)
            return gone;
    }
    return {};
}

core::Result<> RecordWriter::writeList(core::RecordId id, const TableLayout &layout, const Value &value)
{
    const auto &rows = value.as<std::vector<RowValues>>();
    if (rows.empty())
        return {};
    const QString sql = insertText(layout, {u"record_id"_s, u"row"_s, u"position"_s});
    std::vector<QVariant> binds;
    qint64 position = 0;
    for (const RowValues &row : rows) {
        binds = {core::toInt(id), qint64(row.row), ++position};
        bindColumns(layout, row.values, binds);
        if (auto written = done(m_connection.execWith(sql, binds)); !written)
            return written;
    }
    return {};
}

core::Result<> RecordWriter::writeReferences(const Record &record, const Record *before)
{
    const LinkRows now = linkRowsOf(record);
    const LinkRows was = before ? linkRowsOf(*before) : LinkRows();
    return writeLinkRows(m_connection, record.header.id, was, now);
}

core::Result<> RecordWriter::addVersion(const Record &record, const QString &action, const Stamp &stamp)
{
    const QString identity = record.header.uuid.toString(QUuid::WithoutBraces) + u' ' + QLatin1StringView(record.type().key) + u' ' + record.header.reference;
    const ChainEvent event {record.header.id, record.header.revision, stamp.at, stamp.user, identity, action};
    const auto version = m_chain.append(event, encodeContent(record.type().fields, record.values));
    if (!version)
        return core::fail(version.error());
    for (const QString &hash : attachmentHashes(record.type().fields, record.values)) {
        auto named = done(m_connection.exec(u"INSERT INTO version_attachment (sha256, chain_id) VALUES (?, ?)"_s, hash, *version));
        if (!named)
            return named;
    }
    return {};
}

} // namespace storage
