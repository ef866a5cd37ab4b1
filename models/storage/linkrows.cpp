// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linkrows.h"

#include "models/storage/connection.h"
#include "models/storage/tablelayout.h"

using namespace Qt::StringLiterals;

namespace storage {

using records::Field;
using records::FieldKind;
using records::Fields;
using records::Value;
using records::Values;

namespace {

template<class T>
std::vector<T> itemsOf(const Value &value)
{
    return std::holds_alternative<T>(value.data) ? std::vector<T> {value.as<T>()} : value.as<std::vector<T>>();
}

class Collector
{
public:
    Collector(const records::Record &record, LinkRows &out) : m_self(record.header.id), m_out(out) { }

    void collect(const TableLayout &layout, const Values &values, int row)
    {
        for (std::size_t i = 0; i < layout.fields->size(); ++i) {
            const Field &field = (*layout.fields)[i];
            if (field.isColumn() || !values[i].hasData() || field.kind == FieldKind::Rows)
                continue;
            LinkRows::Place place {layout.pathOf(field), row, 0};
            if (field.isLink())
                addLinks(field, values[i], place);
            else if (field.isRowLink())
                addRowLinks(field, values[i], holder(layout, values, field), place);
            else
                addFiles(values[i], place);
        }
    }

private:
    [[nodiscard]] core::RecordId holder(const TableLayout &layout, const Values &values, const Field &field) const
    {
        return field.across ? values[std::size_t(indexOf(*layout.fields, field.across))].as<core::RecordId>() : m_self;
    }
    void addLinks(const Field &field, const Value &value, LinkRows::Place place)
    {
        for (const core::RecordId target : itemsOf<core::RecordId>(value)) {
            ++place.position;
            m_out.records.push_back({place, target, &field});
        }
    }
    void addRowLinks(const Field &field, const Value &value, core::RecordId holder, LinkRows::Place place)
    {
        for (const int row : itemsOf<int>(value)) {
            ++place.position;
            m_out.rows.push_back({place, holder, row, &field});
        }
    }
    void addFiles(const Value &value, LinkRows::Place place)
    {
        for (const records::Attachment &attachment : itemsOf<records::Attachment>(value)) {
            ++place.position;
            m_out.files.push_back({place, attachment});
        }
    }

    core::RecordId m_self;
    LinkRows &m_out;
};

core::Result<> clear(Connection &connection, const QString &sql, core::RecordId source)
{
    const auto done = connection.exec(sql, source);
    return done ? core::Result<>() : core::fail(done.error());
}

// Clears the table for the record and runs `insert` for every item, unless nothing differs.
template<class Item, class Insert>
core::Result<> replace(Connection &connection, core::RecordId source, const QString &clearSql, const std::vector<Item> &before,
                       const std::vector<Item> &after, Insert insert)
{
    if (before == after)
        return {};
    if (!before.empty()) {
        if (auto cleared = clear(connection, clearSql, source); !cleared)
            return cleared;
    }
    for (const Item &item : after) {
        if (const core::Result<qint64> done = insert(item); !done)
            return core::fail(done.error());
    }
    return {};
}

} // namespace

LinkRows linkRowsOf(const records::Record &record)
{
    LinkRows rows;
    Collector collector(record, rows);
    const TypeLayout &layout = layoutOf(record.type());
    collector.collect(layout.record, record.values, 0);
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        for (const records::RowValues &row : record.values[layout.rowFields[i]].as<std::vector<records::RowValues>>())
            collector.collect(layout.rows[i], row.values, row.row);
    }
    return rows;
}

core::Result<> writeLinkRows(Connection &connection, core::RecordId source, const LinkRows &before, const LinkRows &after)
{
    static const QString insertLink =
        u"INSERT INTO record_link (source_id, field, row, position, target_id) VALUES (?, ?, ?, ?, ?)"_s;
    static const QString insertRowLink =
        u"INSERT INTO row_link (source_id, field, row, position, target_id, target_row) VALUES (?, ?, ?, ?, ?, ?)"_s;
    static const QString insertFile =
        u"INSERT INTO record_attachment (record_id, field, row, position, name, sha256) VALUES (?, ?, ?, ?, ?, ?)"_s;
    auto done = replace(connection, source, u"DELETE FROM record_link WHERE source_id = ?"_s, before.records, after.records,
                        [&](const LinkRows::RecordLink &link) {
                            const auto &[field, row, position] = link.place;
                            return connection.exec(insertLink, source, field, row, position, link.target);
                        });
    if (done) {
        done = replace(connection, source, u"DELETE FROM row_link WHERE source_id = ?"_s, before.rows, after.rows,
                       [&](const LinkRows::RowLink &link) {
                           const auto &[field, row, position] = link.place;
                           return connection.exec(insertRowLink, source, field, row, position, link.target, link.row);
                       });
    }
    if (done) {
        done = replace(connection, source, u"DELETE FROM record_attachment WHERE record_id = ?"_s, before.files, after.files,
                       [&](const LinkRows::File &file) {
                           const auto &[field, row, position] = file.place;
                           return connection.exec(insertFile, source, field, row, position, file.attachment.name,
                                                  file.attachment.sha256);
                       });
    }
    return done;
}

} // namespace storage
