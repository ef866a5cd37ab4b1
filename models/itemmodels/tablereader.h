// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"
#include "models/itemmodels/listreader.h"
#include "models/storage/asatsource.h"

#include <QHash>
#include <QStringList>

#include <span>

namespace itemmodels {

// Which part of a list is wanted as a table.
struct TableRequest {
    const records::RecordType *type = nullptr;
    std::vector<QByteArray> columns;
    std::vector<core::RecordId> ids;
    QDate today;
    QDateTime at = {}; // as they stood then; invalid: as they stand now
};

// Reads records as cells, in any thread, with a connection of that thread.
class TableReader
{
public:
    TableReader(storage::Connection &connection, const TableRequest &request);

    [[nodiscard]] QStringList titles() const; // of the columns
    // One line for each record that there is. Errors: those of the database.
    [[nodiscard]] core::Result<std::vector<std::vector<Cell>>> read(std::span<const core::RecordId> ids);

private:
    [[nodiscard]] core::Result<> fetchTitles(const std::vector<core::RecordId> &ids);

    storage::Connection &m_connection;
    storage::LiveSource m_live;
    std::unique_ptr<storage::AsAtSource> m_past; // null: as they stand now
    const records::RecordType &m_type;
    std::vector<Column> m_columns;
    QDate m_today;
    QHash<qint64, QString> m_titles; // of linked records
};

// A table as it goes to the clipboard.
struct TextTable {
    QStringList titles;
    std::vector<QStringList> rows;
};
[[nodiscard]] QString toTabs(const TextTable &table); // one line for each row
[[nodiscard]] QString toHtml(const TextTable &table); // texts are escaped

// Reads the table in the thread of the reader, slice by slice. Returns what ListReader::cancel() takes.
int readTable(ListReader &reader, TableRequest request, std::function<void(core::Result<TextTable>)> done);

} // namespace itemmodels
