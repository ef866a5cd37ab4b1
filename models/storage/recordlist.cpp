// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordlist.h"

#include "models/core/text.h"
#include "models/records/vocabulary.h"
#include "models/storage/connection.h"
#include "models/storage/sqlvalue.h"
#include "models/storage/tablelayout.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace storage {

using records::Field;
using records::FieldKind;
using records::Filter;
using Test = records::Filter::Test;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::RecordList)
};

tl::unexpected<core::Error> refuse(const QByteArray &path)
{
    return core::fail(core::ErrorCode::Invalid, Tr::tr("The list cannot be filtered or sorted that way."), {},
                      {{path, Tr::tr("cannot be used here"), {}, 0}});
}

// A piece of SQL with what is bound to it, in order.
struct Clause {
    QString sql;
    std::vector<QVariant> binds = {};
};

// Builds the conditions of one query. "r" is the record, "t" the table of its type, "o" the table of owned rows.
class Conditions
{
public:
    Conditions(Connection &connection, const records::RecordType &type) : m_connection(connection), m_type(type), m_layout(layoutOf(type)) { }

    core::Result<Clause> build(const Filter &filter);

private:
    static core::Result<Clause> ownCondition(const Filter &filter);
    core::Result<Clause> condition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter);
    [[nodiscard]] Clause stateCondition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter) const;
    core::Result<Clause> columnCondition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter);
    [[nodiscard]] Clause linkCondition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter) const;
    core::Result<Clause> containing(const TableLayout &layout, const Field &field, const QString &text);
    [[nodiscard]] QString someLink(const TableLayout &layout, const QString &alias, const Field &field) const;

    Connection &m_connection;
    const records::RecordType &m_type;
    const TypeLayout &m_layout;
};

Clause negated(const Clause &clause)
{
    return {"NOT coalesce("_L1 + clause.sql + ", 0)"_L1, clause.binds};
}

core::Result<Clause> Conditions::build(const Filter &filter)
{
    if ((filter.path == "reference" || filter.path == "title") && !m_type.field(filter.path))
        return ownCondition(filter);
    const auto found = findField(m_type, filter.path);
    if (!found)
        return refuse(filter.path);
    if (!found->list)
        return condition(m_layout.record, u"t"_s, *found->field, filter);
    Filter ofRow = filter;
    ofRow.test = filter.test == Test::IsNot ? Test::Is : filter.test;
    const TableLayout &rows = *m_layout.list(found->list->name);
    auto inner = condition(rows, u"o"_s, *found->field, ofRow);
    if (!inner)
        return inner;
    const Clause someRow {"EXISTS (SELECT 1 FROM "_L1 + rows.table + " o WHERE o.record_id = r.id AND "_L1 + inner->sql + u')', inner->binds};
    if (filter.test == Test::IsNot)
        return negated(someRow);
    if (filter.test != Test::Unknown)
        return someRow;
    return Clause {u'(' + someRow.sql + " OR "_L1 + stateCondition(m_layout.record, u"t"_s, *found->list, filter).sql + u')', someRow.binds};
}

// Reference and title are known of every record.
core::Result<Clause> Conditions::ownCondition(const Filter &filter)
{
    const bool isTitle = filter.path == "title";
    const QString column = isTitle ? u"r.title_sort"_s : u"r.reference"_s;
    const QString operand = isTitle ? core::folded(filter.operand.as<QString>()) : filter.operand.as<QString>();
    switch (filter.test) {
    case Test::Is:
        return Clause {column + " = ?"_L1, {operand}};
    case Test::IsNot:
        return Clause {column + " <> ?"_L1, {operand}};
    case Test::Contains:
        return Clause {"instr("_L1 + (isTitle ? column : "lower("_L1 + column + u')') + ", ?) > 0"_L1, {core::folded(filter.text)}};
    case Test::Unknown:
    case Test::None:
    case Test::SoFar:
        return Clause {u"0"_s};
    default:
        return refuse(filter.path);
    }
}

core::Result<Clause> Conditions::condition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter)
{
    if (filter.test == Test::Unknown || filter.test == Test::None || filter.test == Test::SoFar)
        return stateCondition(layout, alias, field, filter);
    if (filter.test == Test::IsNot) {
        Filter positive = filter;
        positive.test = Test::Is;
        auto clause = condition(layout, alias, field, positive);
        return clause ? core::Result<Clause>(negated(*clause)) : clause;
    }
    if (field.isColumn())
        return columnCondition(layout, alias, field, filter);
    if (field.isLink() && filter.test == Test::Is)
        return linkCondition(layout, alias, field, filter);
    return refuse(filter.path);
}

