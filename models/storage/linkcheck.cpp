// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linkcheck.h"

#include "models/records/filter.h"
#include "models/records/registry.h"
#include "models/storage/connection.h"
#include "models/storage/linkrows.h"
#include "models/storage/summaries.h"
#include "models/storage/tablelayout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

using records::Field;
using records::Record;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::LinkCheck)
};

constexpr qsizetype kLongestTitle = 100;

// "Recipients: Party".
QString labelOf(const records::RecordType &type, const QByteArray &path)
{
    const auto found = records::findField(type, path);
    if (!found)
        return QString::fromUtf8(path);
    return found->list ? Tr::tr("%1: %2", "list, field").arg(found->list->title(), found->field->title()) : found->field->title();
}

struct Target {
    bool exists = false;
    QByteArray type;
    QString reference;
    bool removed = false;
};

class Checker
{
public:
    Checker(Connection &connection, const Record &record, const Record *before)
        : m_connection(connection), m_record(record), m_was(before ? linkRowsOf(*before) : LinkRows())
    {
    }

    core::Result<core::Problems> run(const Record *before)
    {
        const LinkRows now = linkRowsOf(m_record);
        for (const LinkRows::RecordLink &link : now.records) {
            if (auto checked = checkRecordLink(link); !checked)
                return core::fail(checked.error());
        }
        for (const LinkRows::RowLink &link : now.rows) {
            if (auto checked = checkRowLink(link); !checked)
                return core::fail(checked.error());
        }
        for (const LinkRows::File &file : now.files) {
            if (auto checked = checkFile(file); !checked)
                return core::fail(checked.error());
        }
        if (before) {
            if (auto checked = checkRowsTakenOut(); !checked)
                return core::fail(checked.error());
        }
        return std::move(m_problems);
    }

private:
    void report(const LinkRows::Place &place, const QString &message, const Field *field = nullptr)
    {
        m_problems.push_back({pathOf(place), message, QByteArray(field && field->article ? field->article : ""), 0});
    }
    [[nodiscard]] QByteArray pathOf(const LinkRows::Place &place) const;
    core::Result<Target> find(core::RecordId id);
    core::Result<> checkRecordLink(const LinkRows::RecordLink &link);
    core::Result<> checkCycle(const LinkRows::RecordLink &link);
    core::Result<> checkRowLink(const LinkRows::RowLink &link);
    core::Result<> checkFile(const LinkRows::File &file);
    core::Result<> checkRowsTakenOut();

    Connection &m_connection;
    const Record &m_record;
    LinkRows m_was;
    core::Problems m_problems;
};

// "purposes.compatible_with" of row 7 is shown as "purposes.2.compatible_with": rows are counted for people.
QByteArray Checker::pathOf(const LinkRows::Place &place) const
{
    QByteArray name = place.field.toLatin1();
    const qsizetype dot = name.indexOf('.');
    if (dot < 0)
        return name;
    const auto &rows = m_record.value(name.left(dot)).as<std::vector<records::RowValues>>();
    const auto hit = std::find_if(rows.begin(), rows.end(), [&place](const records::RowValues &r) { return r.row == place.row; });
    return name.left(dot + 1) + QByteArray::number(qlonglong(hit - rows.begin()) + 1) + name.mid(dot);
}

core::Result<Target> Checker::find(core::RecordId id)
{
    static const QString sql = u"SELECT type, reference, removed_at FROM record WHERE id = ?"_s;
    auto rows = m_connection.query(sql, id);
    if (!rows)
        return core::fail(rows.error());
    const auto found = rows->next();
    if (!found)
        return core::fail(found.error());
    return *found ? Target {true, rows->text(0).toLatin1(), rows->text(1), !rows->isNull(2)} : Target {};
}

