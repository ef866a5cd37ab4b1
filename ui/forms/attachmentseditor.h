// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

class AnswerLine;
class ListState;

// One attached file, or several: chosen, dropped or pasted.
class AttachmentsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    AttachmentsEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override;
    void setValue(const records::Value &value) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget *stateControl() override;

    void attach(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void remove(std::size_t index);
    void change(std::vector<records::Attachment> files, records::AnswerState state);
    void showFiles();
    [[nodiscard]] QWidget *rowOf(std::size_t index);

    QVBoxLayout *m_rows;
    QPushButton *m_choose;
    ListState *m_extent;
    std::vector<records::Attachment> m_files;
    records::AnswerState m_state = records::AnswerState::Unknown;
    bool m_dragging = false;
    bool m_readOnly = false;
};

} // namespace ui
