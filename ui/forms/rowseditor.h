// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "ui/forms/fieldgrid.h"
#include "ui/forms/recorddraft.h"

class QAbstractButton;
class QLabel;
class QTableView;
class QToolButton;

namespace ui {

class ListState;
class RowsModel;

// A list of owned rows: a small table, and below it a form for the row that is chosen. In the table Enter goes into the
// form, Delete takes the row out, Alt+Up and Alt+Down move it, Down leads from the last row to the line that adds one and Up
// from there back. Insert adds one anywhere.
class RowsEditor final : public QWidget
{
    Q_OBJECT

public:
    // `isSection`: its title stands for that of the section.
    RowsEditor(const Context &context, RecordDraft &draft, int field, bool isSection, QWidget *parent);

    [[nodiscard]] int field() const { return m_field; }
    void onChanged(const records::Address &address); // of this list
    void reload();
    void refresh();
    void commit();
    void setReadOnly(bool readOnly);
    void setProblems(const core::Problems &problems); // of the record; others are left out
    void setRemarks(const core::Problems &remarks); // likewise
    void showRow(int row);
    [[nodiscard]] int row() const { return m_row; } // -1: none is chosen
    [[nodiscard]] bool goTo(int row, int inner); // and gives it the keyboard
    [[nodiscard]] FieldGrid &form() { return *m_form; }
    [[nodiscard]] std::vector<QWidget *> stops() const;
    int addRow();

Q_SIGNALS:
    void edited(const records::Address &address, const ui::FieldEditor &editor);
    void visited(const records::Address &address);
    void rowShown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead(bool isSection);
    [[nodiscard]] QWidget *makeTable();
    void makeForm();
    [[nodiscard]] QToolButton *makeButton(const QString &icon, const QString &says);
    void onCurrentChanged(int row);
    void showButtons();
    void fitTable();
    void shareWidth();
    void focusList();
    void removeRow();
    void moveRow(int by);
    void showForm();
    void showSettled();
    [[nodiscard]] bool isFixed() const; // the row that is shown
    void showProblems();
    [[nodiscard]] QHash<int, QString> wordsOf(const core::Problems &problems) const;
    [[nodiscard]] bool stepToAdd(const QObject &from, int key);
    [[nodiscard]] const records::Field &list() const;
    [[nodiscard]] const records::Values &rowValues() const;

    Context m_context;
    RecordDraft &m_draft;
    int m_field;
    RowsModel *m_model;
    QTableView *m_table;
    ListState *m_state = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    QAbstractButton *m_add = nullptr;
    QLabel *m_wrong;
    QLabel *m_toLookAt;
    QLabel *m_settled; // why the row that is shown stays as it is
    FieldGrid *m_form = nullptr;
    core::Problems m_problems;
    core::Problems m_remarks;
    records::Values m_nothing; // of no row
    int m_row = -1;
    int m_rowNumber = 0; // of the row that is shown
    bool m_readOnly = false;
};

} // namespace ui