// A link, file or owned row that stands in the field.
QString Conditions::someLink(const TableLayout &layout, const QString &alias, const Field &field) const
{
    if (field.kind == FieldKind::Rows)
        return "EXISTS (SELECT 1 FROM "_L1 + m_layout.list(field.name)->table + " x WHERE x.record_id = r.id)"_L1;
    const QString row = layout.isRows() ? alias + ".row"_L1 : u"0"_s;
    const QString place = " AND x.field = '"_L1 + layout.pathOf(field) + "' AND x.row = "_L1 + row + u')';
    if (field.isAttachment())
        return "EXISTS (SELECT 1 FROM record_attachment x WHERE x.record_id = r.id"_L1 + place;
    return "EXISTS (SELECT 1 FROM "_L1 + (field.isLink() ? "record_link"_L1 : "row_link"_L1) + " x WHERE x.source_id = r.id"_L1 + place;
}

Clause Conditions::stateCondition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter) const
{
    const QString mark = "' "_L1 + QString::fromLatin1(field.name) + " ')"_L1;
    const QString none = "instr("_L1 + alias + ".none_fields, "_L1 + mark + " > 0"_L1;
    const QString complete = "instr("_L1 + alias + ".complete_lists, "_L1 + mark + " > 0"_L1;
    const QString there = field.isColumn() ? alias + u'.' + quoted(QString::fromLatin1(field.name)) + " IS NOT NULL"_L1
                                           : someLink(layout, alias, field);
    if (filter.test == Test::None)
        return {none};
    if (filter.test == Test::SoFar)
        return {field.isList() ? "(("_L1 + there + ") AND NOT ("_L1 + complete + "))"_L1 : u"0"_s};
    return {"(NOT ("_L1 + there + ") AND NOT ("_L1 + none + "))"_L1};
}

core::Result<Clause> Conditions::columnCondition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter)
{
    const QString column = alias + u'.' + quoted(QString::fromLatin1(field.name));
    if (filter.test == Test::Contains) {
        if (!field.isText())
            return refuse(filter.path);
        const TableLayout::Column *place = layout.column(field.name);
        if (place->hasSortColumn)
            return Clause {"instr("_L1 + alias + u'.' + quoted(place->name + "_sort"_L1) + ", ?) > 0"_L1, {core::folded(filter.text)}};
        return containing(layout, field, filter.text);
    }
    if (field.kind == FieldKind::Choices || field.kind == FieldKind::Countries)
        return Clause {"instr("_L1 + column + ", ?) > 0"_L1, {QString(u' ' + filter.operand.as<QString>() + u' ')}};
    const QLatin1StringView comparison = filter.test == Test::Before ? " < ?"_L1 : (filter.test == Test::After ? " > ?"_L1 : " = ?"_L1);
    return Clause {column + comparison, {toSql(field, filter.operand)}};
}

Clause Conditions::linkCondition(const TableLayout &layout, const QString &alias, const Field &field, const Filter &filter) const
{
    QString sql = someLink(layout, alias, field);
    sql.chop(1);
    return {sql + " AND x.target_id = ?)"_L1, {core::toInt(filter.operand.as<core::RecordId>())}};
}

// Text that has no folded column is folded here, one column of one table, and gives the list of records that fit.
core::Result<Clause> Conditions::containing(const TableLayout &layout, const Field &field, const QString &text)
{
    const QString column = quoted(QString::fromLatin1(field.name));
    auto rows = m_connection.query("SELECT record_id, "_L1 + column + " FROM "_L1 + layout.table + " WHERE "_L1 + column + " IS NOT NULL"_L1);
    if (!rows)
        return core::fail(rows.error());
    const QString wanted = core::folded(text);
    QString ids = u"["_s;
    const auto read = rows->forEach([&](Rows &row) {
        if (core::folded(row.text(1)).contains(wanted))
            ids += (ids.size() > 1 ? u","_s : QString()) + QString::number(row.integer(0));
    });
    if (!read)
        return core::fail(read.error());
    return Clause {u"r.id IN (SELECT value FROM json_each(?))"_s, {QString(ids + u']')}};
}

// Choices are ordered as their vocabulary is written.
QString rankText(const Field &field, const QString &column)
{
    const records::Vocabulary &known = records::vocabulary(field.vocabulary);
    QString sql = "CASE "_L1 + column;
    int rank = 0;
    for (const records::Term &term : known.terms)
        sql += " WHEN '"_L1 + term.code + "' THEN "_L1 + QString::number(rank++);
    return sql + " ELSE "_L1 + QString::number(rank) + " END"_L1;
}

// Text of the record that has no folded column: the database would order it by bytes.
const Field *foldedHere(const records::RecordType &type, const QByteArray &name)
{
    const Field *field = name == type.titleField ? nullptr : type.field(name);
    return field && field->isText() && !layoutOf(type).record.column(name)->hasSortColumn ? field : nullptr;
}

struct FoldedRow {
    core::RecordId id;
    std::optional<QByteArray> key; // none comes last either way
};

