// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/bulkpreview.h"
#include "ui/context/context.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace ui {

class FieldEditor;

// One change for many records: which field, what it becomes, and what that does to each of them.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(const Context &context, const records::RecordType &type, std::vector<core::RecordId> ids, QWidget *parent);
    ~BulkDialog() override;

    [[nodiscard]] itemmodels::BulkChange change() const;
    void setField(const QByteArray &field);
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] bool isReady() const; // an answer was given, the preview is of change(), and something changes

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void addChoice(QVBoxLayout *layout);
    void addPreview(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void onFieldChosen();
    void onKindChosen();
    void onEdited();
    void askForAnswer();
    void makePreview();
    void takePreview(const core::Result<itemmodels::BulkPreview> &preview);
    void addLine(const itemmodels::BulkLine &line);
    [[nodiscard]] const records::Field &field() const;

    Context m_context;
    const records::RecordType &m_type;
    std::vector<core::RecordId> m_ids;
    QVBoxLayout *m_editorPlace = nullptr;
    QComboBox *m_field = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_complaint = nullptr;
    FieldEditor *m_editor = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_accept = nullptr;
    QTimer m_delay; // while typing
    bool m_answered = false; // by the user: an editor that was not touched says "not known", which would empty the field
    int m_reading = 0; // of the reader
};

} // namespace ui
