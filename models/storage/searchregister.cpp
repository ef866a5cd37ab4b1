// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchregister.h"

#include "models/storage/connection.h"

#include <array>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using core::RecordId;
using rules::SearchedActivity;

RecordId idIn(const Rows &row, int column)
{
    return RecordId {row.integer(column)};
}

bool mayBe(const Rows &row, int column)
{
    return row.isNull(column) || row.integer(column) != 0;
}

class Reading
{
public:
    explicit Reading(Connection &connection) : m_connection(connection) { }

    core::Result<rules::SearchRegister> read()
    {
        static const std::array steps {&Reading::activities, &Reading::rows,  &Reading::recipients, &Reading::purposes,
                                       &Reading::categories, &Reading::links, &Reading::hosts,      &Reading::titles};
        for (const auto step : steps) {
            if (const auto done = (this->*step)(); !done)
                return core::fail(done.error());
        }
        return std::move(m_register);
    }

private:
    // Rows of one activity follow each other.
    [[nodiscard]] SearchedActivity *activity(RecordId id)
    {
        if (!m_last || m_last->id != id) {
            const auto hit = m_places.find(id);
            m_last = hit == m_places.end() ? nullptr : &m_register.activities[hit->second];
        }
        return m_last;
    }

    template<class Visit>
    core::Result<> forEach(const QString &sql, Visit visit)
    {
        m_last = nullptr;
        auto rows = m_connection.query(sql);
        return rows ? rows->forEach(visit) : core::fail(rows.error());
    }

    core::Result<> activities()
    {
        return forEach(
            u"SELECT a.record_id, a.automated_decisions FROM activity a JOIN record r ON r.id = a.record_id"
            " WHERE r.removed_at IS NULL ORDER BY a.record_id"_s,
            [this](Rows &row) {
                m_places.emplace(idIn(row, 0), m_register.activities.size());
                m_register.activities.push_back({.id = idIn(row, 0), .mayDecide = mayBe(row, 1)});
            });
    }

    // So that an item without a category, and a recipient without a party, is there too.
    core::Result<> rows()
    {
        return forEach(u"SELECT record_id, row FROM activity_data_items ORDER BY record_id, position"_s,
                       [this](Rows &row) {
                           if (SearchedActivity *found = activity(idIn(row, 0))) {
                               m_items.emplace(Row {found->id, row.integer(1)}, found->items.size());
                               found->items.emplace_back();
                           }
                       });
    }

    core::Result<> recipients()
    {
        return forEach(
            u"SELECT record_id, row, name, ccpa_sold, ccpa_shared FROM activity_recipients ORDER BY record_id, position"_s,
            [this](Rows &row) {
                if (SearchedActivity *found = activity(idIn(row, 0))) {
                    m_recipients.emplace(Row {found->id, row.integer(1)}, found->recipients.size());
                    found->recipients.push_back({.name = row.text(2), .maySell = mayBe(row, 3) || mayBe(row, 4)});
                }
            });
    }

    core::Result<> purposes()
    {
        return forEach(u"SELECT record_id, kind, basis FROM activity_purposes ORDER BY record_id, position"_s,
                       [this](Rows &row) {
                           SearchedActivity *found = activity(idIn(row, 0));
                           if (found && !row.isNull(1))
                               found->purposes.push_back(row.text(1));
                           if (found && !row.isNull(2))
                               found->bases.push_back(row.text(2));
                       });
    }

    core::Result<> categories()
    {
        return forEach(u"SELECT record_id FROM data_category WHERE special = 1"_s,
                       [this](Rows &row) { m_special.insert(idIn(row, 0)); });
    }

    core::Result<> links()
    {
        return forEach(u"SELECT l.source_id, l.field, l.row, l.target_id FROM activity a JOIN record_link l ON "
                       u"l.source_id = a.record_id"
                       " WHERE l.field IN ('data_items.data_category', 'data_items.subject_categories', 'systems', "
                       "'vendors.vendor',"
                       " 'recipients.party', 'recipients.category') ORDER BY l.source_id, l.field, l.row, l.position"_s,
                       [this](Rows &row) {
                           if (SearchedActivity *found = activity(idIn(row, 0)))
                               take(*found, row.text(1), row.integer(2), idIn(row, 3));
                       });
    }

    void take(SearchedActivity &found, const QString &field, qint64 row, RecordId target)
    {
        if (field == "systems"_L1) {
            found.systems.push_back(target);
        } else if (field == "vendors.vendor"_L1) {
            found.vendors.push_back(target);
        } else if (field.startsWith("data_items."_L1)) {
            SearchedActivity::Item &item = found.items.at(m_items.at({found.id, row}));
            if (field == "data_items.data_category"_L1) {
                item.category = target;
                item.isSpecial = m_special.contains(target);
            } else {
                item.subjects.push_back(target);
            }
        } else {
            SearchedActivity::Recipient &recipient = found.recipients.at(m_recipients.at({found.id, row}));
            (field == "recipients.party"_L1 ? recipient.party : recipient.category) = target;
        }
    }

    core::Result<> hosts()
    {
        return forEach(u"SELECT l.source_id, l.target_id FROM system s JOIN record_link l ON l.source_id = s.record_id"
                       " WHERE l.field = 'hosting_vendor'"_s,
                       [this](Rows &row) { m_register.hosts.emplace(idIn(row, 0), idIn(row, 1)); });
    }

    core::Result<> titles()
    {
        return forEach(
            u"SELECT id, title FROM record WHERE type IN ('activity', 'system', 'data_category', 'subject_category',"
            " 'recipient_category') OR id IN (SELECT target_id FROM record_link"
            " WHERE field IN ('vendors.vendor', 'recipients.party', 'hosting_vendor'))"_s,
            [this](Rows &row) { m_register.titles.emplace(idIn(row, 0), row.text(1)); });
    }

    using Row = std::pair<RecordId, qint64>;

    Connection &m_connection;
    rules::SearchRegister m_register;
    std::unordered_map<RecordId, std::size_t> m_places;
    std::map<Row, std::size_t> m_items; // position in the activity
    std::map<Row, std::size_t> m_recipients;
    std::unordered_set<RecordId> m_special;
    SearchedActivity *m_last = nullptr;
};

} // namespace

core::Result<rules::SearchRegister> readSearchRegister(Connection &connection)
{
    return Reading(connection).read();
}

} // namespace storage
