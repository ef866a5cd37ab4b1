// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"
#include "models/itemmodels/titlecache.h"

#include <QAbstractTableModel>

#include <map>

namespace core {
struct Error;
}

namespace itemmodels {

// The records of a type as a list: sorted and filtered by the vault in another thread, read a page at a time as rows are
// looked at, and following every change of the session. The session must live longer.
class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    RecordTableModel(VaultSession &session, const records::RecordType &type, QObject *parent = nullptr);
    ~RecordTableModel() override;

    [[nodiscard]] const records::RecordType &type() const { return m_type; }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    void setColumns(const std::vector<QByteArray> &paths); // those that lead nowhere are left out; the reference when none is left

    [[nodiscard]] const records::ListQuery &query() const { return m_query; }
    void setQuery(const records::ListQuery &query); // idsChanged() or failed() follows
    void setSorting(const records::Sorting &sorting) { m_query.sorting = sorting; } // from the next setQuery() on
    [[nodiscard]] bool showsRemoved() const { return m_showsRemoved; }
    void setShowsRemoved(bool removed) { m_showsRemoved = removed; } // those alone; from the next setQuery() on
    [[nodiscard]] const QString &quickFilter() const { return m_quickFilter; }
    void setQuickFilter(const QString &text); // words that the texts of a record hold; empty shows all

    [[nodiscard]] bool isComplete() const; // false: there are words, and not all texts are read
    [[nodiscard]] bool isReading() const { return m_reading != 0; }
    [[nodiscard]] const std::vector<core::RecordId> &ids() const { return m_ids; } // of the rows
    [[nodiscard]] core::RecordId idAt(int row) const;
    [[nodiscard]] int rowOf(core::RecordId id) const; // -1 when it is not shown
    [[nodiscard]] const records::Record *recordAt(int row) const; // null when it cannot be read; valid until the next change
    [[nodiscard]] const Cell *cellAt(int row, int column) const; // likewise
    [[nodiscard]] CellContext context() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // nothing where that cannot be

Q_SIGNALS:
    void idsChanged(); // after each reading, also when the same came out
    void failed(const core::Error &error) const; // rows are read when they are first looked at; clazy:exclude=const-signal-or-slot

private:
    struct Row {
        records::Record record;
        std::vector<Cell> cells; // empty: not made yet
    };
    using Page = std::vector<std::optional<Row>>;

    void read();
    void take(core::Result<std::vector<core::RecordId>> ids);
    [[nodiscard]] core::Result<std::vector<core::RecordId>> matches() const; // of the quick filter
    void showMatches();
    void setIds(std::vector<core::RecordId> ids);
    void forgetCells();
    void onRecordChanged(const records::RecordType *type, core::RecordId id);
    void onTypeChanged(const records::RecordType *type);
    [[nodiscard]] Row *rowAt(int row) const;
    [[nodiscard]] Page load(int number) const;
    void makeCells(Page &page) const;

    VaultSession &m_session;
    const records::RecordType &m_type;
    std::vector<Column> m_columns;
    records::ListQuery m_query;
    QString m_quickFilter;
    bool m_showsRemoved = false;
    int m_reading = 0; // of the reader; 0: none
    std::vector<core::RecordId> m_all; // what the query gives
    std::vector<core::RecordId> m_ids; // what the quick filter leaves of it
    mutable TitleCache m_titles;
    mutable std::map<int, Page> m_pages;
};

} // namespace itemmodels
