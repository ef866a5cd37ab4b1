// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchloader.h"

#include "models/core/text.h"
#include "models/records/registry.h"
#include "models/storage/connection.h"
#include "models/storage/tablelayout.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qint64 kRange = 64; // ids read at a time: well under a millisecond of work

QString textQuery(const TableLayout &layout, int &texts)
{
    QString columns;
    texts = 0;
    for (const TableLayout::Column &column : layout.columns) {
        if (!(*layout.fields)[column.field].isText())
            continue;
        columns += ", "_L1 + quoted(column.name);
        ++texts;
    }
    return "SELECT record_id"_L1 + columns + " FROM "_L1 + layout.table + " WHERE record_id >= ? AND record_id < ?"_L1;
}

} // namespace

SearchLoader::SearchLoader(Connection &connection, SearchIndex &index) : m_connection(connection), m_index(index)
{
    m_sources.push_back({u"SELECT record_id, name FROM record_attachment WHERE record_id >= ? AND record_id < ?"_s, 1});
    for (const records::RecordType *type : records::recordTypes())
        addSources(*type);
}

void SearchLoader::addSources(const records::RecordType &type)
{
    const TypeLayout &layout = layoutOf(type);
    int texts = 0;
    if (QString sql = textQuery(layout.record, texts); texts > 0)
        m_sources.push_back({sql, texts});
    for (const TableLayout &rows : layout.rows) {
        if (QString sql = textQuery(rows, texts); texts > 0)
            m_sources.push_back({sql, texts});
    }
}

core::Result<bool> SearchLoader::step(int milliseconds)
{
    if (m_last < 0) {
        const auto last = m_connection.value(u"SELECT max(id) FROM record"_s);
        if (!last)
            return core::fail(last.error());
        m_last = last->toLongLong();
    }
    QElapsedTimer timer;
    timer.start();
    do {
        if (m_next > m_last)
            return true;
        if (auto read = readRange(); !read)
            return core::fail(read.error());
    } while (timer.elapsed() + 1 < milliseconds);
    return m_next > m_last;
}

core::Result<> SearchLoader::readRange()
{
    std::vector<QString> texts(kRange);
    for (const Source &source : m_sources) {
        if (auto read = readTexts(source, texts); !read)
            return read;
    }
    auto rows = m_connection.query(u"SELECT id, reference, title FROM record WHERE id >= ? AND id < ? AND removed_at IS NULL ORDER BY id"_s,
                                   m_next, m_next + kRange);
    if (!rows)
        return core::fail(rows.error());
    auto read = rows->forEach([&](Rows &row) {
        const QString &text = texts[std::size_t(row.integer(0) - m_next)];
        m_index.append(core::RecordId(row.integer(0)), core::folded(row.text(1) + u'\n' + row.text(2) + u'\n' + text).toUtf8());
    });
    m_next += kRange;
    return read;
}

core::Result<> SearchLoader::readTexts(const Source &source, std::vector<QString> &texts)
{
    auto rows = m_connection.query(source.sql, m_next, m_next + kRange);
    if (!rows)
        return core::fail(rows.error());
    return rows->forEach([&](Rows &row) {
        QString &text = texts[std::size_t(row.integer(0) - m_next)];
        for (int i = 1; i <= source.texts; ++i) {
            if (!row.isNull(i))
                text += row.text(i) + u'\n';
        }
    });
}

} // namespace storage
