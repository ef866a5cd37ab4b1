// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/records/record.h"

#include <QByteArray>

#include <map>
#include <set>
#include <vector>

namespace storage {

// The folded text of every record, in memory only: nothing of it is ever written. Not for several threads at once.
class SearchIndex
{
public:
    // What a search compares: reference, title and every text of the record and its rows, folded, as UTF-8.
    [[nodiscard]] static QByteArray textOf(const records::Record &record);

    // While loading: records in rising order of their ids.
    void append(core::RecordId id, const QByteArray &text);
    void reserve(qsizetype bytes) { m_text.reserve(bytes); }
    // After a save.
    void put(core::RecordId id, const QByteArray &text);
    void remove(core::RecordId id);
    void clear();

    // The ids of the records that hold every word of the query as a part of some text, in rising order, from the first
    // after `after`, at most `limit`. An empty query finds nothing.
    [[nodiscard]] std::vector<core::RecordId> find(const QString &query, std::size_t limit = 50,
                                                   core::RecordId after = core::kNoRecord) const;
    // The ids of the records that hold every word in their reference or title, at most `limit`, the best first: that
    // reference, titles that begin with the query, and the others, each in rising order.
    [[nodiscard]] std::vector<core::RecordId> findNames(const QString &query, std::size_t limit) const;
    void settle(); // once loading is over: many texts that were put in since are searched as fast as the loaded ones
    [[nodiscard]] std::size_t size() const { return m_live + m_changed.size(); }
    [[nodiscard]] qsizetype bytes() const { return m_text.size(); }

private:
    struct Entry {
        qint64 id;
        std::size_t begin;
        bool live;
    };
    using Words = std::vector<QByteArray>;

    [[nodiscard]] static Words wordsOf(const QString &query);
    [[nodiscard]] static bool holdsAll(std::string_view text, const Words &words);
    // Calls visit(id, text) for each loaded record with every word, after that id, until it returns false.
    template<class Visit>
    void visitLoaded(const Words &words, qint64 after, Visit visit) const;
    [[nodiscard]] std::size_t endOf(std::size_t entry) const;
    bool retire(qint64 id);

    QByteArray m_text; // of all loaded records, one after the other
    std::vector<Entry> m_entries; // by id, and so by position
    std::size_t m_live = 0;
    std::map<qint64, QByteArray> m_changed; // saved since loading, or before it came to them
    std::set<qint64> m_removedEarly; // before loading came to them
};

} // namespace storage