core::Result<> Checker::checkRecordLink(const LinkRows::RecordLink &link)
{
    const auto target = find(link.target);
    if (!target)
        return core::fail(target.error());
    const auto &types = link.spec->targets;
    const bool wasThere = std::any_of(m_was.records.begin(), m_was.records.end(), [&link](const LinkRows::RecordLink &was) {
        return was.place.field == link.place.field && was.target == link.target;
    });
    if (!target->exists)
        report(link.place, Tr::tr("links to a record that does not exist"), link.spec);
    else if (!types.empty() && std::none_of(types.begin(), types.end(), [&](const char *t) { return target->type == t; }))
        report(link.place, Tr::tr("%1 is not the kind of record that belongs here").arg(target->reference), link.spec);
    else if (target->removed && !wasThere)
        report(link.place, Tr::tr("%1 has been removed").arg(target->reference), link.spec);
    else if (link.spec->has(records::FieldFlag::Acyclic))
        return checkCycle(link);
    return {};
}

core::Result<> Checker::checkCycle(const LinkRows::RecordLink &link)
{
    static const QString sql = u"WITH RECURSIVE chain (id) AS (SELECT ? UNION SELECT l.target_id FROM record_link l"
                               " JOIN chain c ON l.source_id = c.id WHERE l.field = ?) SELECT 1 FROM chain WHERE id = ?"_s;
    const auto back = m_connection.value(sql, link.target, link.place.field, m_record.header.id);
    if (!back)
        return core::fail(back.error());
    if (back->isValid())
        report(link.place, Tr::tr("leads back to the record itself"), link.spec);
    return {};
}

core::Result<> Checker::checkRowLink(const LinkRows::RowLink &link)
{
    if (!link.spec->across)
        return {}; // rows of the record itself: validation has looked
    const auto target = find(link.target);
    if (!target)
        return core::fail(target.error());
    const records::RecordType *type = records::findType(target->type);
    const TableLayout *list = type ? layoutOf(*type).list(link.spec->rowsOf) : nullptr;
    if (list) {
        const auto there = m_connection.value("SELECT 1 FROM "_L1 + list->table + " WHERE record_id = ? AND row = ?"_L1, link.target, link.row);
        if (!there)
            return core::fail(there.error());
        if (there->isValid())
            return {};
    }
    report(link.place, Tr::tr("%1 has no row %2 in \"%3\"").arg(target->reference).arg(link.row).arg(QLatin1StringView(link.spec->rowsOf)),
           link.spec);
    return {};
}

core::Result<> Checker::checkFile(const LinkRows::File &file)
{
    const auto there = m_connection.value(u"SELECT 1 FROM attachment WHERE sha256 = ?"_s, file.attachment.sha256);
    if (!there)
        return core::fail(there.error());
    if (!there->isValid())
        report(file.place, Tr::tr("the file \"%1\" is not in the vault").arg(file.attachment.name));
    return {};
}

core::Result<> Checker::checkRowsTakenOut()
{
    static const QString sql = u"SELECT r.reference, l.field, l.target_row FROM row_link l JOIN record r ON r.id = l.source_id"
                               " WHERE l.target_id = ? AND NOT EXISTS (SELECT 1 FROM record_row o"
                               " WHERE o.record_id = l.target_id AND o.row = l.target_row)"_s;
    auto rows = m_connection.query(sql, m_record.header.id);
    if (!rows)
        return core::fail(rows.error());
    return rows->forEach([this](Rows &row) {
        m_problems.push_back({{}, Tr::tr("row %1 cannot be taken out: %2 points at it in \"%3\"")
                                      .arg(row.integer(2)).arg(row.text(0), row.text(1)), {}, 0});
    });
}

} // namespace

core::Result<core::Problems> checkLinks(Connection &connection, const Record &record, const Record *before)
{
    return Checker(connection, record, before).run(before);
}

core::Result<core::Problems> linksTo(Connection &connection, core::RecordId target)
{
    const auto found = linksFromOthers(connection, target);
    if (!found)
        return core::fail(found.error());
    core::Problems links;
    for (const LinkFrom &link : *found) {
        const QString name = link.source.title.isEmpty() ? link.source.reference
                                                         : Tr::tr("%1 %2", "reference, title").arg(link.source.reference, link.source.title.left(kLongestTitle).simplified());
        links.push_back({link.field, Tr::tr("%1 links to it in \"%2\"").arg(name, labelOf(*link.source.type, link.field)), {}, 0});
    }
    return links;
}

} // namespace storage
