// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/tablereader.h"

#include "models/storage/summaries.h"

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

constexpr std::size_t kSlice = 50; // records: a few milliseconds

QString inOneCell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

QString tabLine(const QStringList &cells)
{
    QStringList clean;
    for (const QString &cell : cells)
        clean += inOneCell(cell);
    return clean.join(u'\t') + u'\n';
}

QString htmlLine(const QStringList &cells, QLatin1StringView tag)
{
    QString line = u"<tr>"_s;
    for (const QString &cell : cells)
        line += u'<' + tag + u'>' + cell.toHtmlEscaped() + "</"_L1 + tag + u'>';
    return line + "</tr>\n"_L1;
}

// What the slices of one reading share.
struct Progress {
    TableRequest request;
    std::size_t at = 0;
    core::Result<TextTable> table = TextTable();
};

// True when the table is whole, or cannot be had.
bool readSlice(Progress &progress, core::Result<storage::Connection *> connection)
{
    if (!connection) {
        progress.table = core::fail(connection.error());
        return true;
    }
    TableReader reader(**connection, progress.request);
    const auto &ids = progress.request.ids;
    const auto slice = std::span(ids).subspan(progress.at, std::min(kSlice, ids.size() - progress.at));
    const auto rows = reader.read(slice);
    if (!rows && rows.error().code == core::ErrorCode::Cancelled)
        return false; // a writer came in between
    if (!rows) {
        progress.table = core::fail(rows.error());
        return true;
    }
    progress.table->titles = reader.titles();
    for (const std::vector<Cell> &row : *rows) {
        QStringList texts;
        for (const Cell &cell : row)
            texts += wordsOf(cell);
        progress.table->rows.push_back(texts);
    }
    progress.at += slice.size();
    return progress.at == ids.size();
}

} // namespace

TableReader::TableReader(storage::Connection &connection, const TableRequest &request)
    : m_connection(connection), m_live(connection), m_type(*request.type), m_today(request.today)
{
    if (request.at.isValid())
        m_past = std::make_unique<storage::AsAtSource>(connection, request.at);
    for (const QByteArray &path : request.columns) {
        if (auto column = columnOf(m_type, path))
            m_columns.push_back(*column);
    }
}

QStringList TableReader::titles() const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles += fullTitle(m_type, column);
    return titles;
}

core::Result<> TableReader::fetchTitles(const std::vector<core::RecordId> &ids)
{
    std::vector<core::RecordId> unknown;
    for (const core::RecordId id : ids) {
        if (!m_titles.contains(core::toInt(id)))
            unknown.push_back(id);
    }
    const auto found = m_past ? m_past->summaries(unknown) : storage::summaries(m_connection, unknown);
    if (!found)
        return core::fail(found.error());
    for (const storage::RecordSummary &summary : *found)
        m_titles.insert(core::toInt(summary.id), summary.title.isEmpty() ? summary.reference : summary.title);
    return {};
}

core::Result<std::vector<std::vector<Cell>>> TableReader::read(std::span<const core::RecordId> ids)
{
    const auto records = m_past ? m_past->load(m_type, ids) : m_live.load(m_type, ids);
    if (!records)
        return core::fail(records.error());
    std::vector<core::RecordId> links;
    for (const records::Record &record : *records)
        collectLinks(record, m_columns, links);
    if (auto fetched = fetchTitles(links); !fetched)
        return core::fail(fetched.error());
    const CellContext context {[this](core::RecordId id) { return m_titles.value(core::toInt(id)); }, m_today};
    std::vector<std::vector<Cell>> rows;
    for (const records::Record &record : *records) {
        std::vector<Cell> &row = rows.emplace_back();
        for (const Column &column : m_columns)
            row.push_back(cellOf(record, column, context));
    }
    return rows;
}

QString toTabs(const TextTable &table)
{
    QString text = tabLine(table.titles);
    for (const QStringList &row : table.rows)
        text += tabLine(row);
    return text;
}

QString toHtml(const TextTable &table)
{
    QString html = u"<table>\n"_s + htmlLine(table.titles, "th"_L1);
    for (const QStringList &row : table.rows)
        html += htmlLine(row, "td"_L1);
    return html + "</table>\n"_L1;
}

int readTable(ListReader &reader, TableRequest request, std::function<void(core::Result<TextTable>)> done)
{
    const auto progress = std::make_shared<Progress>();
    progress->request = std::move(request);
    return reader.start([progress](const core::Result<storage::Connection *> &connection) { return readSlice(*progress, connection); },
                        [progress, done = std::move(done)] { done(std::move(progress->table)); });
}

} // namespace itemmodels
