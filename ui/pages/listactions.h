// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/bulkchange.h"
#include "ui/context/context.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace itemmodels {
class ListExport;
class RecordTableModel;
}

namespace ui {

class ListTable;

// What can be done with a list and with the rows that are chosen in it: the actions of its buttons, menus and keys.
class ListActions final : public QObject
{
    Q_OBJECT

public:
    ListActions(const Context &context, itemmodels::RecordTableModel &model, ListTable &table, QWidget *page);
    ~ListActions() override;

    [[nodiscard]] QAction *create() const { return m_create; }
    [[nodiscard]] QAction *open() const { return m_open; }
    [[nodiscard]] QAction *duplicate() const { return m_duplicate; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QAction *bringBack() const { return m_bringBack; } // of removed rows
    [[nodiscard]] QAction *change() const { return m_change; }
    [[nodiscard]] QAction *merge() const { return m_merge; } // hidden where the type cannot be merged
    [[nodiscard]] QAction *copy() const { return m_copy; }
    [[nodiscard]] QMenu *exportMenu() const { return m_exportMenu; }

    void update(); // after the choice of rows has changed
    void setFilterWords(const QStringList &words) { m_filterWords = words; } // told in what is exported

private:
    QAction *add(const QString &text, const QKeySequence &keys, void (ListActions::*run)());
    void fillExportMenu();
    void openNew();
    void openCurrent();
    void duplicateCurrent();
    void removeChosen();
    void bringBackChosen();
    void changeChosen();
    void mergeChosen();
    void copyChosen();
    void exportShown(const QByteArray &format);
    void applyChange(const itemmodels::BulkChange &change, const std::vector<core::RecordId> &ids);
    [[nodiscard]] std::vector<QByteArray> columnPaths() const;
    [[nodiscard]] const records::RecordType &type() const;

    Context m_context;
    itemmodels::RecordTableModel &m_model;
    ListTable &m_table;
    QWidget *m_page;
    QStringList m_filterWords;
    QMenu *m_exportMenu = nullptr;
    QAction *m_create = nullptr;
    QAction *m_open = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_bringBack = nullptr;
    QAction *m_change = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_copy = nullptr;
    int m_copying = 0; // of the reader
};

} // namespace ui