std::vector<core::RecordId> sorted(std::vector<FoldedRow> rows, bool descending)
{
    std::stable_sort(rows.begin(), rows.end(), [descending](const FoldedRow &a, const FoldedRow &b) {
        if (!a.key || !b.key)
            return a.key.has_value() && !b.key;
        return descending ? *b.key < *a.key : *a.key < *b.key;
    });
    std::vector<core::RecordId> ids;
    ids.reserve(rows.size());
    for (const FoldedRow &row : rows)
        ids.push_back(row.id);
    return ids;
}

// What the list is ordered by; unknown and none come last either way.
core::Result<QString> orderText(const records::RecordType &type, const records::Sorting &sorting)
{
    const QLatin1StringView direction = sorting.descending ? " DESC"_L1 : ""_L1;
    if (!isSortable(type, sorting.field))
        return refuse(sorting.field);
    if (sorting.field == "reference")
        return QString("rtrim(r.reference, '0123456789')"_L1 + direction + ", length(r.reference)"_L1 + direction + ", r.reference"_L1 + direction);
    if (sorting.field == "title" || (!type.titleField.isEmpty() && sorting.field == type.titleField))
        return QString("r.title_sort"_L1 + direction + ", r.id"_L1);
    const Field *field = type.field(sorting.field);
    const QString column = "t."_L1 + quoted(QString::fromLatin1(field->name));
    QString key = column;
    if (foldedHere(type, sorting.field))
        return u"r.id"_s;
    if (field->kind == FieldKind::Link)
        key = "(SELECT x.title_sort FROM record_link l JOIN record x ON x.id = l.target_id WHERE l.source_id = r.id AND l.field = '"_L1
            + QString::fromLatin1(field->name) + "' AND l.row = 0)"_L1;
    else if (field->kind == FieldKind::Choice)
        return QString(column + " IS NULL, "_L1 + rankText(*field, column) + direction + ", r.id"_L1);
    else if (field->kind == FieldKind::Instant) // without the zone, which says nothing of when it was
        key = "substr("_L1 + column + ", 1, 20)"_L1;
    else if (layoutOf(type).record.column(field->name)->hasSortColumn)
        key = "t."_L1 + quoted(QString::fromLatin1(field->name) + "_sort"_L1);
    return QString(key + " IS NULL, "_L1 + key + direction + ", r.id"_L1);
}

core::Result<std::vector<core::RecordId>> plainIds(Rows &rows)
{
    std::vector<core::RecordId> ids;
    const auto read = rows.forEach([&ids](Rows &row) { ids.emplace_back(core::RecordId(row.integer(0))); });
    return read ? core::Result<std::vector<core::RecordId>>(std::move(ids)) : core::fail(read.error());
}

core::Result<std::vector<core::RecordId>> foldedIds(Rows &rows, bool descending)
{
    std::vector<FoldedRow> folded;
    const auto read = rows.forEach([&folded](Rows &row) {
        folded.push_back({core::RecordId(row.integer(0)), row.isNull(1) ? std::nullopt : std::optional(core::folded(row.text(1)).toUtf8())});
    });
    return read ? core::Result<std::vector<core::RecordId>>(sorted(std::move(folded), descending)) : core::fail(read.error());
}

} // namespace

core::Result<std::vector<core::RecordId>> listIds(Connection &connection, const records::RecordType &type, const records::ListQuery &query)
{
    const auto order = orderText(type, query.sorting);
    if (!order)
        return core::fail(order.error());
    QString where = query.withRemoved ? u"r.type = ?"_s : u"r.type = ? AND r.removed_at IS NULL"_s;
    std::vector<QVariant> binds {QString::fromLatin1(type.key)};
    Conditions conditions(connection, type);
    for (const Filter &filter : query.filters) {
        const auto clause = conditions.build(filter);
        if (!clause)
            return core::fail(clause.error());
        where += " AND "_L1 + clause->sql;
        binds.insert(binds.end(), clause->binds.begin(), clause->binds.end());
    }
    const Field *text = foldedHere(type, query.sorting.field);
    const QString what = text ? "r.id, t."_L1 + quoted(QString::fromLatin1(text->name)) : u"r.id"_s;
    const bool needsTable = text || where.contains("t."_L1) || order->contains("t."_L1);
    const QString join = needsTable ? " JOIN "_L1 + QString::fromLatin1(type.key) + " t ON t.record_id = r.id"_L1 : QString();
    auto rows = connection.queryWith("SELECT "_L1 + what + " FROM record r"_L1 + join + " WHERE "_L1 + where + " ORDER BY "_L1 + *order, binds);
    if (!rows)
        return core::fail(rows.error());
    return text ? foldedIds(*rows, query.sorting.descending) : plainIds(*rows);
}

core::Result<qint64> countOf(Connection &connection, const records::RecordType &type)
{
    const auto count = connection.value(u"SELECT count(*) FROM record WHERE type = ? AND removed_at IS NULL"_s, QString::fromLatin1(type.key));
    return count ? core::Result<qint64>(count->toLongLong()) : core::fail(count.error());
}

} // namespace storage
