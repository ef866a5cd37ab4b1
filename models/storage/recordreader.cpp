// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordreader.h"

#include "models/storage/connection.h"
#include "models/storage/content.h"
#include "models/storage/sqlresult.h"
#include "models/storage/sqlvalue.h"
#include "models/storage/tablelayout.h"

#include <QTimeZone>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace storage {

using records::AnswerState;
using records::Field;
using records::Fields;
using records::Record;
using records::RowValues;
using records::Value;
using records::Values;

namespace {

constexpr QLatin1StringView kAmong(" IN (SELECT value FROM json_each(?))");

QString idList(std::span<const core::RecordId> ids)
{
    QString list = u"["_s;
    for (const core::RecordId id : ids)
        list += QString::number(core::toInt(id)) + u',';
    if (!ids.empty())
        list.chop(1);
    return list + u']';
}

QString columnNames(const TableLayout &layout)
{
    QString names = u"t.none_fields, t.complete_lists"_s;
    for (const TableLayout::Column &column : layout.columns)
        names += ", t."_L1 + quoted(column.name);
    return names;
}

// none_fields and complete_lists stand at `first`, the columns of the layout behind them.
void readColumns(const Rows &row, const TableLayout &layout, int first, Values &values)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const int column = first + 2 + int(i);
        const std::size_t field = layout.columns[i].field;
        if (!row.isNull(column))
            values[field] = fromSql((*layout.fields)[field], row.value(column));
    }
    const QString none = row.text(first);
    const QString complete = row.text(first + 1);
    if (none.isEmpty() && complete.isEmpty())
        return;
    for (std::size_t i = 0; i < layout.fields->size(); ++i) {
        if (holdsName(none, (*layout.fields)[i].name))
            values[i] = Value::none();
        else if (holdsName(complete, (*layout.fields)[i].name))
            values[i].state = AnswerState::Value; // a list whose items follow
    }
}

template<class T>
void addItem(Value &value, T item)
{
    if (!std::holds_alternative<std::vector<T>>(value.data))
        value.data = std::vector<T>();
    std::get<std::vector<T>>(value.data).push_back(std::move(item));
    if (value.state != AnswerState::Value)
        value.state = AnswerState::SoFar;
}

template<class T>
void addTo(const Field &field, Value &value, T item)
{
    if (field.isList())
        addItem(value, std::move(item));
    else
        value = Value::of(std::move(item));
}

records::RecordHeader readHeader(const Rows &row)
{
    records::RecordHeader header;
    header.id = core::RecordId(row.integer(0));
    header.uuid = QUuid::fromString(row.text(1));
    header.reference = row.text(2);
    header.revision = int(row.integer(3));
    header.createdAt = fromMs(row.integer(4));
    header.changedAt = fromMs(row.integer(5));
    header.changedBy = row.text(6);
    header.removed = !row.isNull(7);
    if (!row.isNull(8))
        header.approval = records::Approval {int(row.integer(8)), fromMs(row.integer(9)), row.text(10)};
    header.nextRow = int(row.integer(11));
    return header;
}
constexpr int kHeaderColumns = 12;

} // namespace

struct RecordReader::Batch {
    const records::RecordType &type;
    const TypeLayout &layout;
    QString ids;
    std::unordered_map<qint64, Record> records;

    // The answer that a row of a table of links belongs to; null when the field is not known (any more).
    struct Place {
        const Field *field = nullptr;
        Value *value = nullptr;
    };
    Place place(qint64 record, const QString &path, int row)
    {
        const auto hit = records.find(record);
        if (hit == records.end())
            return {};
        Values *values = &hit->second.values;
        const Fields *fields = &type.fields;
        QByteArray name = path.toLatin1();
        if (const qsizetype dot = name.indexOf('.'); dot >= 0) {
            const int list = indexOf(*fields, name.left(dot));
            RowValues *owner = list < 0 ? nullptr : findRow((*values)[std::size_t(list)], row);
            if (!owner)
                return {};
            fields = &(*fields)[std::size_t(list)].rows->fields;
            values = &owner->values;
            name = name.mid(dot + 1);
        }
        const int index = indexOf(*fields, name);
        return index < 0 ? Place {} : Place {&(*fields)[std::size_t(index)], &(*values)[std::size_t(index)]};
    }
    static RowValues *findRow(Value &list, int number)
    {
        auto *rows = std::get_if<std::vector<RowValues>>(&list.data);
        if (!rows)
            return nullptr;
        const auto hit = std::find_if(rows->begin(), rows->end(), [number](const RowValues &r) { return r.row == number; });
        return hit == rows->end() ? nullptr : &*hit;
    }
};

core::Result<std::vector<Record>> RecordReader::load(const records::RecordType &type, std::span<const core::RecordId> ids)
{
    Batch batch {type, layoutOf(type), idList(ids), {}};
    auto done = readRecords(batch);
    for (std::size_t i = 0; done && i < batch.layout.rows.size(); ++i)
        done = readRows(batch, i);
    if (done)
        done = readLinks(batch);
    if (done)
        done = readRowLinks(batch);
    if (done)
        done = readAttachments(batch);
    if (done)
        done = compareWithApproved(batch);
    if (!done)
        return core::fail(done.error());
    std::vector<Record> result;
    result.reserve(ids.size());
    for (const core::RecordId id : ids) {
        if (const auto hit = batch.records.find(core::toInt(id)); hit != batch.records.end())
            result.push_back(std::move(hit->second));
    }
    return result;
}

