// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/filter.h"
#include "ui/context/context.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace ui {

class FieldEditor;
class SearchField;

// One condition of a list: which field, what is asked of it, and the answer it is compared with.
class FilterDialog final : public QDialog
{
    Q_OBJECT

public:
    // `filter` is changed; a new one is made without.
    FilterDialog(const Context &context, const records::RecordType &type, const std::optional<records::Filter> &filter, QWidget *parent);

    // Nothing while there is no operand although one is needed.
    [[nodiscard]] std::optional<records::Filter> filter() const;

    void chooseField(const QByteArray &path);
    void chooseTest(records::Filter::Test test);
    [[nodiscard]] FieldEditor *editor() const { return m_editor; } // null for a text that is looked for
    [[nodiscard]] QLineEdit *text() const { return m_text; }

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void addFields(QHBoxLayout *layout);
    void addCondition(QHBoxLayout *layout);
    void addButtons(QVBoxLayout *layout, bool isNew);
    void fillFields();
    void onFieldChosen();
    void onTestChosen();
    void showComplaint();
    void take(const records::Filter &filter);
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] records::Filter::Test test() const;

    Context m_context;
    const records::RecordType &m_type;
    records::Field m_item; // what the editor edits: one item of a list field
    SearchField *m_search = nullptr;
    QListWidget *m_fields = nullptr;
    QLabel *m_title = nullptr;
    QComboBox *m_test = nullptr;
    QVBoxLayout *m_operand = nullptr;
    FieldEditor *m_editor = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_complaint = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace ui