core::Result<> RecordReader::readRecords(Batch &batch)
{
    const TableLayout &layout = batch.layout.record;
    const QString sql = "SELECT r.id, r.uuid, r.reference, r.revision, r.created_at, r.changed_at, u.name, r.removed_at,"
                        " r.approved_revision, r.approved_at, a.name, r.next_row, "_L1 + columnNames(layout)
        + " FROM record r JOIN "_L1 + layout.table + " t ON t.record_id = r.id JOIN vault_user u ON u.id = r.changed_by"
          " LEFT JOIN vault_user a ON a.id = r.approved_by WHERE r.id"_L1 + kAmong;
    auto rows = m_connection.query(sql, batch.ids);
    if (!rows)
        return core::fail(rows.error());
    return rows->forEach([&batch, &layout](Rows &row) {
        Record record(batch.type);
        record.header = readHeader(row);
        readColumns(row, layout, kHeaderColumns, record.values);
        batch.records.emplace(row.integer(0), std::move(record));
    });
}

core::Result<> RecordReader::readRows(Batch &batch, std::size_t list)
{
    const TableLayout &layout = batch.layout.rows[list];
    const std::size_t field = batch.layout.rowFields[list];
    const QString sql = "SELECT t.record_id, t.row, "_L1 + columnNames(layout) + " FROM "_L1 + layout.table + " t WHERE t.record_id"_L1
        + kAmong + " ORDER BY t.record_id, t.position"_L1;
    auto rows = m_connection.query(sql, batch.ids);
    if (!rows)
        return core::fail(rows.error());
    return rows->forEach([&](Rows &row) {
        const auto hit = batch.records.find(row.integer(0));
        if (hit == batch.records.end())
            return;
        RowValues owned(int(row.integer(1)), Values(layout.fields->size()));
        readColumns(row, layout, 2, owned.values);
        addItem(hit->second.values[field], std::move(owned));
    });
}

// Tables of links have the record, the field and the row first; `item` makes the link out of the rest.
template<class Item>
core::Result<> RecordReader::readPlaced(Batch &batch, const QString &sql, Item item)
{
    auto rows = m_connection.query(sql, batch.ids);
    if (!rows)
        return core::fail(rows.error());
    return rows->forEach([&](Rows &row) {
        if (const auto at = batch.place(row.integer(0), row.text(1), int(row.integer(2))); at.field)
            addTo(*at.field, *at.value, item(row));
    });
}

core::Result<> RecordReader::readLinks(Batch &batch)
{
    static const QString sql = "SELECT source_id, field, row, target_id FROM record_link WHERE source_id"_L1 + kAmong
        + " ORDER BY source_id, field, row, position"_L1;
    return readPlaced(batch, sql, [](const Rows &row) { return core::RecordId(row.integer(3)); });
}

core::Result<> RecordReader::readRowLinks(Batch &batch)
{
    static const QString sql = "SELECT source_id, field, row, target_row FROM row_link WHERE source_id"_L1 + kAmong
        + " ORDER BY source_id, field, row, position"_L1;
    return readPlaced(batch, sql, [](const Rows &row) { return int(row.integer(3)); });
}

core::Result<> RecordReader::readAttachments(Batch &batch)
{
    static const QString sql = "SELECT record_id, field, row, name, sha256 FROM record_attachment WHERE record_id"_L1 + kAmong
        + " ORDER BY record_id, field, row, position"_L1;
    return readPlaced(batch, sql, [](const Rows &row) { return records::Attachment {row.text(3), row.text(4)}; });
}

// Of those that were saved since: a change that was taken back leaves the content that was approved.
core::Result<> RecordReader::compareWithApproved(Batch &batch)
{
    static const QString sql = "SELECT e.record_id, c.content FROM chain_entry e JOIN record r ON r.id = e.record_id"
                               " JOIN version_content c ON c.chain_id = e.id WHERE e.action = 'approved' AND e.revision = r.approved_revision"
                               " AND r.revision <> r.approved_revision AND c.content IS NOT NULL AND e.record_id"_L1 + kAmong;
    const auto isChanged = [](const auto &entry) { return entry.second.header.changedSinceApproval(); };
    if (std::none_of(batch.records.begin(), batch.records.end(), isChanged))
        return {};
    auto rows = m_connection.query(sql, batch.ids);
    if (!rows)
        return core::fail(rows.error());
    return rows->forEach([&batch](Rows &row) {
        const auto hit = batch.records.find(row.integer(0));
        if (hit == batch.records.end() || !hit->second.header.approval)
            return;
        const auto approved = decodeContent(batch.type.fields, row.blob(1));
        hit->second.header.approval->sameContent = approved && *approved == hit->second.values;
    });
}

} // namespace storage
